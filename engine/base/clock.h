#pragma once

#include <chrono>

namespace panggil {

using Seconds = std::chrono::duration<double>;
using Instant =
    std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;  ///< Monotonic: all timing.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;  ///< UTC: only shown, logged and stored.

/// Time that goes on while the machine is suspended (CLOCK_BOOTTIME). CLOCK_MONOTONIC stands still then: what was
/// promised for two seconds would still hold when the machine wakes up an hour later. For rights that end by
/// themselves; all other timing is by Instant.
struct BootClock {
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;
    static time_point now() noexcept;  ///< Any thread, an audio callback too.
};
using BootInstant = BootClock::time_point;

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
