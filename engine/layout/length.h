#pragma once

#include <optional>

namespace panggil::layout {

/// A length on the canvas: units of the layout's own `canvas`, a share of the parent, or a share of what is left over.
struct Length {
    enum class Unit { canvas, percent, fraction };

    double value{0};
    Unit unit{Unit::canvas};

    friend bool operator==(const Length&, const Length&) = default;
};

/// Space at the four sides, in canvas units. Written as in CSS: `26`, `26 48` or `35 27 48 27` (top right bottom left).
struct Sides {
    double top{0};
    double right{0};
    double bottom{0};
    double left{0};

    friend bool operator==(const Sides&, const Sides&) = default;
};

/// A size in canvas units.
struct CanvasSize {
    double width{1920};
    double height{1080};

    friend bool operator==(const CanvasSize&, const CanvasSize&) = default;
};

}  // namespace panggil::layout
