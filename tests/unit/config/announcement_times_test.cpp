#include "config/announcement_times.h"

#include <fmt/format.h>

#include "catch.h"

using namespace panggil;
using namespace panggil::config;
using hall::Hours;
using hall::TimeOfDay;

namespace {

const char* const kFriday = "2026-11-27";
const char* const kSaturday = "2026-11-28";
const char* const kChristmas = "2026-12-25";  // a Friday

TimeOfDay at(int hour, int minute = 0) { return {hour * 60 + minute}; }

// Open from Monday to Friday, with a break; Christmas is a holiday.
struct Story {
    hall::Hall hall;
    QuietHours quiet;
    Scheduled announcement;

    Story() {
        for (std::size_t day = 0; day < 5; ++day) {
            hall.week[day] = {Hours{at(8), at(14)}, Hours{at(11, 30), at(13)}};
        }
        hall.holidays = {{kChristmas, "Natal"}};
    }
    std::string on(const char* date) const {
        std::string all;
        for (const TimeOfDay time : times_on(date, announcement, quiet, hall)) {
            all += fmt::format("{}:{:02} ", time.minutes / 60, time.minutes % 60);
        }
        return all;
    }
};

}  // namespace

TEST_CASE("at a time it is said on the days on which the hall is open", "[announcements]") {
    Story s;
    s.announcement.at = {at(10), at(9)};
    CHECK(s.on(kFriday) == "9:00 10:00 ");
    CHECK(s.on(kSaturday).empty());
    CHECK(s.on(kChristmas).empty());
}

TEST_CASE("days of its own go before the hall's, holidays only where it says so", "[announcements]") {
    Story s;
    s.announcement.at = {at(9)};
    s.announcement.days.emplace();
    (*s.announcement.days)[5] = true;
    CHECK(s.on(kFriday).empty());
    CHECK(s.on(kSaturday) == "9:00 ");
    CHECK(s.on(kChristmas).empty());
    s.announcement.holidays = true;
    CHECK(s.on(kChristmas) == "9:00 ");
}

TEST_CASE("again and again: from the opening until before the closing, or as it says", "[announcements]") {
    Story s;
    s.announcement.every = Seconds(2 * 3600);
    CHECK(s.on(kFriday) == "8:00 10:00 12:00 ");
    s.announcement.from = at(9, 15);
    CHECK(s.on(kFriday) == "9:15 11:15 13:15 ");
    s.announcement.to = at(13, 15);
    CHECK(s.on(kFriday) == "9:15 11:15 ");
    CHECK(s.on(kSaturday).empty());
    s.announcement.days.emplace();
    s.announcement.days->fill(true);
    CHECK(s.on(kSaturday) == "9:15 11:15 ");
    s.announcement.to.reset();
    CHECK(s.on(kSaturday).empty());  // a closed hall has no closing to end at
}

TEST_CASE("by the hall's hours", "[announcements]") {
    Story s;
    const auto once = [&](const auto& set) {
        s.announcement = {};
        set(s.announcement);
        return s.on(kFriday) + s.on(kSaturday) + s.on(kChristmas);
    };
    CHECK(once([](Scheduled& a) { a.at_opening = true; }) == "8:00 ");
    CHECK(once([](Scheduled& a) { a.before_closing = Seconds(15 * 60); }) == "13:45 ");
    CHECK(once([](Scheduled& a) { a.before_closing = Seconds(7 * 3600); }).empty());
    CHECK(once([](Scheduled& a) { a.at_closing = true; }) == "14:00 ");
    CHECK(once([](Scheduled& a) { a.at_break = true; }) == "11:30 ");
    CHECK(once([](Scheduled& a) { a.after_break = true; }) == "13:00 ");
    s.hall.week[4].break_.reset();
    CHECK(once([](Scheduled& a) { a.at_break = true; }).empty());
}

TEST_CASE("in quiet hours nothing is said, but what is said even when quiet", "[announcements]") {
    Story s;
    s.announcement.every = Seconds(1800);
    s.quiet[4] = {Hours{at(8, 30), at(13)}, Hours{at(13, 30), at(14)}};
    CHECK(s.on(kFriday) == "8:00 13:00 ");
    CHECK(s.on("2026-11-26") == "8:00 8:30 9:00 9:30 10:00 10:30 11:00 11:30 12:00 12:30 13:00 13:30 ");
    s.announcement.even_when_quiet = true;
    CHECK(s.on(kFriday) == s.on("2026-11-26"));
}
