#pragma once

#include "layout/item.h"
#include "render/geometry.h"
#include "scene/animation.h"
#include "scene/display_list.h"

namespace panggil::scene {

/// How a cell comes or goes when a page turns. At rest: it is simply there.
class Passage {
public:
    Passage() = default;

    /// Within the page's place, in device pixels. A page that fades comes when the one before has gone.
    static Passage coming(const layout::Transition& how, const render::Rect& place, Instant now);
    static Passage going(const layout::Transition& how, const render::Rect& place, Instant now);

    bool moving(Instant now) const { return way_.moving(now); }
    double alpha(Instant now) const;                      ///< 0 to 1.
    int shift(Instant now) const;                         ///< Device pixels to the right.
    const render::Rect& place() const { return place_; }  ///< Nothing of it is seen outside while it moves.

private:
    bool slides_{false};
    bool going_{false};
    render::Rect place_{};
    Crossing way_{1};  // 0: it isn't there, 1: it is
};

}  // namespace panggil::scene
