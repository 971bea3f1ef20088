#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "render/picture.h"
#include "scene/picture_source.h"
#include "scene/scene.h"

namespace panggil::display {

/// Videos in pictures without a screen: each stands still where it is after a time. Waits for decoders, up to some
/// seconds; what was decoded for the picture before is taken again.
class StillVideos final : public scene::PictureSource {
public:
    explicit StillVideos(std::filesystem::path assets) : assets_(std::move(assets)) {}

    /// From now on the pictures of all that is to be seen in the scene, each of the first file of its video. What can't
    /// be played is said in the log, and its place stays empty. The scene's layout lives as long as this.
    void stand(const scene::Scene& scene, Seconds at);

    render::Frame picture(const scene::VideoMark& mark) const override;

private:
    using Pictures = std::vector<std::pair<scene::VideoMark, Result<render::Picture>>>;
    Pictures::const_iterator find(const scene::VideoMark& mark) const;

    std::filesystem::path assets_;
    Seconds at_{0};
    Pictures pictures_;
};

}  // namespace panggil::display
