#include "hub/schedule.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "config/announcement_times.h"
#include "hub/hall_day.h"

namespace panggil::hub {

using namespace std::chrono;

namespace {

constexpr hours kLongestExpiry{1};
constexpr int kDaysAhead = 8;

hall::AnnouncementRequested requested(const config::Scheduled& what, const std::string& date, hall::TimeOfDay at) {
    hall::AnnouncementRequested request;
    request.announcement =
        hall::AnnouncementId(fmt::format("{}-{}-{:02}{:02}", what.name.text, date, at.minutes / 60, at.minutes % 60));
    request.phrase = what.phrase;
    request.text = what.text;
    for (const auto& [name, value] : what.with) request.with[name] = value;
    request.zone = what.zone;
    request.scheduled = true;
    request.busy = what.busy;
    return request;
}

}  // namespace

Schedule::Schedule(config::AnnouncementsConfig config, std::shared_ptr<const hall::Hall> hall)
    : config_(std::move(config)), hall_(std::move(hall)) {}

std::vector<Schedule::Due> Schedule::of_day(const std::string& date) const {
    std::vector<Due> day;
    for (const config::Scheduled& what : config_.announcements) {
        for (const hall::TimeOfDay at : config::times_on(date, what, config_.quiet, *hall_)) {
            Due due{wall_time_in(hall_->time_zone, date, at), requested(what, date, at)};
            due.announcement.expires = due.at + duration_cast<milliseconds>(what.expires);
            day.push_back(std::move(due));
        }
    }
    std::stable_sort(day.begin(), day.end(), [](const Due& a, const Due& b) { return a.at < b.at; });
    return day;
}

std::vector<Schedule::Due> Schedule::due(WallTime now) const {
    if (empty()) return {};
    const std::string today = date_in(hall_->time_zone, now);
    const std::string before = date_in(hall_->time_zone, now - kLongestExpiry);
    std::vector<Due> all = before == today ? std::vector<Due>{} : of_day(before);
    for (Due& due : of_day(today)) all.push_back(std::move(due));
    std::erase_if(all, [&](const Due& due) { return now < due.at || *due.announcement.expires <= now; });
    return all;
}

std::optional<WallTime> Schedule::next(WallTime now) const {
    if (empty()) return std::nullopt;
    for (int day = 0; day < kDaysAhead; ++day) {
        for (const Due& due : of_day(days_before(date_in(hall_->time_zone, now), -day))) {
            if (due.at > now) return due.at;
        }
    }
    return std::nullopt;
}

}  // namespace panggil::hub
