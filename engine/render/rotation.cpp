#include "render/rotation.h"

namespace panggil::render {

Size turned(Size size, int degrees) { return degrees % 180 == 0 ? size : Size{size.h, size.w}; }

Rect turned(const Rect& rect, Size picture, int degrees) {
    switch (degrees) {
        case 90:
            return {picture.h - rect.bottom(), rect.x, rect.h, rect.w};
        case 180:
            return {picture.w - rect.right(), picture.h - rect.bottom(), rect.w, rect.h};
        case 270:
            return {rect.y, picture.w - rect.right(), rect.h, rect.w};
        default:
            return rect;
    }
}

namespace {

// One step to the right and one step down in the picture, as steps on the screen.
struct Steps {
    std::ptrdiff_t right;
    std::ptrdiff_t down;
};

Steps steps_of(int degrees, std::ptrdiff_t pitch) {
    switch (degrees) {
        case 90:
            return {pitch, -1};
        case 180:
            return {-1, -pitch};
        case 270:
            return {-pitch, 1};
        default:
            return {1, pitch};
    }
}

std::size_t index_of(int x, int y, Size size) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(size.w) + static_cast<std::size_t>(x);
}

}  // namespace

void copy_turned(const Rows& picture, Size size, const Rect& rect, int degrees, const Rows& screen) {
    const Rect first = turned({rect.x, rect.y, 1, 1}, size, degrees);
    const Steps step = steps_of(degrees, screen.pitch);
    const std::uint32_t* from = picture.pixels + rect.y * picture.pitch + rect.x;
    std::uint32_t* to = screen.pixels + first.y * screen.pitch + first.x;
    for (int y = 0; y < rect.h; ++y) {
        for (int x = 0; x < rect.w; ++x) to[y * step.down + x * step.right] = from[y * picture.pitch + x];
    }
}

Picture turned_back(const Picture& screen, int degrees) {
    Picture picture{turned(screen.size, degrees), screen.pixels};
    for (int y = 0; y < picture.size.h; ++y) {
        for (int x = 0; x < picture.size.w; ++x) {
            const Rect there = turned({x, y, 1, 1}, picture.size, degrees);
            picture.pixels[index_of(x, y, picture.size)] = screen.pixels[index_of(there.x, there.y, screen.size)];
        }
    }
    return picture;
}

}  // namespace panggil::render
