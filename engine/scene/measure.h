#pragma once

#include "layout/theme.h"
#include "render/text.h"
#include "scene/text_fit.h"

namespace panggil::scene {

/// The style as it is drawn at `size` canvas units, each `scale` pixels.
render::TextStyle text_style(const layout::Theme& theme, const layout::Style& style, double size, double scale);

/// Measures with real fonts. `typesetter` and `theme` outlive it.
Measure measure_with(render::Typesetter& typesetter, const layout::Theme& theme, double scale);

}  // namespace panggil::scene
