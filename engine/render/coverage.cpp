#include "render/coverage.h"

#include <array>
#include <cstring>

namespace panggil::render {

namespace {

constexpr std::uint32_t kRedAndBlue = 0x00FF00FF;
constexpr std::uint32_t kGreen = 0x0000FF00;
constexpr int kBlanks = 8;  // looked at together, since most of a text is none

// What a pixel of this much ink gives, and what it leaves of the ground, for each amount of ink.
class Palette {
public:
    explicit Palette(Color color) {
        for (std::uint32_t ink = 0; ink < 256; ++ink) {
            const std::uint32_t alpha = ink * color.a / 255;
            const std::uint32_t red = color.r * alpha / 255;
            const std::uint32_t green = color.g * alpha / 255;
            const std::uint32_t blue = color.b * alpha / 255;
            given_[ink] = red << 16 | green << 8 | blue;
            left_[ink] = 255 - alpha;
        }
    }

    std::uint32_t over(std::uint32_t ground, std::uint8_t ink) const {
        const std::uint32_t left = left_[ink];
        if (left == 0) return given_[ink];
        const std::uint32_t red_and_blue = divided((ground & kRedAndBlue) * left);
        const std::uint32_t green = divided(((ground & kGreen) >> 8) * left);
        return given_[ink] + (red_and_blue & kRedAndBlue) + (green << 8 & kGreen);
    }

private:
    // By 255, rounded down, of two numbers at a time: exact up to 255 * 255.
    static std::uint32_t divided(std::uint32_t pair) {
        return (pair + 0x00010001 + (pair >> 8 & kRedAndBlue)) >> 8 & kRedAndBlue;
    }

    std::array<std::uint32_t, 256> given_{};
    std::array<std::uint32_t, 256> left_{};
};

bool blank(const std::uint8_t* ink) {
    std::uint64_t eight = 0;
    static_assert(sizeof eight == kBlanks);
    std::memcpy(&eight, ink, sizeof eight);
    return eight == 0;
}

void lay_row_over(std::uint32_t* to, const std::uint8_t* ink, int width, const Palette& palette) {
    for (int column = 0; column < width; ++column) {
        while (column + kBlanks <= width && blank(ink + column)) column += kBlanks;
        if (column < width && ink[column] != 0) to[column] = palette.over(to[column], ink[column]);
    }
}

}  // namespace

Picture white_picture(const Coverage& coverage) {
    constexpr std::uint32_t kWhite = 0x00FFFFFF;
    Picture picture{coverage.size, {}};
    picture.pixels.reserve(coverage.ink.size());
    for (const std::uint8_t ink : coverage.ink) picture.pixels.push_back(std::uint32_t{ink} << 24 | kWhite);
    return picture;
}

void lay_over(const Rows& to, const Coverage& coverage, int x, int y, const Rect& clip, Color color) {
    const Rect seen = intersection({x, y, coverage.size.w, coverage.size.h}, clip);
    if (seen.empty() || color.a == 0) return;
    const Palette palette(color);
    const std::uint8_t* ink = coverage.ink.data() + (seen.x - x) + std::ptrdiff_t{seen.y - y} * coverage.size.w;
    std::uint32_t* row = to.pixels + seen.x + std::ptrdiff_t{seen.y} * to.pitch;
    for (int left = seen.h; left > 0; --left) {
        lay_row_over(row, ink, seen.w, palette);
        ink += coverage.size.w;
        row += to.pitch;
    }
}

}  // namespace panggil::render
