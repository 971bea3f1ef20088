#pragma once

#include <filesystem>

#include "base/error.h"
#include "render/picture.h"

namespace panggil::pictures {

/// Writes a PNG of at most 256 colours; others become the nearest of them, which is never far. A third as large as with
/// all colours, and the same pixels give the same bytes.
Result<void> save_small(const render::Picture& picture, const std::filesystem::path& path);

}  // namespace panggil::pictures
