#pragma once

#include "config/problems.h"
#include "config/yaml.h"
#include "layout/theme.h"

namespace panggil::layout {

/// Puts the theme's lengths in the place of their names wherever a length of space stands: `gap: gutter`, `pad: pad 0`.
/// A name that the theme doesn't have is a problem. Without a theme (it can't be read, and has messages of its own)
/// each name stands for nothing.
void fill_in_spaces(config::Node& layout, const Theme* theme, const std::string& theme_name,
                    config::Problems& problems);

/// The names that stand in the value of this field; none where it is no length of space.
std::vector<std::string> spaces_named_in(const std::string& field, const config::Node& value);

}  // namespace panggil::layout
