#pragma once

#include "layout/length.h"

namespace panggil::scene {

/// A rectangle in canvas units, y downwards.
struct Box {
    double x{0};
    double y{0};
    double w{0};
    double h{0};

    friend bool operator==(const Box&, const Box&) = default;
};

inline Box inside(const Box& box, const layout::Sides& pad) {
    return {box.x + pad.left, box.y + pad.top, box.w - pad.left - pad.right, box.h - pad.top - pad.bottom};
}

/// From canvas units to device pixels: one scale for both directions.
struct Frame {
    double scale{1};
    double x{0};  ///< Of the canvas' origin, in device pixels.
    double y{0};

    /// A frame within this one, whose origin is at (at_x, at_y) of this one's units.
    Frame within(double at_x, double at_y, double by) const { return {scale * by, x + at_x * scale, y + at_y * scale}; }
};

}  // namespace panggil::scene
