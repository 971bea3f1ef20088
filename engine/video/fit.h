#pragma once

#include "render/geometry.h"

namespace panggil::video {

/// How a video of another shape stands in its place; it keeps its own.
enum class Fit {
    contain,  ///< All of it is seen, with room left over at two sides.
    cover,    ///< No room is left over: what stands out is cut off.
};

/// The size of the picture that a video of this shape gives in `room`. Nothing where one of both is nothing.
render::Size fitted(render::Size shape, render::Size room, Fit fit);

}  // namespace panggil::video
