#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "render/picture.h"
#include "scene/picture_source.h"
#include "scene/scene.h"

namespace panggil::display {

/// Videos in a picture without a screen: each stands still where it is after a time. Waits for decoders, up to some
/// seconds.
class StillVideos final : public scene::PictureSource {
public:
    /// The pictures of all that is to be seen in the scene, each of the first file of its video. What can't be played
    /// is said in the log, and its place stays empty.
    StillVideos(const scene::Scene& scene, const std::filesystem::path& assets, Seconds at);

    render::Frame picture(const scene::VideoMark& mark) const override;

private:
    std::vector<std::pair<scene::VideoMark, render::Picture>> pictures_;
};

}  // namespace panggil::display
