#pragma once

#include <optional>

#include "base/clock.h"
#include "display/figures.h"

namespace panggil::display {

/// Sees which frames of an animation come late, and why. Pure: time is told.
class Pace {
public:
    /// The next frame is due then, in an animation of this period; Instant::max(): nothing moves.
    void expect(Instant due, Seconds period);

    void slept(Instant from, Instant until);

    /// A picture is begun now. Late is what missed its frame altogether.
    std::optional<LateBy> begin(Instant now) const;

    /// It is shown now; of the time since its beginning so much went into drawing.
    void shown(Instant begun, Seconds drawing, Instant now);

private:
    Instant due_{Instant::max()};
    Seconds period_{0};
    Instant asleep_{};
    Instant awake_{};
    Instant shown_{};
    Seconds drawing_{0};
    Seconds showing_{0};
};

}  // namespace panggil::display
