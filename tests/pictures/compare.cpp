#include "compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace panggil::pictures {

namespace {

constexpr int kLongestSide = 1000;

int channel(std::uint32_t pixel, int shift) { return static_cast<int>(pixel >> shift & 0xFF); }

std::uint32_t average(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    std::uint32_t mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const int sum = channel(a, shift) + channel(b, shift) + channel(c, shift) + channel(d, shift);
        mixed |= static_cast<std::uint32_t>((sum + 2) / 4) << shift;
    }
    return mixed;
}

render::Picture halved(const render::Picture& from) {
    render::Picture to{{from.size.w / 2, from.size.h / 2}, {}};
    const auto pixel = [&](int x, int y) {
        return from
            .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(from.size.w) + static_cast<std::size_t>(x)];
    };
    for (int y = 0; y < to.size.h; ++y) {
        for (int x = 0; x < to.size.w; ++x) {
            to.pixels.push_back(average(pixel(2 * x, 2 * y), pixel(2 * x + 1, 2 * y), pixel(2 * x, 2 * y + 1),
                                        pixel(2 * x + 1, 2 * y + 1)));
        }
    }
    return to;
}

int distance(std::uint32_t a, std::uint32_t b) {
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) most = std::max(most, std::abs(channel(a, shift) - channel(b, shift)));
    return most;
}

}  // namespace

render::Picture kept(render::Picture picture) {
    while (std::max(picture.size.w, picture.size.h) > kLongestSide) picture = halved(picture);
    return picture;
}

std::string difference(const render::Picture& now, const render::Picture& expected) {
    if (now.size != expected.size) {
        return fmt::format("it is {}x{} now, and {}x{} is kept", now.size.w, now.size.h, expected.size.w,
                           expected.size.h);
    }
    render::Rect where;
    std::size_t count = 0;
    int most = 0;
    for (std::size_t i = 0; i < now.pixels.size(); ++i) {
        const int off = distance(now.pixels[i], expected.pixels[i]);
        if (off <= kMostOff) continue;
        const auto width = static_cast<std::size_t>(now.size.w);
        where = united(where, {static_cast<int>(i % width), static_cast<int>(i / width), 1, 1});
        most = std::max(most, off);
        ++count;
    }
    if (count == 0) return "";
    return fmt::format("{} pixels differ by up to {} (tolerance {}), within {}x{} at {},{}", count, most, kMostOff,
                       where.w, where.h, where.x, where.y);
}

}  // namespace panggil::pictures
