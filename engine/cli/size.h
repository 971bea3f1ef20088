#pragma once

#include <string>

#include "base/error.h"
#include "render/geometry.h"

namespace panggil::cli {

/// "1920x1080" in pixels, from 16x16 to 16384x16384.
Result<render::Size> size_of(const std::string& text);

}  // namespace panggil::cli
