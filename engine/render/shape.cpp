#include "render/shape.h"

#include <algorithm>
#include <cmath>

namespace panggil::render {

namespace {

double distance_to_line(const Point& p, const Point& a, const Point& b) {
    const Point along{b.x - a.x, b.y - a.y};
    const double length = along.x * along.x + along.y * along.y;
    const double t = length > 0 ? ((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length : 0;
    const double on = std::clamp(t, 0.0, 1.0);
    return std::hypot(p.x - a.x - on * along.x, p.y - a.y - on * along.y);
}

// From the point to the part's edge, negative inside.
double distance_to_edge(const Part& part, const Point& p) {
    const std::vector<Point>& points = part.points;
    double nearest = 1e9;
    bool inside = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point& a = points[i];
        const Point& b = points[(i + 1) % points.size()];
        nearest = std::min(nearest, distance_to_line(p, a, b));
        const bool crosses = (a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y);
        inside ^= crosses;
    }
    return (inside && points.size() > 2 ? -nearest : nearest) - part.by;
}

// The pixels that it can touch.
Rect bounds_of(const Part& part, double scale, int side) {
    const auto [left, right] = std::minmax_element(part.points.begin(), part.points.end(),
                                                   [](const Point& a, const Point& b) { return a.x < b.x; });
    const auto [top, bottom] = std::minmax_element(part.points.begin(), part.points.end(),
                                                   [](const Point& a, const Point& b) { return a.y < b.y; });
    const auto before = [&](double at) { return static_cast<int>(std::floor((at - part.by) * scale)) - 1; };
    const auto after = [&](double at) { return static_cast<int>(std::ceil((at + part.by) * scale)) + 1; };
    const Rect around{before(left->x), before(top->y), after(right->x) - before(left->x),
                      after(bottom->y) - before(top->y)};
    return intersection(around, {0, 0, side, side});
}

}  // namespace

// How much of a pixel is covered is taken from how far its middle lies from the edge: exact along straight edges, and
// one look a pixel, since a pictogram on a 4K screen has half a million of them.
Coverage shape_coverage(const Shape& shape, int side) {
    const auto width = static_cast<std::size_t>(side);
    Coverage coverage{{side, side}, std::vector<std::uint8_t>(width * width, 0)};
    const double scale = side / shape.side;
    for (const Part& part : shape.parts) {
        if (part.points.empty()) continue;
        const Rect bounds = bounds_of(part, scale, side);
        for (int y = bounds.y; y < bounds.bottom(); ++y) {
            for (int x = bounds.x; x < bounds.right(); ++x) {
                const double outside = scale * distance_to_edge(part, {(x + 0.5) / scale, (y + 0.5) / scale});
                const auto covered = static_cast<std::uint8_t>(std::lround(255 * std::clamp(0.5 - outside, 0.0, 1.0)));
                std::uint8_t& ink = coverage.ink[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)];
                ink = std::max(ink, covered);
            }
        }
    }
    return coverage;
}

}  // namespace panggil::render
