#pragma once

#include <memory>

#include "layout/theme.h"
#include "render/text.h"
#include "scene/text_fit.h"

namespace panggil::scene {

/// The style as it is drawn at `size` canvas units, each `scale` pixels.
render::TextStyle text_style(const layout::Theme& theme, const layout::Style& style, double size, double scale);

/// The theme for a screen of this size: styles that say from where they must be readable, and not how far they may
/// shrink, shrink no further than that. `scale` is the pixels of a canvas unit.
std::shared_ptr<const layout::Theme> readable_on(const layout::Theme& theme, render::Size size, Metres diagonal,
                                                 double scale, render::Typesetter& typesetter);

/// Measures with real fonts. `typesetter` and `theme` outlive it.
Measure measure_with(render::Typesetter& typesetter, const layout::Theme& theme, double scale);

}  // namespace panggil::scene
