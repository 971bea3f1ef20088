#include "render/coverage.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <cwchar>
#include <numeric>
#include <optional>

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

// Eight pixels.
struct Eight {
    explicit Eight(const std::uint32_t* from) { std::memcpy(&halves, from, sizeof halves); }
    explicit Eight(std::uint32_t each) : Eight(std::array{each, each, each, each, each, each, each, each}.data()) {}
    void write(std::uint32_t* to) const { std::memcpy(to, &halves, sizeof halves); }
    bool operator==(const Eight& other) const {
        const Longs differ = (halves[0] ^ other.halves[0]) | (halves[1] ^ other.halves[1]);
        return (differ[0] | differ[1]) == 0;
    }

    std::array<Longs, 2> halves;
};

class Brush {
public:
    explicit Brush(Color color)
        : color_{color.b, color.g, color.r, 0, color.b, color.g, color.r, 0},
          alpha_(Words{} + color.a),
          full_(pixel_of(color)),
          opaque_(color.a == 255) {}

    // Where `table` is given, it is this colour's.
    void lay_row(std::uint32_t* to, const std::uint8_t* ink, int width, const InkTable* table) const {
        const Eight ground(table != nullptr ? table->ground : 0);
        int column = 0;
        for (; column + kInksAtOnce <= width; column += kInksAtOnce) {
            const std::uint64_t inks = inks_at(ink + column);
            if (inks == 0) continue;
            if (opaque_ && inks == ~std::uint64_t{0})
                full_.write(to + column);
            else if (table != nullptr && Eight(to + column) == ground)
                look_up_eight(to + column, ink + column, *table);
            else
                lay_eight(to + column, inks);
        }
        if (column < width) lay_rest(to + column, ink + column, width - column);
    }

    // What lies below is mostly alike, and then so is what comes of it.
    void fill_row(std::uint32_t* to, int width) const {
        constexpr std::uint8_t kFull[kInksAtOnce]{255, 255, 255, 255, 255, 255, 255, 255};
        std::optional<Eight> before;
        std::optional<Eight> after;
        int column = 0;
        for (; column + kInksAtOnce <= width; column += kInksAtOnce) {
            const Eight ground(to + column);
            if (!before || !(ground == *before)) {
                lay_eight(to + column, inks_at(kFull));
                before = ground;
                after = Eight(to + column);
            } else {
                after->write(to + column);
            }
        }
        lay_rest(to + column, kFull, width - column);
    }

private:
    static void look_up_eight(std::uint32_t* to, const std::uint8_t* ink, const InkTable& table) {
#pragma GCC unroll 8
        for (int i = 0; i < kInksAtOnce; ++i) to[i] = table.drawn[ink[i]];
    }

    void lay_eight(std::uint32_t* to, std::uint64_t inks) const {
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
        const Words alpha = divided(reinterpret_cast<Words>(wide_ink) * alpha_);
        const Words drawn = divided(color_ * alpha) + divided(ground * (255 - alpha));
        const auto bytes = __builtin_convertvector(drawn, HalfOfBytes);
        std::memcpy(to, &bytes, sizeof bytes);
    }

    Words color_;
    Words alpha_;
    Eight full_;
    bool opaque_;
};

void make_table(InkTable& table, const Brush& brush, Color color, std::uint32_t ground) {
    if (table.color == color && table.ground == ground) return;
    std::array<std::uint8_t, 256> inks{};
    std::iota(inks.begin(), inks.end(), std::uint8_t{0});
    table.color = color;
    table.ground = ground;
    table.drawn.fill(ground);
    brush.lay_row(table.drawn.data(), inks.data(), 256, nullptr);
}

}  // namespace

Picture white_picture(const Coverage& coverage) {
    constexpr std::uint32_t kWhite = 0x00FFFFFF;
    Picture picture{coverage.size, {}};
    picture.pixels.reserve(coverage.ink.size());
    for (const std::uint8_t ink : coverage.ink) picture.pixels.push_back(std::uint32_t{ink} << 24 | kWhite);
    return picture;
}

void lay_over(const Rows& to, const Coverage& coverage, int x, int y, const Rect& clip, Color color, InkTable& table) {
    constexpr std::int64_t kWorthATable = 8 * 256;  // pixels
    const Rect seen = intersection({x, y, coverage.size.w, coverage.size.h}, clip);
    if (seen.empty() || color.a == 0) return;
    const Brush brush(color);
    const std::uint8_t* ink = coverage.ink.data() + (seen.x - x) + std::ptrdiff_t{seen.y - y} * coverage.size.w;
    std::uint32_t* row = to.pixels + seen.x + std::ptrdiff_t{seen.y} * to.pitch;
    const bool looks_up = seen.area() >= kWorthATable;
    if (looks_up) make_table(table, brush, color, *row);  // there is rarely ink in a corner
    for (int left = seen.h; left > 0; --left, row += to.pitch, ink += coverage.size.w)
        brush.lay_row(row, ink, seen.w, looks_up ? &table : nullptr);
}

void fill_over(const Rows& to, const Rect& rect, Color color) {
    if (rect.empty() || color.a == 0) return;
    const Brush brush(color);
    std::uint32_t* row = to.pixels + rect.x + std::ptrdiff_t{rect.y} * to.pitch;
    for (int left = rect.h; left > 0; --left, row += to.pitch) {
        if (color.a == 255)
            fill_row(row, rect.w, pixel_of(color));
        else
            brush.fill_row(row, rect.w);
    }
}

}  // namespace panggil::render
