#include "base/clock.h"

namespace panggil {

Instant SystemClock::now() const { return std::chrono::steady_clock::now(); }

WallTime SystemClock::wall() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

void ManualClock::advance(Seconds by) {
    now_ += ticks(by);
    wall_ += std::chrono::duration_cast<std::chrono::milliseconds>(by);
}

}  // namespace panggil
