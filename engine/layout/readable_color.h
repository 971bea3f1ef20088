#pragma once

#include <optional>
#include <vector>

#include "layout/theme.h"

namespace panggil::layout {

/// The colour nearest to `ink` that has this contrast on each of the grounds: the same hue, lighter or darker, as
/// little as it takes. Lightness, chroma and hue are OKLCH's, which go by the eye. None where none has it.
std::optional<Rgb> readable_color(const Rgb& ink, const std::vector<Rgb>& grounds, double least);

}  // namespace panggil::layout
