#pragma once

#include <cstddef>
#include <cstdint>

#include "render/geometry.h"
#include "render/picture.h"

/// For TVs that hang on their side, where nothing below us turns the picture. Degrees are clockwise: 0, 90, 180 or 270.
namespace panggil::render {

/// The size that a picture of this size has when it is turned, and the other way round.
Size turned(Size size, int degrees);

/// Where `rect` of a picture of size `picture` lies on the screen that shows it turned.
Rect turned(const Rect& rect, Size picture, int degrees);

/// Memory of 32 bits a pixel, row by row; `pitch` is the distance of two rows in pixels.
struct Rows {
    std::uint32_t* pixels{nullptr};
    std::ptrdiff_t pitch{0};
};

/// Copies `rect` of a picture of this size to its place on the screen. Both have their colours in the same order.
void copy_turned(const Rows& picture, Size size, const Rect& rect, int degrees, const Rows& screen);

/// A part of the screen, as it stands in the picture that is shown turned.
Picture turned_back(const Picture& screen, int degrees);

}  // namespace panggil::render
