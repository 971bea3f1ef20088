#pragma once

#include <vector>

#include "base/clock.h"
#include "render/canvas.h"
#include "render/damage.h"

namespace panggil::display {

/// Makes visible what is redrawn, for whoever works on a layout or on the engine (--show-damage): a tint that changes
/// with each picture and goes after a while.
class DamageTint {
public:
    static constexpr std::chrono::milliseconds kStands{400};

    /// `rects` are to be drawn. Adds what has a tint from before and loses it now.
    void begin(std::vector<render::Rect>& rects, render::Size size, Instant now);

    /// Over what was drawn in `rect`.
    void paint(render::Canvas& canvas, const render::Rect& rect) const;

    Instant next_due() const { return fresh_.empty() ? Instant::max() : until_; }

private:
    std::vector<render::Rect> fresh_;
    Instant until_{};
    std::size_t count_{0};
};

}  // namespace panggil::display
