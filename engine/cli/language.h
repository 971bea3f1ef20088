#pragma once

#include <CLI/CLI.hpp>

#include "base/said.h"

namespace panggil::cli {

/// The language of whoever sits at this terminal: the first of LC_ALL, LC_MESSAGES and LANG that says one.
Language language_here();

/// Adds `--lang en|id`. `language` is language_here() without it.
void add_lang(CLI::App& verb, Language& language);

}  // namespace panggil::cli
