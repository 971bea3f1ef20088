#pragma once

#include "render/picture.h"

namespace panggil::video {

/// The size of the picture that a video of this shape gives in `room`. Nothing where one of both is nothing.
render::Size fitted(render::Size shape, render::Size room, render::PictureFit fit);

}  // namespace panggil::video
