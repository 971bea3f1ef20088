#include "config/announcement_times.h"

#include <algorithm>

#include "hall/date.h"

namespace panggil::config {

using hall::DayHours;
using hall::TimeOfDay;

namespace {

int minutes(Seconds time) { return static_cast<int>(time.count() / 60); }

// Those of a span that begins with the first of them.
std::vector<TimeOfDay> repeated(const Scheduled& announcement, const DayHours& day) {
    std::vector<TimeOfDay> times;
    if (!day.open && (!announcement.from || !announcement.to)) return times;
    const TimeOfDay from = announcement.from ? *announcement.from : day.open->from;
    const TimeOfDay to = announcement.to ? *announcement.to : day.open->to;
    const int step = std::max(1, minutes(*announcement.every));
    for (int at = from.minutes; at < to.minutes; at += step) times.push_back({at});
    return times;
}

std::vector<TimeOfDay> by_the_hours(const Scheduled& announcement, const DayHours& day) {
    if (announcement.at_opening && day.open) return {day.open->from};
    if (announcement.at_closing && day.open) return {day.open->to};
    if (announcement.at_break && day.break_) return {day.break_->from};
    if (announcement.after_break && day.break_) return {day.break_->to};
    if (announcement.before_closing && day.open) {
        const int at = day.open->to.minutes - minutes(*announcement.before_closing);
        if (at >= day.open->from.minutes) return {TimeOfDay{at}};
    }
    return {};
}

// Without days of its own it is for who is in the hall.
bool is_said_on(const std::string& date, std::size_t weekday, const Scheduled& announcement, const hall::Hall& hall) {
    if (hall.holiday(date)) return announcement.holidays;
    if (announcement.days) return (*announcement.days)[weekday];
    return hall.week[weekday].open.has_value();
}

}  // namespace

std::vector<TimeOfDay> times_on(const std::string& date, const Scheduled& announcement, const QuietHours& quiet,
                                const hall::Hall& hall) {
    const auto weekday = hall::weekday_of(date);
    if (!weekday || !is_said_on(date, *weekday, announcement, hall)) return {};
    const DayHours day = hall.hours_on(date);
    std::vector<TimeOfDay> times = !announcement.at.empty() ? announcement.at
                                   : announcement.every     ? repeated(announcement, day)
                                                            : by_the_hours(announcement, day);
    std::sort(times.begin(), times.end());
    if (announcement.even_when_quiet) return times;
    std::erase_if(times, [&](TimeOfDay at) {
        return std::any_of(quiet[*weekday].begin(), quiet[*weekday].end(),
                           [&](const hall::Hours& span) { return span.from <= at && at < span.to; });
    });
    return times;
}

}  // namespace panggil::config
