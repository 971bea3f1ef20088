#include "hub/schedule.h"

#include "catch.h"
#include "hub/desk.h"
#include "hub/hall_day.h"
#include "story.h"
#include "wire/timestamp.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;

namespace {

WallTime at(const char* text) { return wire::from_rfc3339(text).value(); }

// Open from 8 to 14 with a break at 11.30, from Monday to Friday; Christmas, a Friday, is a holiday.
std::shared_ptr<const Hall> open_hall() {
    auto hall = std::make_shared<Hall>(*small_hall());
    hall->zones = {ZoneId("hall"), ZoneId("upstairs")};
    for (std::size_t day = 0; day < 5; ++day) {
        hall->week[day] = {Hours{{8 * 60}, {14 * 60}}, Hours{{11 * 60 + 30}, {13 * 60}}};
    }
    hall->holidays = {{"2026-12-25", "Natal"}};
    return hall;
}

config::Scheduled phrase(const char* name) {
    config::Scheduled what;
    what.name = config::ScheduledId(name);
    what.phrase = name;
    return what;
}

config::AnnouncementsConfig usual() {
    config::AnnouncementsConfig config;
    config.announcements = {phrase("opening"), phrase("closing"), phrase("anthem")};
    config.announcements[0].at_opening = true;
    config.announcements[1].at_closing = true;
    config.announcements[2].at = {{10 * 60}};
    config.announcements[2].busy = WhenBusy::calls_wait;
    config.announcements[2].zone = ZoneId("hall");
    config.announcements[2].expires = Seconds(60);
    return config;
}

// A hub with a schedule; what it announces by itself.
struct Story {
    MemoryStore store;
    ManualClock clock{at("2026-11-24T07:30:00+07:00")};  // a Tuesday
    Uuids uuids{7};
    bool clock_is_right{true};
    config::AnnouncementsConfig announcements = usual();
    std::unique_ptr<Desk> desk = started();

    std::unique_ptr<Desk> started() {
        Desk::Setup setup;
        setup.announcements = announcements;
        setup.believes_clock = [this] { return clock_is_right; };
        return std::make_unique<Desk>(Desk::open(open_hall(), store, clock, uuids, std::move(setup)).value());
    }
    std::string announced() {
        std::string all;
        for (const Event& event : desk->tick()) {
            if (const auto* requested = std::get_if<AnnouncementRequested>(&event.what)) {
                all += (all.empty() ? "" : " ") + requested->announcement.text();
            }
        }
        return all;
    }
    /// Sleeps and wakes as the server does, until this time.
    std::string announced_until(const char* text) {
        const WallTime end = at(text);
        std::string all;
        while (true) {
            const std::string some = announced();
            all += (all.empty() || some.empty() ? "" : " ") + some;
            const Seconds left = end - clock.wall();
            const Seconds next = desk->next_tick() == Instant::max() ? left : desk->next_tick() - clock.now();
            if (next > left) break;
            ++wakes;
            clock.advance(std::max(next, Seconds(0.001)));
        }
        clock.advance(std::max(Seconds(end - clock.wall()), Seconds(0)));
        return all;
    }
    void it_is(const char* text) { clock.advance(at(text) - clock.wall()); }
    int wakes{0};
};

}  // namespace

TEST_CASE("a day's announcements come at their times, and nobody wakes up in between", "[schedule]") {
    Story s;
    CHECK(s.announced_until("2026-11-25T07:00:00+07:00") ==
          "opening-2026-11-24-0800 anthem-2026-11-24-1000 closing-2026-11-24-1400");
    CHECK(s.wakes <= 12);  // three announcements, their ends, and a look now and then
    CHECK(s.announced_until("2026-11-29T23:00:00+07:00") ==
          "opening-2026-11-25-0800 anthem-2026-11-25-1000 closing-2026-11-25-1400 "
          "opening-2026-11-26-0800 anthem-2026-11-26-1000 closing-2026-11-26-1400 "
          "opening-2026-11-27-0800 anthem-2026-11-27-1000 closing-2026-11-27-1400");
    s.it_is("2026-12-25T00:00:00+07:00");
    CHECK(s.announced_until("2026-12-27T23:00:00+07:00").empty());
}

TEST_CASE("what is announced says all that the file says, and opens the day", "[schedule]") {
    Story s;
    s.it_is("2026-11-24T10:00:00+07:00");
    const auto events = s.desk->tick();
    REQUIRE(events.size() == 2);
    CHECK(events[0].what == What{DayOpened{"2026-11-24"}});
    AnnouncementRequested anthem{AnnouncementId("anthem-2026-11-24-1000"), "anthem", "", {}, ZoneId("hall")};
    anthem.scheduled = true;
    anthem.busy = WhenBusy::calls_wait;
    anthem.expires = at("2026-11-24T10:01:00+07:00");
    CHECK(events[1].what == What{anthem});
    CHECK(s.store.batches.back().day == "2026-11-24");
    CHECK(s.desk->board().state().requests[0].expires == s.clock.now() + std::chrono::minutes(1));
}

TEST_CASE("a hub that was down says what is not too late, and nothing twice", "[schedule]") {
    Story s;
    s.it_is("2026-11-24T08:04:59+07:00");
    s.desk = s.started();
    CHECK(s.announced() == "opening-2026-11-24-0800");
    s.desk = s.started();
    CHECK(s.announced().empty());
    s.it_is("2026-11-24T10:01:00+07:00");  // the anthem has expired
    s.desk = s.started();
    CHECK(s.announced().empty());
}

TEST_CASE("a clock that is set back says nothing again", "[schedule]") {
    Story s;
    s.it_is("2026-11-24T08:00:00+07:00");
    CHECK(s.announced() == "opening-2026-11-24-0800");
    s.it_is("2026-11-24T07:59:00+07:00");
    CHECK(s.announced().empty());
    s.it_is("2026-11-24T08:00:30+07:00");
    CHECK(s.announced().empty());
}

TEST_CASE("nothing is announced by a clock that stands before the last event", "[schedule]") {
    Story s;
    s.it_is("2026-11-25T09:00:00+07:00");
    s.desk->take(R"({"do":"ticket","agency":"samsat"})");
    s.it_is("2026-11-24T10:00:00+07:00");  // a computer without a battery was started again
    s.desk = s.started();
    CHECK(s.announced().empty());
    s.it_is("2026-11-25T10:00:10+07:00");
    CHECK(s.announced() == "anthem-2026-11-25-1000");
}

TEST_CASE("while nobody vouches for the clock, announcements wait until somebody does", "[schedule]") {
    Story s;
    s.clock_is_right = false;
    s.it_is("2026-11-24T08:00:00+07:00");
    CHECK(s.announced().empty());
    CHECK(s.desk->next_tick() - s.clock.now() == std::chrono::seconds(10));
    s.clock.advance(Seconds(10));
    CHECK(s.announced().empty());
    s.clock_is_right = true;
    s.clock.advance(Seconds(10));
    CHECK(s.announced() == "opening-2026-11-24-0800");
}

TEST_CASE("in danger nothing is announced but the danger; what is not too late comes when it is over", "[schedule]") {
    Story s;
    s.desk->take(R"({"do":"alert","kind":"fire","zone":"upstairs"})");
    s.it_is("2026-11-24T08:00:00+07:00");
    CHECK(s.announced().empty());
    s.clock.advance(Seconds(120));
    CHECK(s.announced().empty());
    s.desk->take(R"({"do":"clear"})");
    CHECK(s.desk->next_tick() <= s.clock.now());
    CHECK(s.announced() == "opening-2026-11-24-0800");
    s.desk->take(R"({"do":"alert","kind":"fire","zone":"upstairs"})");
    s.it_is("2026-11-24T10:00:00+07:00");
    CHECK(s.announced() == "anthem-2026-11-24-1000");  // it is for the hall alone
}

TEST_CASE("what can't be stored is not announced, and tried again", "[schedule]") {
    Story s;
    s.it_is("2026-11-24T08:00:00+07:00");
    s.store.breaks_with = "the disk is full - free some space, nothing is stored until then";
    CHECK(s.announced().empty());
    s.store.breaks_with.clear();
    s.clock.advance(Seconds(5));
    CHECK(s.announced() == "opening-2026-11-24-0800");
}

TEST_CASE("an announcement that was cancelled is not scheduled again", "[schedule]") {
    Story s;
    s.it_is("2026-11-24T08:00:00+07:00");
    s.announced();
    s.desk->take(R"({"do":"cancel","announcement":"opening-2026-11-24-0800"})");
    s.desk = s.started();
    CHECK(s.announced().empty());
}

TEST_CASE("by the hall's midnight: what is said just before it and just after", "[schedule]") {
    Story s;
    s.announcements.announcements = {phrase("late"), phrase("early")};
    for (config::Scheduled& what : s.announcements.announcements) {
        what.days.emplace();
        what.days->fill(true);
    }
    s.announcements.announcements[0].at = {{23 * 60 + 59}};
    s.announcements.announcements[1].at = {{0}};
    s.it_is("2026-11-24T12:00:00+07:00");
    s.desk = s.started();
    CHECK(s.announced_until("2026-11-25T00:05:00+07:00") == "late-2026-11-24-2359 early-2026-11-25-0000");
    s.it_is("2026-11-26T00:01:00+07:00");  // it was down at both
    s.desk = s.started();
    CHECK(s.announced() == "late-2026-11-25-2359 early-2026-11-26-0000");
}

TEST_CASE("a zone's time of day is found again, in summer as in winter", "[schedule]") {
    CHECK(wall_time_in("Asia/Jakarta", "2026-11-24", {8 * 60}) == at("2026-11-24T08:00:00+07:00"));
    CHECK(wall_time_in("Asia/Jayapura", "2026-11-24", {0}) == at("2026-11-24T00:00:00+09:00"));
    CHECK(wall_time_in("Europe/Berlin", "2026-07-01", {8 * 60}) == at("2026-07-01T08:00:00+02:00"));
    CHECK(wall_time_in("Europe/Berlin", "2026-12-01", {8 * 60}) == at("2026-12-01T08:00:00+01:00"));
}

TEST_CASE("a phrase that the voice packs don't have is refused, with the one that was meant", "[announce]") {
    MemoryStore store;
    ManualClock clock(at("2026-11-24T09:00:00+07:00"));
    Uuids uuids(7);
    Desk::Setup setup;
    setup.phrases = [](const ZoneId& zone) -> std::optional<std::vector<config::KnownPhrase>> {
        if (zone == ZoneId("upstairs")) return std::nullopt;  // its pack can't be read here
        return std::vector<config::KnownPhrase>{{"opening"}, {"closing_soon"}};
    };
    auto desk = Desk::open(open_hall(), store, clock, uuids, std::move(setup)).value();
    CHECK(
        desk.take(R"({"do":"announce","phrase":"closing_son"})").answer ==
        R"({"ok":false,"error":{"code":"unknown_phrase","message":"Suara di sini tidak punya frasa 'closing_son'. Maksud Anda 'closing_soon'?"}})");
    CHECK(desk.take(R"({"do":"announce","phrase":"closing_soon"})").published.size() == 2);  // the day, and it
    CHECK(desk.take(R"({"do":"announce","phrase":"anything","zone":"upstairs"})").published.size() == 1);
    CHECK(desk.take(R"({"do":"announce","text":"closing_son"})").published.size() == 1);
}

TEST_CASE("an announcement that is added while the hub runs is said, and what was said is not said again",
          "[schedule]") {
    Story s;
    s.it_is("2026-11-24T08:00:00+07:00");
    CHECK(s.announced() == "opening-2026-11-24-0800");
    config::AnnouncementsConfig more = usual();
    more.announcements.push_back(phrase("notice"));
    more.announcements.back().at = {{9 * 60}};
    s.desk->set_announcements(more);
    CHECK(s.announced_until("2026-11-24T10:30:00+07:00") == "notice-2026-11-24-0900 anthem-2026-11-24-1000");
    more.announcements.resize(1);  // the closing isn't announced any more
    s.desk->set_announcements(more);
    CHECK(s.announced_until("2026-11-24T23:00:00+07:00").empty());
}
