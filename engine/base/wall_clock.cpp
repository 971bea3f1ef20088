#include "base/wall_clock.h"

#include <sys/timex.h>

#include <cstdlib>
#include <fstream>

namespace panggil {

namespace {

constexpr std::chrono::minutes kAgrees{5};

// What systemd-timesyncd, chrony and ntpd leave while they run.
constexpr const char* kServices[] = {"run/systemd/timesync", "run/chrony", "run/ntpd.pid", "run/openntpd.pid"};

std::optional<std::chrono::seconds> off_from_battery(const std::filesystem::path& root) {
    long long with_battery = 0;
    std::ifstream in(root / "sys/class/rtc/rtc0/since_epoch");
    if (!(in >> with_battery)) return std::nullopt;
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(wall) - std::chrono::seconds(with_battery);
}

}  // namespace

bool is_believable(const ClockSigns& signs) {
    if (signs.synchronised || !signs.service_is_waiting) return true;
    return signs.off_by && std::chrono::abs(*signs.off_by) <= kAgrees;
}

ClockSigns clock_signs(const std::filesystem::path& root) {
    ClockSigns signs;
    timex asked{};  // modes 0: nothing is changed
    signs.synchronised = ::adjtimex(&asked) >= 0 && (asked.status & STA_UNSYNC) == 0;
    std::error_code ignored;
    for (const char* service : kServices) {
        signs.service_is_waiting |= !signs.synchronised && std::filesystem::exists(root / service, ignored);
    }
    signs.off_by = off_from_battery(root);
    return signs;
}

}  // namespace panggil
