#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

/// Whether the wall clock can be believed: what begins by it waits until then. A small computer without a battery
/// wakes up in the past and takes yesterday for today until the network has told it the time.
namespace panggil {

/// What speaks for the wall clock and against it.
struct ClockSigns {
    bool synchronised{false};                      ///< The kernel says so: a time service has set it.
    bool service_is_waiting{false};                ///< A time service runs and has not set it yet.
    std::optional<std::chrono::seconds> off_by{};  ///< From the clock with the battery; none: there is no such clock.
};

/// Yes where it is synchronised, where a clock with a battery says the same within five minutes (a mini PC without a
/// network), or where no time service runs that could ever tell better.
bool is_believable(const ClockSigns& signs);

/// Asks the kernel. `root` is where run/ and sys/ are.
ClockSigns clock_signs(const std::filesystem::path& root = "/");

}  // namespace panggil
