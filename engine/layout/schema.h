#pragma once

#include <string>

#include "base/said.h"

namespace panggil::layout {

/// What editors know of layouts/*.yaml and assets/themes/*.yaml, as JSON Schemas: made from the tables that decode
/// them.
std::string layout_schema(Language language);
std::string theme_schema(Language language);

}  // namespace panggil::layout
