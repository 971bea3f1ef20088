#include "hub/desk.h"

#include "catch.h"
#include "hub/sqlite_store.h"
#include "story.h"
#include "wire/timestamp.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;

namespace {

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
