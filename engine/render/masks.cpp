#include "render/masks.h"

#include <algorithm>

#include "render/texture.h"

namespace panggil::render {

namespace {

constexpr int kGrid = 16;  // samples along a pixel's side: 256 steps of coverage, as many as alpha has

// How much of the pixel (x, y) lies in a circle of `radius` round `center`, as samples.
int samples_inside(int x, int y, double center, double radius) {
    int inside = 0;
    for (int row = 0; row < kGrid; ++row) {
        const double dy = y + (row + 0.5) / kGrid - center;
        for (int column = 0; column < kGrid; ++column) {
            const double dx = x + (column + 0.5) / kGrid - center;
            inside += dx * dx + dy * dy < radius * radius;
        }
    }
    return inside;
}

}  // namespace

Picture disc_picture(int diameter, int width) {
    Picture picture{{diameter, diameter}, {}};
    picture.pixels.reserve(static_cast<std::size_t>(diameter) * static_cast<std::size_t>(diameter));
    const double radius = diameter / 2.0;
    const double hole = std::max(0.0, radius - width);
    for (int y = 0; y < diameter; ++y) {
        for (int x = 0; x < diameter; ++x) {
            const int samples = samples_inside(x, y, radius, radius) - samples_inside(x, y, radius, hole);
            const auto alpha = static_cast<std::uint32_t>(samples * 255 / (kGrid * kGrid));
            picture.pixels.push_back(alpha << 24 | 0xFFFFFFu);
        }
    }
    return picture;
}

SDL_Texture* Masks::ring(int diameter, int width) {
    const auto [entry, is_new] = drawn_.try_emplace({diameter, width});
    if (is_new) entry->second = make_texture(renderer_, disc_picture(diameter, width));
    return entry->second.get();
}

SDL_Texture* Masks::shape(const Shape& shape, int side) {
    const auto [entry, is_new] = shapes_.try_emplace({&shape, side});
    if (is_new) entry->second = make_texture(renderer_, shape_picture(shape, side));
    return entry->second.get();
}

}  // namespace panggil::render
