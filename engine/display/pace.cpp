#include "display/pace.h"

namespace panggil::display {

void Pace::expect(Instant due, Seconds period) {
    due_ = due;
    period_ = period;
}

void Pace::slept(Instant from, Instant until) {
    asleep_ = from;
    awake_ = until;
}

std::optional<LateBy> Pace::begin(Instant now) const {
    if (due_ == Instant::max() || now < due_ + ticks(period_)) return std::nullopt;
    if (shown_ >= due_) return drawing_ > showing_ ? LateBy::drawing : LateBy::screen;
    const bool overslept = asleep_ <= due_ && awake_ >= due_ + ticks(period_ / 2);
    return overslept ? LateBy::machine : LateBy::work;
}

void Pace::shown(Instant begun, Seconds drawing, Instant now) {
    shown_ = now;
    drawing_ = drawing;
    showing_ = Seconds(now - begun) - drawing;
}

}  // namespace panggil::display
