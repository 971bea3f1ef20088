#pragma once

#include "base/clock.h"

namespace panggil::render {

/// When the next picture of an animation is due: on a grid of the screen's own pace, so that an even motion looks even.
/// Who has nothing that moves doesn't ask.
class FrameClock {
public:
    /// `hz` is the screen's refresh rate; what isn't positive is taken as 60.
    explicit FrameClock(double hz);

    /// The first point of the grid after `now`. The grid begins at the first call.
    Instant next(Instant now);

    Seconds period() const { return period_; }

private:
    Seconds period_;
    Instant origin_{};
    bool begun_{false};
};

}  // namespace panggil::render
