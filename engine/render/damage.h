#pragma once

#include <vector>

#include "render/geometry.h"

namespace panggil::render {

/// What must be drawn again in the next frame: a few rectangles that don't overlap.
/// Two of them become one where the pixels drawn in vain cost less than another pass over the scene.
class Damage {
public:
    /// Whatever is added later is cut to `bounds`.
    explicit Damage(Size bounds) : bounds_{0, 0, bounds.w, bounds.h} {}

    void add(const Rect& rect);
    void add_everything() { add(bounds_); }

    bool empty() const { return rects_.empty(); }
    const std::vector<Rect>& rects() const { return rects_; }

    /// Hands over what was collected and begins anew. Swaps with `into`, so that no frame allocates.
    void take(std::vector<Rect>& into);

private:
    Rect bounds_;
    std::vector<Rect> rects_;
};

}  // namespace panggil::render
