#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "render/geometry.h"
#include "render/picture.h"
#include "render/rotation.h"

namespace panggil::render {

/// A text as its ink alone, a byte a pixel: a quarter of a picture's memory. A value.
struct Coverage {
    Size size{};
    std::vector<std::uint8_t> ink{};
};

/// White, with the ink as alpha.
Picture white_picture(const Coverage& coverage);

/// What a colour, with its own alpha, gives to a pixel of each amount of ink, and what that leaves of the ground. To
/// make one takes as long as to lay a word over, so it is kept from text to text. A value of 2 KiB.
class InkTable {
public:
    explicit InkTable(Color color);

    const Color& color() const { return color_; }

    /// `ground` with this much ink over it; both have red, green and blue from the third byte down.
    std::uint32_t over(std::uint32_t ground, std::uint8_t ink) const {
        constexpr std::uint32_t kRedAndBlue = 0x00FF00FF;
        const std::uint32_t left = left_[ink];
        const std::uint32_t red_and_blue = divided((ground & kRedAndBlue) * left);
        const std::uint32_t green = divided((ground >> 8 & 0xFF) * left);
        return given_[ink] + red_and_blue + (green << 8);
    }

private:
    // By 255, rounded down, of two numbers at a time: exact up to 255 * 255.
    static std::uint32_t divided(std::uint32_t pair) {
        constexpr std::uint32_t kBoth = 0x00FF00FF;
        return (pair + 0x00010001 + (pair >> 8 & kBoth)) >> 8 & kBoth;
    }

    Color color_;
    std::array<std::uint32_t, 256> given_{};
    std::array<std::uint32_t, 256> left_{};
};

/// Lays ink over what stands in `to`; (x, y) is the upper left corner, and nothing outside `clip` is touched. `clip`
/// lies inside of `to`. It rounds as SDL's software renderer does, so that a text looks the same drawn by either; it is
/// several times as fast.
void lay_over(const Rows& to, const Coverage& coverage, int x, int y, const Rect& clip, const InkTable& table);

}  // namespace panggil::render
