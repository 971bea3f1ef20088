#include "hub/desk.h"

#include <unistd.h>

#include <filesystem>
#include <map>
#include <random>

#include "catch.h"
#include "hub/sqlite_store.h"
#include "story.h"
#include "wire/timestamp.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;

namespace {

namespace fs = std::filesystem;

WallTime at(const char* text) { return wire::from_rfc3339(text).value(); }

const char* const kIssue = R"({"do":"ticket","agency":"samsat"})";
const char* const kCall = R"({"do":"call","agency":"samsat","counter":"7"})";

struct Story {
    MemoryStore store;
    ManualClock clock{at("2026-11-24T09:00:00+07:00")};
    Uuids uuids{7};
    std::unique_ptr<Desk> desk = started();

    std::unique_ptr<Desk> started() {
        return std::make_unique<Desk>(Desk::open(small_hall(), store, clock, uuids).value());
    }
    std::string answer(const std::string& request) { return desk->take(request).answer; }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("what is published is what was stored, in one batch, numbered on", "[desk]") {
    Story s;
    const auto first = s.desk->take(kIssue);
    CHECK(first.published.size() == 2);  // the day, and the ticket
    const auto second = s.desk->take(kCall);
    REQUIRE(second.published.size() == 1);
    CHECK(second.published[0].seq == 3);
    CHECK(second.published[0].epoch == s.desk->heartbeat().epoch);
    CHECK(second.published[0].at == s.clock.wall());
    CHECK(s.store.batches[1].events == second.published);
    CHECK(s.store.batches[1].day == "2026-11-24");
    CHECK(s.desk->heartbeat().seq == 3);
    CHECK(has(second.answer, R"({"ok":true,"events":[{"type":"ticket.called")"));
}

TEST_CASE("nothing that isn't on disk is answered, published or on the board", "[desk]") {
    Story s;
    s.answer(kIssue);
    s.store.breaks_with = "the disk is full - free some space, nothing is stored until then";
    const auto outcome = s.desk->take(kCall);
    CHECK(
        outcome.answer ==
        R"({"ok":false,"error":{"code":"not_stored","message":"Tidak tersimpan: the disk is full - free some space, nothing is stored until then"}})");
    CHECK(outcome.published.empty());
    CHECK(s.desk->heartbeat().seq == 2);
    CHECK(s.desk->board().panel(AgencyId("samsat")).waiting == 1);
    s.store.breaks_with.clear();
    CHECK(has(s.answer(kCall), R"("ticket":"C001")"));
}

TEST_CASE("the same request gets the first answer and does nothing twice", "[desk]") {
    Story s;
    const std::string issue = R"({"do":"ticket","agency":"samsat","request":"r1"})";
    const std::string first = s.answer(issue);
    CHECK(has(first, R"("request":"r1")"));
    const auto again = s.desk->take(issue);
    CHECK(again.answer == first);
    CHECK(again.published.empty());
    s.desk = s.started();  // also after the hub was started anew
    CHECK(s.answer(issue) == first);
    CHECK(s.desk->board().panel(AgencyId("samsat")).waiting == 1);
}

TEST_CASE("a refused request stays refused, though somebody waits now", "[desk]") {
    Story s;
    const std::string call = R"({"do":"call","agency":"samsat","request":"r1"})";
    const std::string first = s.answer(call);
    CHECK(
        first ==
        R"({"ok":false,"request":"r1","error":{"code":"nobody_waiting","message":"Tidak ada yang menunggu di Samsat."}})");
    s.answer(kIssue);
    CHECK(s.answer(call) == first);
    CHECK(has(s.answer(kCall), R"("ok":true)"));
}

TEST_CASE("whatever the bytes are, there is an answer", "[desk]") {
    Story s;
    CHECK(s.answer("") == R"({"ok":false,"error":{"code":"malformed","message":"not JSON in UTF-8"}})");
    CHECK(has(s.answer(R"({"do":"dance","request":"r9"})"), R"("request":"r9","error":{"code":"unknown_command")"));
    CHECK(has(s.answer(std::string(70'000, 'x')), "70000 bytes are more than the 65536 that are taken"));
    CHECK(s.store.batches.empty());
}

TEST_CASE("a hub that is started again knows its board, goes on counting, and is another epoch", "[desk]") {
    Story s;
    s.answer(kIssue);
    s.answer(kCall);
    const auto before = s.desk->heartbeat();
    s.clock.advance(Seconds(40));
    s.desk = s.started();
    CHECK(s.desk->heartbeat().seq == before.seq);
    CHECK(s.desk->heartbeat().epoch != before.epoch);
    CHECK(s.desk->board().at(AgencyId("samsat"), CounterId("7")) == Ticket::parse("C001").value());
    // The call is 40 s old: it is still to be spoken, for 20 s.
    const auto still = [&] { return s.desk->board().unannounced(ZoneId("hall"), s.clock.now(), Seconds(60)).size(); };
    CHECK(still() == 1);
    s.clock.advance(Seconds(20));
    CHECK(still() == 0);
}

TEST_CASE("the day changes at the hall's midnight, not at that of UTC", "[desk]") {
    Story s;
    s.answer(kIssue);
    s.clock.advance(Seconds(14.5 * 3600));  // 23:30 in the hall
    CHECK(has(s.answer(kIssue), R"("ticket":"C002")"));
    s.clock.advance(Seconds(3600));
    const std::string next_day = s.answer(kIssue);
    CHECK(has(next_day, R"("date":"2026-11-25")"));
    CHECK(has(next_day, R"("ticket":"C001")"));
    CHECK(s.store.batches.back().day == "2026-11-25");
}

TEST_CASE("snapshots and events are given to who asks", "[desk]") {
    Story s;
    s.answer(kIssue);
    s.answer(kCall);
    const std::string snapshot = s.answer(R"({"get":"snapshot"})");
    CHECK(has(snapshot, R"("seq":3,"board":{"day":"2026-11-24")"));
    const std::string events = s.answer(R"({"get":"events","after":2})");
    CHECK(has(events, R"("events":[{"type":"ticket.called")"));
    CHECK(s.answer(R"({"get":"events","after":3})") ==
          R"({"ok":true,"epoch":")" + s.desk->heartbeat().epoch + R"(","events":[]})");
}

TEST_CASE("a counter that is set to what it is leads to no event", "[desk]") {
    Story s;
    s.answer(kIssue);
    const auto outcome = s.desk->take(R"({"do":"counter","agency":"samsat","counter":"7","state":"open"})");
    CHECK(outcome.answer == R"({"ok":true,"events":[]})");
    CHECK(outcome.published.empty());
}

TEST_CASE("a day that no display announces has an end for each call, and each only once", "[desk]") {
    Story s;
    std::mt19937 chance(20261124);
    int calls = 0;
    std::vector<Event> events;
    const auto take = [&](const std::vector<Event>& more) { events.insert(events.end(), more.begin(), more.end()); };
    for (int minute = 0; minute < 8 * 60; ++minute) {
        take(s.desk->take(kIssue).published);
        const int what = std::uniform_int_distribution<int>(0, 9)(chance);
        if (what < 5) take(s.desk->take(kCall).published);
        if (what == 5) take(s.desk->take(R"({"do":"recall","agency":"samsat"})").published);
        if (what == 6) take(s.desk->take(R"({"do":"done","agency":"samsat"})").published);
        if (what == 7) take(s.desk->take(R"({"do":"announce","phrase":"closing"})").published);
        if (what == 8) s.desk = s.started();
        for (int second = 0; second < 60; ++second) {
            s.clock.advance(Seconds(1));
            if (s.desk->next_tick() <= s.clock.now()) take(s.desk->tick());
        }
    }
    s.clock.advance(Seconds(600));
    take(s.desk->tick());
    CHECK(s.desk->next_tick() == Instant::max());
    std::map<std::string, int> ends;
    for (const Event& event : events) {
        const auto* ended = std::get_if<AnnouncementEnded>(&event.what);
        if (!ended) continue;
        ++ends[ended->of.text()];
        CHECK((ended->outcome == AnnouncementOutcome::unspoken || ended->outcome == AnnouncementOutcome::cancelled));
        CHECK_FALSE(ended->reason.empty());
        CHECK_FALSE(ended->announcement.empty());
    }
    for (const Event& event : events) {
        const bool owes = std::holds_alternative<TicketCalled>(event.what) ||
                          std::holds_alternative<AnnouncementRequested>(event.what);
        if (!owes) continue;
        ++calls;
        INFO(event);
        CHECK(ends[event.id.text()] == 1);
    }
    CHECK(calls > 200);
    CHECK(ends.size() == static_cast<std::size_t>(calls));
    const auto stored = wire::decode_answer(s.answer(R"({"get":"events","after":0})"), Instant{});
    CHECK(std::get<wire::Happened>(stored->what).events.size() == 1000);  // the ends are asked for as all events are
}

TEST_CASE("a display that holds the lease is waited for, and its late word on what was written off is left out",
          "[desk]") {
    Story s;
    s.answer(kIssue);
    const auto call = s.desk->take(kCall).published.back();
    s.clock.advance(Seconds(58));
    CHECK(has(s.answer(R"({"get":"lease","zone":"hall","display":"tv","can_speak":true})"), R"("for_ms":2500)"));
    s.clock.advance(Seconds(2));
    CHECK(s.desk->tick().empty());
    CHECK(s.desk->next_tick() - s.clock.now() == std::chrono::milliseconds(500));
    s.clock.advance(Seconds(0.5));
    const auto ends = s.desk->tick();
    REQUIRE(ends.size() == 1);
    CHECK(std::get<AnnouncementEnded>(ends[0].what).reason == "no display announced it");
    CHECK(s.store.batches.back().events == ends);  // on disk before it is published

    const std::string report =
        R"({"do":"report","display":"tv","events":[{"type":"announcement.ended","announcement":"x","zone":"hall","outcome":"spoken","of":")" +
        call.id.text() + R"("}],"request":"r5"})";
    CHECK(s.answer(report) == R"({"ok":true,"request":"r5","events":[]})");
    CHECK(s.desk->board().state().calls[0].outcome == AnnouncementOutcome::unspoken);
}

TEST_CASE("an end that can't be stored is tried again after a while, not at once", "[desk]") {
    Story s;
    s.answer(kIssue);
    s.answer(kCall);
    s.clock.advance(Seconds(60));
    s.store.breaks_with = "the disk is full - free some space, nothing is stored until then";
    CHECK(s.desk->tick().empty());
    CHECK(s.desk->next_tick() == s.clock.now() + std::chrono::seconds(5));
    s.store.breaks_with.clear();
    CHECK(s.desk->tick().empty());
    s.clock.advance(Seconds(5));
    CHECK(s.desk->tick().size() == 1);
}

TEST_CASE("who clears an alert is told whom to call again", "[desk]") {
    Story s;
    s.answer(kIssue);
    s.answer(R"({"do":"alert","kind":"fire"})");
    s.answer(kCall);
    s.clock.advance(Seconds(60));
    s.desk->tick();
    const std::string cleared = s.answer(R"({"do":"clear","request":"r1"})");
    CHECK(has(cleared, R"("type":"alert.cleared")"));
    CHECK(has(cleared, R"("unspoken":[{"agency":"samsat","ticket":"C001","counter":"7"}])"));
    CHECK(s.answer(R"({"do":"clear","request":"r1"})") == cleared);
}

TEST_CASE("a lease of a zone that the hall doesn't have is refused", "[desk]") {
    Story s;
    CHECK(
        s.answer(R"({"get":"lease","zone":"hal","display":"tv","request":"q1"})") ==
        R"({"ok":false,"request":"q1","error":{"code":"unknown_zone","message":"Zona 'hal' tidak dikenal. Maksud Anda 'hall'?"}})");
}

TEST_CASE("alerts stand through restarts and midnights, announcements through restarts of their day", "[desk]") {
    const fs::path folder = fs::temp_directory_path() / ("panggil-desk-" + std::to_string(::getpid()));
    fs::remove_all(folder);
    fs::create_directories(folder);
    const auto store = SqliteStore::open(folder / "hub.sqlite3").value();
    ManualClock clock{at("2026-11-24T15:00:00+07:00")};
    Uuids uuids{7};
    const auto started = [&] { return std::make_unique<Desk>(Desk::open(small_hall(), *store, clock, uuids).value()); };
    auto desk = started();
    desk->take(R"({"do":"alert","kind":"fire","text":"Dapur"})");
    desk->take(R"({"do":"alert","kind":"medical"})");
    desk->take(R"({"do":"announce","text":"Harap tenang"})");
    const StandingAlert fire = desk->board().state().alerts[0];
    desk->take(R"({"do":"clear","alert":")" + desk->board().state().alerts[1].what.alert.text + R"("})");
    clock.advance(Seconds(60));
    desk = started();
    CHECK(desk->board().state().alerts == std::vector{fire});
    REQUIRE(desk->board().state().requests.size() == 1);
    CHECK(desk->board().state().requests[0].expires - clock.now() == std::chrono::minutes(4));

    clock.advance(Seconds(24 * 3600));
    desk->take(kIssue);  // another day
    desk = started();
    CHECK(desk->board().state().day == "2026-11-25");
    REQUIRE(desk->board().state().alerts.size() == 1);
    CHECK(desk->board().state().alerts[0].what == fire.what);
    CHECK(clock.now() - desk->board().state().alerts[0].arrived == std::chrono::hours(24) + std::chrono::minutes(1));
    REQUIRE(store->forget_before("2026-11-25"));
    desk = started();
    CHECK(desk->board().state().alerts.size() == 1);
    CHECK(has(desk->take(R"({"do":"clear"})").answer, fire.what.alert.text));
    desk = started();
    CHECK(desk->board().state().alerts.empty());
    fs::remove_all(folder);
}

TEST_CASE("what a screen says of its layout is handed on and stands nowhere", "[desk]") {
    Story story;
    const auto outcome = story.desk->take(
        R"({"do":"report","layout":"refused","display":"hall-1","file":"layouts/a.yaml","errors":[{"message":"x"}]})");
    CHECK(has(outcome.answer, R"("ok":true)"));
    CHECK(outcome.published.empty());
    REQUIRE(outcome.notice);
    CHECK(outcome.notice->errors == Errors{{"x"}});
    CHECK(outcome.notice->at == story.clock.wall());
    CHECK(story.desk->board().state().seq == 0);
}
