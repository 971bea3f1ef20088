#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "base/error.h"
#include "render/geometry.h"

namespace panggil::render {

/// A picture in memory: ARGB, 8 bits each, not premultiplied, rows without a gap. A value; no screen is needed.
struct Picture {
    Size size{};
    std::vector<std::uint32_t> pixels{};

    Color at(int x, int y) const;  ///< `x` and `y` lie inside.
    friend bool operator==(const Picture&, const Picture&) = default;
};

using PicturePtr = std::shared_ptr<const Picture>;

/// How a picture of another shape stands in its place; it keeps its own.
enum class PictureFit {
    contain,  ///< All of it is seen, with room left over at two sides.
    cover     ///< No room is left over: what stands out at two sides is cut off, as much at one as at the other.
};

/// Reads a png, jpg, webp or svg file and scales it to the size at which it stands in `room`, its shape kept.
/// An svg is drawn at that size. What is too large is refused before it is decoded: 16 MiB a file, 64 megapixels.
/// May run on a loader thread; the result is drawn by Canvas::image.
Result<Picture> load_picture(const std::filesystem::path& path, Size room, PictureFit fit = PictureFit::contain);

/// Reads a png as it is, unscaled: a golden picture.
Result<Picture> load_png(const std::filesystem::path& path);

/// Writes beside it and renames, so that a reader never sees half a picture. The same pixels give the same bytes.
Result<void> save_png(const Picture& picture, const std::filesystem::path& path);

}  // namespace panggil::render
