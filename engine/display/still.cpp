#include "display/still.h"

#include "display/still_scene.h"

namespace panggil::display {

Result<render::Picture> draw_still(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                   const std::filesystem::path& fonts, const Still& still) {
    const auto stage = StillScene::open(design, std::move(hall), fonts, still.size);
    if (!stage) return tl::unexpected(stage.error());
    (*stage)->play(still);
    return (*stage)->picture();
}

}  // namespace panggil::display
