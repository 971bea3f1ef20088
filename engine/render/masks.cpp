#include "render/masks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace panggil::render {

namespace {

constexpr int kGrid = 16;  // samples along a pixel's side: 256 steps of coverage, as many as alpha has

constexpr int kSamples = kGrid * kGrid;

// How much of the pixel (x, y) lies in a circle of `radius` round `center`, as samples. Those far from its edge need
// not be counted, and they are nearly all.
int samples_inside(int x, int y, double center, double radius) {
    const double from_middle = std::hypot(x + 0.5 - center, y + 0.5 - center);
    constexpr double kHalfOfDiagonal = 0.70711;
    if (from_middle + kHalfOfDiagonal < radius) return kSamples;
    if (from_middle - kHalfOfDiagonal > radius) return 0;
    int inside = 0;
    for (int row = 0; row < kGrid; ++row) {
        const double dy = y + (row + 0.5) / kGrid - center;
        for (int column = 0; column < kGrid; ++column) {
            const double dx = x + (column + 0.5) / kGrid - center;
            inside += dx * dx + dy * dy < radius * radius;
        }
    }
    return inside;
}

}  // namespace

Coverage disc_coverage(int diameter, int width) {
    Coverage disc{{diameter, diameter}, {}};
    disc.ink.reserve(static_cast<std::size_t>(diameter) * static_cast<std::size_t>(diameter));
    const double radius = diameter / 2.0;
    const double hole = std::max(0.0, radius - width);
    for (int y = 0; y < diameter; ++y) {
        for (int x = 0; x < diameter; ++x) {
            const int samples = samples_inside(x, y, radius, radius) - samples_inside(x, y, radius, hole);
            disc.ink.push_back(static_cast<std::uint8_t>(samples * 255 / kSamples));
        }
    }
    return disc;
}

namespace {

// Of a normal distribution that ends at `blur`, two deviations away.
std::vector<double> bell(int blur) {
    std::vector<double> weights;
    const double deviation = std::max(blur / 2.0, 0.5);
    double sum = 0;
    for (int i = -blur; i <= blur; ++i) sum += weights.emplace_back(std::exp(-i * i / (2 * deviation * deviation)));
    for (double& weight : weights) weight /= sum;
    return weights;
}

// Each line of the square blurred and laid down as a column: twice makes it whole again, blurred both ways.
std::vector<double> blurred_and_turned(const std::vector<double>& square, int side, const std::vector<double>& bell) {
    std::vector<double> turned(square.size());
    const int reach = static_cast<int>(bell.size()) / 2;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            double sum = 0;
            for (int i = std::max(-reach, -x); i <= std::min(reach, side - 1 - x); ++i) {
                sum += bell[static_cast<std::size_t>(i + reach)] * square[static_cast<std::size_t>(y * side + x + i)];
            }
            turned[static_cast<std::size_t>(x * side + y)] = sum;
        }
    }
    return turned;
}

}  // namespace

Coverage shadow_coverage(int radius, int blur) {
    const int side = 2 * shadow_corner(radius, blur) + 1;
    std::vector<double> square(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 0);
    for (int y = blur; y < side - blur; ++y) {
        for (int x = blur; x < side - blur; ++x) {
            const int from_left = std::min(x, side - 1 - x) - blur;
            const int from_top = std::min(y, side - 1 - y) - blur;
            const bool in_corner = from_left < radius && from_top < radius;
            const double inside =
                in_corner ? samples_inside(from_left, from_top, radius, radius) / double{kSamples} : 1;
            square[static_cast<std::size_t>(y * side + x)] = inside;
        }
    }
    const auto weights = bell(blur);
    square = blurred_and_turned(blurred_and_turned(square, side, weights), side, weights);
    Coverage shadow{{side, side}, {}};
    shadow.ink.reserve(square.size());
    for (const double covered : square) shadow.ink.push_back(static_cast<std::uint8_t>(std::lround(covered * 255)));
    return shadow;
}

const Stencil& Masks::shadow(int radius, int blur) {
    const auto [entry, is_new] = shadows_.try_emplace({radius, blur});
    if (is_new) entry->second = make_stencil(renderer_, form_, shadow_coverage(radius, blur));
    return entry->second;
}

const Stencil& Masks::ring(int diameter, int width) {
    const auto [entry, is_new] = drawn_.try_emplace({diameter, width});
    if (is_new) entry->second = make_stencil(renderer_, form_, disc_coverage(diameter, width));
    return entry->second;
}

const Stencil& Masks::shape(const Shape& shape, int side) {
    const auto [entry, is_new] = shapes_.try_emplace({&shape, side});
    if (is_new) entry->second = make_stencil(renderer_, form_, shape_coverage(shape, side));
    return entry->second;
}

}  // namespace panggil::render
