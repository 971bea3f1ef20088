#include "render/picture.h"

#include <SDL_image.h>
#include <fmt/format.h>
#include <unistd.h>

#include <system_error>

#include "render/pixels.h"
#include "render/sdl.h"

namespace panggil::render {

Color Picture::at(int x, int y) const {
    const std::uint32_t argb =
        pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.w) + static_cast<std::size_t>(x)];
    const auto byte = [argb](int shift) { return static_cast<std::uint8_t>(argb >> shift); };
    return {byte(16), byte(8), byte(0), byte(24)};
}

// SDL_ConvertPixels knows no palettes, so one that has one goes through a surface.
Picture picture_of(const SDL_Surface& surface) {
    if (surface.format->palette) {
        const SurfacePtr plain(
            SDL_ConvertSurfaceFormat(const_cast<SDL_Surface*>(&surface), SDL_PIXELFORMAT_ARGB8888, 0));
        return plain ? picture_of(*plain) : Picture{};
    }
    Picture picture{{surface.w, surface.h}, {}};
    picture.pixels.resize(static_cast<std::size_t>(surface.w) * static_cast<std::size_t>(surface.h));
    SDL_ConvertPixels(surface.w, surface.h, surface.format->format, surface.pixels, surface.pitch,
                      SDL_PIXELFORMAT_ARGB8888, picture.pixels.data(), surface.w * 4);
    return picture;
}

Picture part_of(const SDL_Surface& surface, const Rect& rect) {
    Picture picture{{rect.w, rect.h}, {}};
    picture.pixels.resize(static_cast<std::size_t>(rect.w) * static_cast<std::size_t>(rect.h));
    const auto* first = static_cast<const std::uint8_t*>(surface.pixels) + rect.y * surface.pitch +
                        rect.x * surface.format->BytesPerPixel;
    SDL_ConvertPixels(rect.w, rect.h, surface.format->format, first, surface.pitch, SDL_PIXELFORMAT_ARGB8888,
                      picture.pixels.data(), rect.w * 4);
    return picture;
}

Result<void> save_png(const Picture& picture, const std::filesystem::path& path) {
    // SDL takes pixels that it only reads without const.
    const SurfacePtr surface(SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(picture.pixels.data()),
                                                                picture.size.w, picture.size.h, 32, picture.size.w * 4,
                                                                SDL_PIXELFORMAT_ARGB8888));
    const std::filesystem::path beside = path.string() + fmt::format(".{}.new", ::getpid());
    std::error_code error;
    if (!surface || IMG_SavePNG(surface.get(), beside.c_str()) != 0) {
        std::filesystem::remove(beside, error);
        return fail(fmt::format("the picture can't be written: {}", SDL_GetError()), {path.string()});
    }
    std::filesystem::rename(beside, path, error);
    if (error) return fail(fmt::format("the picture can't be written: {}", error.message()), {path.string()});
    return {};
}

}  // namespace panggil::render
