#include "display/still_videos.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "display/videos.h"
#include "scene/picture_fit.h"
#include "video/playlist.h"
#include "video/still.h"

namespace panggil::display {

namespace {

Result<render::Picture> first_of(const scene::VideoMark& mark, const std::filesystem::path& assets, Seconds at) {
    for (const std::filesystem::path& source :
         video::sources_below(assets, {mark.video->sources.begin(), mark.video->sources.end()})) {
        const auto files = video::videos_in(source);
        if (files.empty()) continue;
        return video::still(files.front(), {mark.rect.w, mark.rect.h}, scene::drawn(mark.video->fit), at);
    }
    return fail("there is no video");
}

}  // namespace

void StillVideos::stand(const scene::Scene& scene, Seconds at) {
    if (std::exchange(at_, at) != at) pictures_.clear();
    scene.for_each_video([&](const scene::VideoMark& mark) {
        if (find(mark) != pictures_.end()) return;
        pictures_.emplace_back(mark, first_of(mark, assets_, at));
        const auto& picture = pictures_.back().second;
        if (!picture) log::warn("a video's place stays empty: {}", without_severity(picture.error()));
    });
}

StillVideos::Pictures::const_iterator StillVideos::find(const scene::VideoMark& mark) const {
    return std::find_if(pictures_.begin(), pictures_.end(), [&](const auto& one) { return one.first == mark; });
}

render::Frame StillVideos::picture(const scene::VideoMark& mark) const {
    const auto found = find(mark);
    if (found == pictures_.end() || !found->second) return {};
    const render::Picture& picture = *found->second;
    const auto stream = static_cast<std::uint64_t>(found - pictures_.begin()) + 1;
    return {picture.size, picture.size.w, picture.pixels.data(), stream, 1};
}

}  // namespace panggil::display
