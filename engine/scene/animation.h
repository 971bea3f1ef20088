#pragma once

#include <algorithm>

#include "base/clock.h"
#include "layout/theme.h"
#include "render/easing.h"

namespace panggil::scene {

inline const render::Easing& curve_of(layout::Easing easing) {
    if (easing == layout::Easing::linear) return render::kLinear;
    return easing == layout::Easing::ease_out ? render::kCall : render::kInAndOut;
}

/// A value on its way: a pure function of time that ends exactly at its end.
class Crossing {
public:
    explicit Crossing(double rests_at = 0) : from_(rests_at), to_(rests_at) {}

    /// From wherever it is now to `to`, after a while where `delay` says so. On the way there already: goes on.
    void go(double to, Instant now, const layout::Motion& motion, std::chrono::nanoseconds delay = {}) {
        if (to == to_) return;
        from_ = at(now);
        to_ = to;
        begin_ = now + delay;
        motion_ = motion;
    }

    double at(Instant now) const {
        if (!moving(now)) return to_;
        const double t = std::max(0.0, Seconds(now - begin_) / motion_.duration);
        return from_ + (to_ - from_) * render::eased(curve_of(motion_.easing), t);
    }

    bool moving(Instant now) const { return from_ != to_ && Seconds(now - begin_) < motion_.duration; }
    double goal() const { return to_; }

private:
    double from_;
    double to_;
    Instant begin_{};
    layout::Motion motion_{Seconds{0}, layout::Easing::linear};
};

}  // namespace panggil::scene
