#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "hall/event.h"
#include "hall/hall.h"
#include "render/picture.h"
#include "scene/scene.h"

/// Pictures without a screen: for manuals, for golden pictures, and to look at a layout before it hangs.
namespace panggil::display {

struct Still {
    render::Size size{1920, 1080};
    hall::ZoneId zone{"hall"};
    std::vector<hall::Event>
        events;                    ///< What happened before, in order. Calls that no announcement follows were spoken.
    std::set<std::string> states;  ///< Of still_states(): what else holds.
    WallTime at{};                 ///< What the clock shows.
    Seconds after{10};             ///< Into the animations that the last event began.
};

/// The states that a still can be drawn in, for `snapshot --state`.
const std::vector<std::string>& still_states();

/// One event a line, as the wire has them. The error names the line.
Result<std::vector<hall::Event>> read_events(const std::filesystem::path& file);

/// A morning that this hall could have: one call of each agency.
std::vector<hall::Event> sample_morning(const hall::Hall& hall);

/// Draws it. The same input gives the same pixels. `fonts` is the hall's own folder of fonts; it may be missing.
Result<render::Picture> draw_still(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                   const std::filesystem::path& fonts, const Still& still);

}  // namespace panggil::display
