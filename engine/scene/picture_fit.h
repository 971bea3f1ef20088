#pragma once

#include "layout/item.h"
#include "render/picture.h"

namespace panggil::scene {

/// What a layout says, as it is drawn.
inline render::PictureFit drawn(layout::PictureFit fit) {
    return fit == layout::PictureFit::cover ? render::PictureFit::cover : render::PictureFit::contain;
}

}  // namespace panggil::scene
