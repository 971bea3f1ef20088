#include "render/coverage.h"

#include <cstring>

namespace panggil::render {

namespace {

constexpr int kBlanks = 8;  // looked at together, since most of a text is none

bool blank(const std::uint8_t* ink) {
    std::uint64_t eight = 0;
    static_assert(sizeof eight == kBlanks);
    std::memcpy(&eight, ink, sizeof eight);
    return eight == 0;
}

// A pixel without ink stays what it is, so that nothing needs to be asked within eight.
void lay_row_over(std::uint32_t* to, const std::uint8_t* ink, int width, const InkTable& table) {
    int column = 0;
    for (; column + kBlanks <= width; column += kBlanks) {
        if (blank(ink + column)) continue;
        for (int i = column; i < column + kBlanks; ++i) to[i] = table.over(to[i], ink[i]);
    }
    for (; column < width; ++column) to[column] = table.over(to[column], ink[column]);
}

}  // namespace

InkTable::InkTable(Color color) : color_(color) {
    for (std::uint32_t ink = 0; ink < 256; ++ink) {
        const std::uint32_t alpha = ink * color.a / 255;
        const std::uint32_t red = color.r * alpha / 255;
        const std::uint32_t green = color.g * alpha / 255;
        const std::uint32_t blue = color.b * alpha / 255;
        given_[ink] = red << 16 | green << 8 | blue;
        left_[ink] = 255 - alpha;
    }
}

Picture white_picture(const Coverage& coverage) {
    constexpr std::uint32_t kWhite = 0x00FFFFFF;
    Picture picture{coverage.size, {}};
    picture.pixels.reserve(coverage.ink.size());
    for (const std::uint8_t ink : coverage.ink) picture.pixels.push_back(std::uint32_t{ink} << 24 | kWhite);
    return picture;
}

void lay_over(const Rows& to, const Coverage& coverage, int x, int y, const Rect& clip, const InkTable& table) {
    const Rect seen = intersection({x, y, coverage.size.w, coverage.size.h}, clip);
    if (seen.empty() || table.color().a == 0) return;
    const std::uint8_t* ink = coverage.ink.data() + (seen.x - x) + std::ptrdiff_t{seen.y - y} * coverage.size.w;
    std::uint32_t* row = to.pixels + seen.x + std::ptrdiff_t{seen.y} * to.pitch;
    for (int left = seen.h; left > 0; --left) {
        lay_row_over(row, ink, seen.w, table);
        ink += coverage.size.w;
        row += to.pitch;
    }
}

}  // namespace panggil::render
