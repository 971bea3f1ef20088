#pragma once

#include <memory>

#include "base/clock.h"
#include "layout/theme.h"
#include "render/geometry.h"
#include "render/running_text.h"

namespace panggil::scene {

/// A text that is longer than its place and runs through it: it stands, runs to its end, stands, and begins anew by
/// fading. A pure function of time.
struct Run {
    render::Rect place;  ///< Nothing of it is seen outside.
    double way{0};       ///< How much longer it is, in device pixels,
    double speed{1};     ///< and how many of them it goes in a second.
    Instant since{};     ///< When it began to stand there.
    render::RunningText text{};

    double shift(Instant now) const;  ///< How far it has gone, in device pixels.
    double alpha(Instant now) const;
    bool moving(Instant now) const;
    Instant next_due(Instant now) const;  ///< When it begins to move; max while it moves.

private:
    Seconds at(Instant now) const;  // since it began this time
    Seconds running() const { return Seconds{way / speed}; }
};

/// In canvas units a second: slow enough to be read without haste.
inline constexpr double kRunSpeed = 60;

}  // namespace panggil::scene
