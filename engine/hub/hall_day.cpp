#include "hub/hall_day.h"

#include <fmt/format.h>
#include <unicode/timezone.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>

namespace panggil::hub {

namespace {

using namespace std::chrono;

// How far the zone's clocks are ahead of UTC; `is_local`: `time` is what they show.
milliseconds offset(const std::string& time_zone, WallTime time, bool is_local) {
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(time_zone)));
    std::int32_t raw = 0;
    std::int32_t summer = 0;
    UErrorCode error = U_ZERO_ERROR;
    zone->getOffset(static_cast<UDate>(time.time_since_epoch().count()), is_local, raw, summer, error);
    return milliseconds(raw + summer);
}

WallTime local(const std::string& time_zone, WallTime time) { return time + offset(time_zone, time, false); }

std::optional<sys_days> day_of(const std::string& date) {
    int y = 0;
    unsigned m = 0;
    unsigned d = 0;
    if (std::sscanf(date.c_str(), "%d-%u-%u", &y, &m, &d) != 3) return std::nullopt;
    return sys_days{year{y} / month{m} / day{d}};
}

std::string date_of(sys_days day) {
    const year_month_day ymd{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

}  // namespace

std::string date_in(const std::string& time_zone, WallTime time) {
    return date_of(floor<days>(local(time_zone, time)));
}

hall::TimeOfDay time_of_day_in(const std::string& time_zone, WallTime time) {
    const WallTime there = local(time_zone, time);
    return {static_cast<int>(duration_cast<minutes>(there - floor<days>(there)).count())};
}

WallTime wall_time_in(const std::string& time_zone, const std::string& date, hall::TimeOfDay time) {
    const auto day = day_of(date);
    if (!day) return {};
    const WallTime there = WallTime(*day) + minutes(time.minutes);
    return there - offset(time_zone, there, true);
}

std::string days_before(const std::string& date, int count) {
    const auto day = day_of(date);
    return day ? date_of(*day - days{count}) : date;
}

}  // namespace panggil::hub
