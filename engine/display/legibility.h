#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/error.h"
#include "hall/hall.h"
#include "render/picture.h"
#include "scene/legibility.h"

namespace panggil::display {

/// A screen as it hangs, and what is asked of it.
struct Viewing {
    render::Size size{1920, 1080};
    Metres diagonal{1.397};
    scene::Demands demands{};
    hall::ZoneId zone{"hall"};
    WallTime from{};      ///< The year that begins here is looked through for its longest date.
    bool picture{false};  ///< Draw the findings over the picture of a call.
};

struct LegibilityReport {
    std::vector<scene::TextKind> kinds;
    std::optional<render::Picture> picture{};
};

/// Lays the design out with the worst that can come, in every state, and measures all its texts.
Result<LegibilityReport> check_legibility(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                          const std::filesystem::path& fonts, const Viewing& viewing);

}  // namespace panggil::display
