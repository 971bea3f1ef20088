#include "display/life.h"

#include <algorithm>

namespace panggil::display {

namespace {

constexpr std::chrono::seconds kNotMoreOftenThan{1};
constexpr Seconds kBeat{5};    // an idle board's
constexpr double kShare{0.6};  // of systemd's patience

}  // namespace

void ProcessLife::lives(Instant now) {
    if (now < next_) return;
    next_ = now + kNotMoreOftenThan;
    watchdog_.feed();
    if (!ready_) {
        manager_.tell("READY=1");
        since_ = now;
        ready_ = true;
    }
    manager_.tell("WATCHDOG=1");
    if (now - since_ > kAllIsWell) restart_.begin_count_anew();
}

void ProcessLife::ends() {
    watchdog_.stop();
    manager_.tell("STOPPING=1");
}

// To begin anew by itself is quicker than to be ended and started by systemd: be the first.
std::chrono::milliseconds ProcessLife::patience() const {
    const Seconds given = manager_.patience().value_or(Watchdog::kPatience / kShare) * kShare;
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::min(Seconds{Watchdog::kPatience}, given));
}

Seconds ProcessLife::beat() const { return std::min(kBeat, Seconds{patience()} / 3); }

}  // namespace panggil::display
