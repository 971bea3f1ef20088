#pragma once

#include "config/problems.h"
#include "config/yaml.h"
#include "layout/layout.h"

namespace panggil::layout {

/// Looks up what a layout names and doesn't hold itself, or holds elsewhere: templates, styles, agencies, counters,
/// zones, pictures. `tree` is what it was decoded from, so that each message has its place. Asked when all of the file
/// is there. `theme` may be null.
void look_up(const Layout& layout, const config::Node& tree, const Surroundings& around, const Theme* theme,
             config::Problems& problems);

}  // namespace panggil::layout
