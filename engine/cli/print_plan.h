#pragma once

#include <string>

#include "voice/plan.h"

namespace panggil::cli {

/// The clips in order: "chime a nol nol satu".
std::string clips_of(const voice::Plan& plan);

/// A table on stdout: clip, start ms, end ms; or the same as JSON. `rate` is the packs'.
void print_plan(const voice::Plan& plan, int rate);
void print_plan_as_json(const voice::Plan& plan, int rate);

/// What a pack lacks for this, on stderr, unless its loading has named it already.
void name_missing(const voice::Voices& voices, const voice::Plan& plan);

}  // namespace panggil::cli
