#pragma once

#include <string>

#include "base/said.h"

namespace panggil::voice {

/// What editors know of audio/*/pack.yaml, as a JSON Schema: made from the table that decodes it.
std::string pack_schema(Language language);

}  // namespace panggil::voice
