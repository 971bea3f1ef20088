#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "render/pixels.h"

namespace panggil::render {

namespace {

using Channels = std::array<float, 4>;  // alpha, then colours multiplied by it, so that what is clear has no colour

// Which pixels of the old line make one of the new, and by what share.
struct Share {
    int first{0};
    std::vector<float> weights;
};

std::vector<Share> shares(int from, int to) {
    std::vector<Share> shares(static_cast<std::size_t>(to));
    const double step = double(from) / to;
    const double reach = std::max(1.0, step);
    for (int i = 0; i < to; ++i) {
        const double center = (i + 0.5) * step - 0.5;
        const int first = std::max(0, static_cast<int>(std::ceil(center - reach)));
        const int last = std::min(from - 1, static_cast<int>(std::floor(center + reach)));
        Share& share = shares[static_cast<std::size_t>(i)];
        share.first = first;
        double sum = 0.0;
        for (int x = first; x <= last; ++x) sum += std::max(1e-6, 1.0 - std::abs(x - center) / reach);
        for (int x = first; x <= last; ++x) {
            share.weights.push_back(static_cast<float>(std::max(1e-6, 1.0 - std::abs(x - center) / reach) / sum));
        }
    }
    return shares;
}

// One direction; the result is turned by its diagonal, so that doing it twice does both. `row_of(y)` is asked for one
// row after another, so that a large photograph is never all there in floating point.
template <class RowOf>
std::vector<Channels> scaled_and_turned(RowOf row_of, int width, int height, int to) {
    const auto line = shares(width, to);
    std::vector<Channels> result(static_cast<std::size_t>(to) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        const Channels* row = row_of(y);
        for (int x = 0; x < to; ++x) {
            const Share& share = line[static_cast<std::size_t>(x)];
            Channels& sum =
                result[static_cast<std::size_t>(x) * static_cast<std::size_t>(height) + static_cast<std::size_t>(y)];
            auto from = static_cast<std::size_t>(share.first);
            for (const float weight : share.weights) {
                for (std::size_t c = 0; c < 4; ++c) sum[c] += weight * row[from][c];
                ++from;
            }
        }
    }
    return result;
}

Channels multiplied(std::uint32_t argb) {
    const float alpha = static_cast<float>(argb >> 24) / 255.0f;
    const auto channel = [&](int shift) { return static_cast<float>(argb >> shift & 0xFF) * alpha; };
    return {alpha, channel(16), channel(8), channel(0)};
}

std::uint32_t packed(const Channels& pixel) {
    const auto byte = [](float value) { return static_cast<std::uint32_t>(std::clamp(std::lround(value), 0L, 255L)); };
    if (byte(pixel[0] * 255.0f) == 0) return 0;
    return byte(pixel[0] * 255.0f) << 24 | byte(pixel[1] / pixel[0]) << 16 | byte(pixel[2] / pixel[0]) << 8 |
           byte(pixel[3] / pixel[0]);
}

}  // namespace

Picture scaled(const Picture& picture, Size size) {
    if (picture.size == size || picture.pixels.empty()) return picture;
    std::vector<Channels> line(static_cast<std::size_t>(picture.size.w));
    const auto row_of_picture = [&](int y) {
        const auto begin = picture.pixels.begin() + std::ptrdiff_t{y} * picture.size.w;
        std::transform(begin, begin + picture.size.w, line.begin(), multiplied);
        return line.data();
    };
    const auto turned = scaled_and_turned(row_of_picture, picture.size.w, picture.size.h, size.w);
    const auto row_of_turned = [&](int y) { return turned.data() + std::ptrdiff_t{y} * picture.size.h; };
    const auto pixels = scaled_and_turned(row_of_turned, picture.size.h, size.w, size.h);
    Picture result{size, {}};
    result.pixels.resize(pixels.size());
    std::transform(pixels.begin(), pixels.end(), result.pixels.begin(), packed);
    return result;
}

}  // namespace panggil::render
