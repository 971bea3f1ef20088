#pragma once

#include <filesystem>

#include "base/clock.h"
#include "base/error.h"
#include "render/picture.h"
#include "video/fit.h"

namespace panggil::video {

inline constexpr Seconds kPatience{5};

/// One picture of a video, as it stands in `room`: that of `at`, counted anew where the video is shorter. The same file
/// gives the same pixels. An error where it is no video, or gives no picture within `patience`. Waits; so never on a
/// thread that draws a screen.
Result<render::Picture> still(const std::filesystem::path& file, render::Size room, render::PictureFit fit, Seconds at,
                              Seconds patience = kPatience);

}  // namespace panggil::video
