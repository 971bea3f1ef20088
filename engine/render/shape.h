#pragma once

#include <vector>

#include "render/coverage.h"

namespace panggil::render {

struct Point {
    double x{0};
    double y{0};
};

/// The polygon through these points, grown by `by` on all sides with round corners. Two points make a line with round
/// ends, one a disc.
struct Part {
    std::vector<Point> points;
    double by{0};
};

/// A drawing of one colour, such as a pictogram: all that lies in at least one of its parts. Its plane is a square of
/// `side` units, from its upper left corner.
struct Shape {
    double side{1};
    std::vector<Part> parts;
};

/// The shape in a square of `side` pixels, with smooth edges.
Coverage shape_coverage(const Shape& shape, int side);

}  // namespace panggil::render
