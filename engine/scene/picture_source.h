#pragma once

#include "render/frame.h"
#include "scene/display_list.h"

namespace panggil::scene {

/// Where the pictures of videos come from: the scene says where they stand, and knows no player.
class PictureSource {
public:
    virtual ~PictureSource() = default;

    /// The picture that this place shows now, which stays until the next frame is drawn; an empty one where there is
    /// none, and what is behind it is seen.
    virtual render::Frame picture(const VideoMark& mark) const = 0;
};

/// Where in its place a picture of this size stands: in the middle.
render::Rect place_of(const VideoMark& mark, render::Size picture);

}  // namespace panggil::scene
