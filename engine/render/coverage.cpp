#include "render/coverage.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <cwchar>

namespace panggil::render {

namespace {

static_assert(std::endian::native == std::endian::little);  // blue is the first byte of a pixel

// What every processor of ours reckons with at once: four pixels' bytes, or two pixels' as numbers that hold a product.
using Bytes = std::uint8_t __attribute__((vector_size(16)));
using Words = std::uint16_t __attribute__((vector_size(16)));
using Longs = std::uint64_t __attribute__((vector_size(16)));
using HalfOfBytes = std::uint8_t __attribute__((vector_size(8)));

// Each of the first eight twice, and each of the others.
Bytes lower(Bytes a, Bytes b) {
    return __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}
Bytes upper(Bytes a, Bytes b) {
    return __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

// By 255, rounded down: exact up to 255 * 255.
Words divided(Words product) { return (product + 1 + (product >> 8)) >> 8; }

std::uint32_t pixel_of(Color color) {
    return std::uint32_t{color.r} << 16 | std::uint32_t{color.g} << 8 | std::uint32_t{color.b};
}

// glibc's takes the widest registers that the processor has.
void fill_row(std::uint32_t* to, int width, std::uint32_t pixel) {
    static_assert(sizeof(wchar_t) == sizeof *to);
    std::wmemset(reinterpret_cast<wchar_t*>(to), static_cast<wchar_t>(pixel), static_cast<std::size_t>(width));
}

// Most inks are none or all, and most colours opaque: those are reckoned shorter.
template <bool opaque>
class Brush {
public:
    explicit Brush(Color color)
        : color_{color.b, color.g, color.r, 0, color.b, color.g, color.r, 0},
          alpha_(Words{} + color.a),
          pixel_(pixel_of(color)) {}

    void lay_row(std::uint32_t* to, const std::uint8_t* ink, int width) const {
        int column = 0;
        for (; column + kInksAtOnce <= width; column += kInksAtOnce) {
            if (const std::uint64_t inks = inks_at(ink + column)) lay_eight(to + column, inks);
        }
        if (column < width) lay_rest(to + column, ink + column, width - column);
    }

    void fill_row(std::uint32_t* to, int width) const {
        constexpr std::uint8_t kFull[kInksAtOnce]{255, 255, 255, 255, 255, 255, 255, 255};
        int column = 0;
        for (; column + kInksAtOnce <= width; column += kInksAtOnce) lay_eight(to + column, inks_at(kFull));
        lay_rest(to + column, kFull, width - column);
    }

private:
    void lay_eight(std::uint32_t* to, std::uint64_t inks) const {
        if (opaque && inks == ~std::uint64_t{0}) {
            std::fill_n(to, kInksAtOnce, pixel_);
            return;
        }
        const auto each = reinterpret_cast<Bytes>(Longs{inks, 0});
        const auto pairs = reinterpret_cast<Words>(lower(each, each));
        lay_four(to, __builtin_shufflevector(pairs, pairs, 0, 8, 1, 9, 2, 10, 3, 11));
        lay_four(to + 4, __builtin_shufflevector(pairs, pairs, 4, 12, 5, 13, 6, 14, 7, 15));
    }

    // Fewer than eight.
    void lay_rest(std::uint32_t* to, const std::uint8_t* ink, int count) const {
        std::uint32_t pixels[kInksAtOnce]{};
        std::uint8_t inks[kInksAtOnce]{};
        std::copy_n(to, count, pixels);
        std::copy_n(ink, count, inks);
        lay_eight(pixels, inks_at(inks));
        std::copy_n(pixels, count, to);
    }

    // `inks` has each pixel's four times.
    void lay_four(std::uint32_t* to, Words inks) const {
        const Bytes none{};
        const auto ink = reinterpret_cast<Bytes>(inks);
        Bytes ground{};
        std::memcpy(&ground, to, sizeof ground);
        lay_two(to, lower(ground, none), lower(ink, none));
        lay_two(to + 2, upper(ground, none), upper(ink, none));
    }

    // A pixel without ink stays what it is.
    void lay_two(std::uint32_t* to, Bytes wide_ground, Bytes wide_ink) const {
        const auto ground = reinterpret_cast<Words>(wide_ground);
        const auto ink = reinterpret_cast<Words>(wide_ink);
        const Words alpha = opaque ? ink : divided(ink * alpha_);
        const Words drawn = divided(color_ * alpha) + divided(ground * (255 - alpha));
        const auto bytes = __builtin_convertvector(drawn, HalfOfBytes);
        std::memcpy(to, &bytes, sizeof bytes);
    }

    Words color_;
    Words alpha_;
    std::uint32_t pixel_;
};

template <bool opaque>
void lay_rows_over(std::uint32_t* to, std::ptrdiff_t pitch, const std::uint8_t* ink, std::ptrdiff_t ink_pitch,
                   Size size, Color color) {
    const Brush<opaque> brush(color);
    for (int left = size.h; left > 0; --left, to += pitch, ink += ink_pitch) brush.lay_row(to, ink, size.w);
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
    const std::uint8_t* ink = coverage.ink.data() + (seen.x - x) + std::ptrdiff_t{seen.y - y} * coverage.size.w;
    std::uint32_t* pixels = to.pixels + seen.x + std::ptrdiff_t{seen.y} * to.pitch;
    const auto lay = color.a == 255 ? lay_rows_over<true> : lay_rows_over<false>;
    lay(pixels, to.pitch, ink, coverage.size.w, {seen.w, seen.h}, color);
}

void fill_over(const Rows& to, const Rect& rect, Color color) {
    if (rect.empty() || color.a == 0) return;
    const Brush<false> brush(color);
    std::uint32_t* row = to.pixels + rect.x + std::ptrdiff_t{rect.y} * to.pitch;
    for (int left = rect.h; left > 0; --left, row += to.pitch) {
        if (color.a == 255)
            fill_row(row, rect.w, pixel_of(color));
        else
            brush.fill_row(row, rect.w);
    }
}

}  // namespace panggil::render
