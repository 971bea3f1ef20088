#pragma once

#include <optional>

#include "render/picture.h"
#include "render/text.h"

namespace panggil::scene {

/// The contrast of a text to what is really behind it, as WCAG 2.2 reckons it (relative luminance, 1 to 21): `drawn` is
/// the picture as it is shown, `ground` the same without any text, `text` the ink, whose pen began at (x, baseline).
/// Pixels that the ink covers only in part don't count. Over a picture the contrast differs from letter to letter: 19
/// of 20 pixels have at least what comes back. None where no ink lies on the picture.
std::optional<double> contrast_as_drawn(const render::Picture& drawn, const render::Picture& ground,
                                        const render::Typeset& text, int x, int baseline);

}  // namespace panggil::scene
