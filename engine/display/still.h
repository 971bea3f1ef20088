#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "display/still_events.h"
#include "render/picture.h"
#include "scene/scene.h"

/// Pictures without a screen: for manuals, for golden pictures, and to look at a layout before it hangs.
namespace panggil::display {

struct Still {
    render::Size size{1920, 1080};
    hall::ZoneId zone{"hall"};
    std::vector<hall::Event> events;  ///< What happened before, in order. Without an announcer, each call was spoken.
    std::set<std::string> states;     ///< Of still_states(): what else holds.
    WallTime at{};                    ///< What the clock shows.
    Seconds after{10};                ///< Into the animations that the last event began, and into videos.
};

/// Draws it. The same input gives the same pixels. `fonts` is the hall's own folder of fonts; it may be missing.
Result<render::Picture> draw_still(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                   const std::filesystem::path& fonts, const Still& still);

}  // namespace panggil::display
