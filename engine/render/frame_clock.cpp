#include "render/frame_clock.h"

namespace panggil::render {

FrameClock::FrameClock(double hz) : period_(1.0 / (hz > 0.0 ? hz : 60.0)) {}

Instant FrameClock::next(Instant now) {
    if (!begun_) {
        origin_ = now;
        begun_ = true;
    }
    const auto frames = static_cast<std::int64_t>(Seconds(now - origin_) / period_) + 1;
    Instant due = origin_ + ticks(static_cast<double>(frames) * period_);
    while (due <= now) due += ticks(period_);  // rounding to nanoseconds may land on `now` itself
    return due;
}

}  // namespace panggil::render
