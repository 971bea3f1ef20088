#pragma once

#include <chrono>

namespace panggil {

using Seconds = std::chrono::duration<double>;
using Instant =
    std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;  ///< Monotonic: all timing.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;  ///< UTC: only shown, logged and stored.

/// Time as it is passed in. Everything that waits or stamps asks one of these, so that a test runs a day in a second.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    virtual WallTime wall() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
    WallTime wall() const override;
};

/// Stands still until it is moved. Both times move together.
class ManualClock final : public Clock {
public:
    explicit ManualClock(WallTime wall) : wall_(wall) {}
    Instant now() const override { return now_; }
    WallTime wall() const override { return wall_; }
    void advance(Seconds by);

private:
    Instant now_{std::chrono::hours(1)};
    WallTime wall_;
};

/// `d` as the clock's own ticks.
constexpr std::chrono::nanoseconds ticks(Seconds d) { return std::chrono::duration_cast<std::chrono::nanoseconds>(d); }

}  // namespace panggil
