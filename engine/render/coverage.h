#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "render/geometry.h"
#include "render/picture.h"
#include "render/rotation.h"

namespace panggil::render {

/// A text or a shape as its ink alone, a byte a pixel: a quarter of a picture's memory. A value.
struct Coverage {
    Size size{};
    std::vector<std::uint8_t> ink{};

    friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// The ink of eight pixels at once, since most of a text is blank; 0: all of them are.
inline constexpr int kInksAtOnce = 8;
inline std::uint64_t inks_at(const std::uint8_t* ink) {
    std::uint64_t eight = 0;
    static_assert(sizeof eight == kInksAtOnce);
    std::memcpy(&eight, ink, sizeof eight);
    return eight;
}

/// White, with the ink as alpha.
Picture white_picture(const Coverage& coverage);

/// What each amount of ink of one colour makes of one ground: most texts lie upon a ground of one colour, and there a
/// pixel is looked up. Kept between texts.
struct InkTable {
    Color color{0, 0, 0, 0};
    std::uint32_t ground{0};
    std::array<std::uint32_t, 256> drawn{};  ///< By ink.
};

/// Lays `color` over what stands in `to` (red, green and blue from the third byte down), by the ink and its own alpha;
/// (x, y) is the upper left corner, and nothing outside `clip` is touched. `clip` lies inside of `to`. It rounds as
/// SDL's software renderer does, so that a text looks the same drawn by either; it is several times as fast.
void lay_over(const Rows& to, const Coverage& coverage, int x, int y, const Rect& clip, Color color, InkTable& table);

/// The same as if all of `rect`, which lies inside of `to`, were full of ink.
void fill_over(const Rows& to, const Rect& rect, Color color);

}  // namespace panggil::render
