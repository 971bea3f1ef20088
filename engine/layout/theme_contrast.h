#pragma once

#include "config/problems.h"
#include "config/yaml.h"
#include "layout/theme.h"

namespace panggil::layout {

/// The least contrast of text that can be read (WCAG 2.2, 1.4.3).
inline constexpr double kReadableContrast = 4.5;

/// Warns of colours that stand upon each other and are too much alike, with the nearest that would do. It points into
/// the theme's own file, `node`, to the colour that is easiest changed: the one above, else the one below.
void warn_of_contrast(const Theme& theme, const config::Node& node, config::Problems& problems);

}  // namespace panggil::layout
