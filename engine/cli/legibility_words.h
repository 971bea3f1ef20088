#pragma once

#include <string>

#include "base/error.h"
#include "display/legibility.h"

/// What is printed of a report of legibility.
namespace panggil::cli {

/// One line a kind of text, under a heading.
std::string table_of(const display::LegibilityReport& report, const display::Viewing& viewing, Language language);

/// Sentences about what can't be read, each where its item is written.
Errors warnings_of(const display::LegibilityReport& report, const display::Viewing& viewing);

/// One JSON object. `variant` is the layout's, empty for the layout itself.
std::string json_of(const display::LegibilityReport& report, const display::Viewing& viewing,
                    const std::string& variant);

}  // namespace panggil::cli
