#include "display/source_rules.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::display;
using namespace panggil::hall;

namespace {

Board board_with_a_call() {
    auto made = std::make_shared<Hall>();
    made->agencies.emplace_back().id = AgencyId("samsat");
    Board board(made);
    board.apply({TicketCalled{AgencyId("samsat"), Ticket::parse("C001").value(), CounterId("7")}, EventId("call-1")});
    return board;
}

std::string why_not(What what, bool announcing = false) {
    return why_not_from_a_source({std::move(what)}, board_with_a_call(), "2026-11-25", announcing);
}

AnnouncementStarted started_of(const char* call) {
    return {AnnouncementId("a"), ZoneId("hall"), DisplayId("theirs"), EventId(call), ""};
}

}  // namespace

TEST_CASE("a publisher whose clock is wrong doesn't clear the whole hall's numbers", "[source]") {
    CHECK(why_not(DayOpened{"2026-11-24"}) == "day.opened is of 2026-11-24, but today is 2026-11-25");
    CHECK(why_not(DayClosed{"2026-11-26"}) == "day.closed is of 2026-11-26, but today is 2026-11-25");
    CHECK(why_not(DayOpened{"2026-11-25"}).empty());
    CHECK(why_not(DayClosed{"2026-11-25"}).empty());
}

TEST_CASE("a publisher can't turn the hero away from the call that is being spoken", "[source]") {
    CHECK(why_not(started_of("call-1"), true) ==
          "a publisher's announcement.started can't end the call that is being spoken here");
    CHECK(why_not(started_of("call-1")).empty());
}

TEST_CASE("a publisher can't put a call into the hero that nobody made", "[source]") {
    CHECK(why_not(started_of("made up")) == "announcement.started is of 'made up', which is no call on this board");
}

TEST_CASE("calls come in at any time", "[source]") {
    CHECK(why_not(TicketCalled{AgencyId("samsat"), Ticket::parse("C002").value(), CounterId("8")}, true).empty());
}
