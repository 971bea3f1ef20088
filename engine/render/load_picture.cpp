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

Size times(Size size, double scale) {
    return {std::max(1, static_cast<int>(std::lround(size.w * scale))),
            std::max(1, static_cast<int>(std::lround(size.h * scale)))};
}

double scale_to_contain(Size size, Size room) { return std::min(double(room.w) / size.w, double(room.h) / size.h); }
double scale_to_cover(Size size, Size room) { return std::max(double(room.w) / size.w, double(room.h) / size.h); }

// The part in the middle of `picture` that has this size.
Picture middle(const Picture& picture, Size size) {
    if (picture.size == size) return picture;
    Picture part{size, {}};
    part.pixels.reserve(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h));
    const int left = (picture.size.w - size.w) / 2;
    const int top = (picture.size.h - size.h) / 2;
    for (int y = top; y < top + size.h; ++y) {
        const auto row = picture.pixels.begin() + std::ptrdiff_t{y} * picture.size.w + left;
        part.pixels.insert(part.pixels.end(), row, row + size.w);
    }
    return part;
}

// Cut to the shape of its room before it is scaled: a picture of 1 by 1000 pixels would be enormous otherwise.
Picture covering(const Picture& picture, Size room) {
    const Size part = times(room, 1 / scale_to_cover(picture.size, room));
    return scaled(middle(picture, {std::min(part.w, picture.size.w), std::min(part.h, picture.size.h)}), room);
}

Result<Picture> decoded(SDL_Surface* surface, const std::filesystem::path& path) {
    const SurfacePtr owned(surface);
    if (!owned)
        return fail(say("the picture can't be read: {}", "Gambar ini tidak dapat dibaca: {}.", SDL_GetError()),
                    {path.string()});
    return picture_of(*owned);
}

Result<void> not_too_large(Size size, const std::filesystem::path& path) {
    if (std::int64_t{size.w} * size.h <= kMostPixels) return {};
    return fail(
        say("the picture has {}x{} pixels - make it smaller, {} megapixels are taken",
            "Gambar ini {}x{} piksel. Perkecil: paling besar {} megapiksel.", size.w, size.h, kMostPixels / 1'000'000),
        {path.string()});
}

Result<Picture> decode(const std::string& bytes, const std::filesystem::path& path) {
    const Size size = announced_size(bytes);
    if (size.w <= 0 || size.h <= 0)
        return fail(Said("this is no png, jpg, webp or svg picture", "Ini bukan gambar png, jpg, webp, atau svg."),
                    {path.string()});
    if (const auto small = not_too_large(size, path); !small) return tl::unexpected(small.error());
    return decoded(IMG_Load_RW(reader(bytes), 1), path);
}

// Drawn inside the room; to cover it, drawn again as much larger as that takes.
Result<Picture> draw_svg(const std::string& bytes, const std::filesystem::path& path, Size room, PictureFit fit) {
    const auto drawn = [&](Size size) {
        SDL_RWops* from = reader(bytes);
        SDL_Surface* surface = IMG_LoadSizedSVG_RW(from, size.w, size.h);
        SDL_RWclose(from);  // which that function leaves to its caller
        return decoded(surface, path);
    };
    auto inside = drawn(room);
    if (!inside || fit == PictureFit::contain || inside->size == room) return inside;
    const Size larger = times(inside->size, scale_to_cover(inside->size, room));
    if (const auto small = not_too_large(larger, path); !small) return tl::unexpected(small.error());
    return drawn(larger).map([&](const Picture& picture) { return covering(picture, room); });
}

}  // namespace

Result<Picture> load_picture(const std::filesystem::path& path, Size room, PictureFit fit) {
    if (room.w <= 0 || room.h <= 0) return Picture{};
    const auto bytes = read_file(path, kLargestFile);
    if (!bytes) return tl::unexpected(bytes.error());
    if (path.extension() == ".svg") return draw_svg(*bytes, path, room, fit);
    auto picture = decode(*bytes, path);
    if (!picture) return picture;
    if (fit == PictureFit::cover) return covering(*picture, room);
    return scaled(*picture, times(picture->size, scale_to_contain(picture->size, room)));
}

Result<Picture> load_png(const std::filesystem::path& path) {
    const auto bytes = read_file(path, kLargestFile);
    if (!bytes) return tl::unexpected(bytes.error());
    return decode(*bytes, path);
}

}  // namespace panggil::render
