#include <SDL_image.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/file.h"
#include "render/picture.h"
#include "render/pixels.h"
#include "render/sdl.h"

namespace panggil::render {

namespace {

constexpr std::size_t kLargestFile = 16u << 20;
constexpr std::int64_t kMostPixels = 64'000'000;  // 256 MB while it is decoded

SDL_RWops* reader(const std::string& bytes) { return SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())); }

Size fitted(Size size, Size room) {
    const double scale = std::min(double(room.w) / size.w, double(room.h) / size.h);
    return {std::max(1, static_cast<int>(std::lround(size.w * scale))),
            std::max(1, static_cast<int>(std::lround(size.h * scale)))};
}

Result<Picture> decoded(SDL_Surface* surface, const std::filesystem::path& path) {
    const SurfacePtr owned(surface);
    if (!owned) return fail(fmt::format("the picture can't be read: {}", SDL_GetError()), {path.string()});
    return picture_of(*owned);
}

Result<Picture> decode(const std::string& bytes, const std::filesystem::path& path) {
    const Size size = announced_size(bytes);
    if (size.w <= 0 || size.h <= 0) return fail("this is no png, jpg, webp or svg picture", {path.string()});
    if (std::int64_t{size.w} * size.h > kMostPixels) {
        return fail(fmt::format("the picture has {}x{} pixels - make it smaller, {} megapixels are taken", size.w,
                                size.h, kMostPixels / 1'000'000),
                    {path.string()});
    }
    return decoded(IMG_Load_RW(reader(bytes), 1), path);
}

}  // namespace

Result<Picture> load_picture(const std::filesystem::path& path, Size room) {
    if (room.w <= 0 || room.h <= 0) return Picture{};
    const auto bytes = read_file(path, kLargestFile);
    if (!bytes) return tl::unexpected(bytes.error());
    if (path.extension() == ".svg") return decoded(IMG_LoadSizedSVG_RW(reader(*bytes), room.w, room.h), path);
    auto picture = decode(*bytes, path);
    if (!picture) return picture;
    return scaled(*picture, fitted(picture->size, room));
}

Result<Picture> load_png(const std::filesystem::path& path) {
    const auto bytes = read_file(path, kLargestFile);
    if (!bytes) return tl::unexpected(bytes.error());
    return decode(*bytes, path);
}

}  // namespace panggil::render
