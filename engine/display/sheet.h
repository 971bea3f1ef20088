#pragma once

#include <filesystem>
#include <memory>

#include "display/still.h"

namespace panggil::display {

/// One picture of all states side by side, each with its name below it, as `snapshot --state` takes it. `usual` says
/// what else holds, its size how large each would be on a screen.
Result<render::Picture> draw_sheet(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                   const std::filesystem::path& fonts, const Still& usual);

}  // namespace panggil::display
