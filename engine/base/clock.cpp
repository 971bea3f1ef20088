#include "base/clock.h"

#include <time.h>

namespace panggil {

BootInstant BootClock::now() noexcept {
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);  // from the vDSO: no call into the kernel
    return BootInstant(std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

Instant SystemClock::now() const { return std::chrono::steady_clock::now(); }

WallTime SystemClock::wall() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

void ManualClock::advance(Seconds by) {
    now_ += ticks(by);
    wall_ += std::chrono::duration_cast<std::chrono::milliseconds>(by);
}

}  // namespace panggil
