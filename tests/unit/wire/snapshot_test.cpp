#include "wire/snapshot.h"

#include <memory>

#include "catch.h"
#include "hall/board.h"
#include "wire/answer.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::wire;

namespace {

const WallTime kMorning{std::chrono::milliseconds(1'795'500'067'250)};

Ticket ticket(const char* printed) { return Ticket::parse(printed).value(); }

// A morning in which everything happened once.
Board busy_board(ManualClock& clock) {
    auto hall = std::make_shared<Hall>();
    Agency& agency = hall->agencies.emplace_back();
    agency.id = AgencyId("samsat");
    agency.counters = {CounterId("7"), CounterId("8")};
    Board board(std::move(hall));
    std::uint64_t seq = 0;
    const auto happens = [&](What what) {
        clock.advance(Seconds(1.5));
        ++seq;
        board.apply({std::move(what), EventId("e" + std::to_string(seq)), "epoch", seq, kMorning, clock.now()});
    };
    const AgencyId samsat("samsat");
    happens(DayOpened{"2026-11-24"});
    happens(TicketIssued{samsat, ticket("C-001"), ServiceId("pajak"), "", "en"});
    happens(TicketIssued{samsat, ticket("CC01"), {}, "lansia"});
    happens(TicketIssued{samsat, ticket("C002")});
    happens(TicketCalled{samsat, ticket("CC01"), CounterId("7"), {}, "lansia"});
    happens(AnnouncementStarted{AnnouncementId("a1"), ZoneId("hall"), DisplayId("tv"), EventId("e5"),
                                "Nomor antrean CC01", std::chrono::milliseconds(6000), samsat, ticket("CC01"),
                                CounterId("7"), "lansia"});
    happens(TicketCalled{samsat, ticket("C-001"), CounterId("8")});
    happens(TicketCalled{samsat, ticket("C-001"), CounterId("8"), {}, "", "", 1});
    clock.advance(Seconds(60));
    happens(TicketEnded{samsat, ticket("CC01"), CounterId("7")});
    happens(TicketEnded{samsat, ticket("C-001"), CounterId("8"), TicketOutcome::no_show});
    happens(TicketCalled{samsat, ticket("C-009"), CounterId("8")});
    happens(CounterChanged{samsat, CounterId("7"), CounterState::break_, TimeOfDay{13 * 60}});
    happens(MessagePosted{MessageId("m1"), "Tutup pukul 14.00", ZoneId("hall"), TimeOfDay{14 * 60}});
    AnnouncementRequested soon{AnnouncementId("r1"), "closing_soon", "", {{"time", "15:30"}}};
    soon.scheduled = true;
    soon.busy = WhenBusy::skip;
    soon.expires = kMorning + std::chrono::minutes(2);
    happens(soon);
    happens(AnnouncementRequested{AnnouncementId("r2"), "", "Harap tenang", {}, ZoneId("hall"), true});
    happens(
        AnnouncementStarted{AnnouncementId("r1 in hall"), ZoneId("hall"), DisplayId("tv"), EventId("e12"), "Tutup"});
    happens(AlertRaised{AlertId("f1"), AlertKind::fire, "Dapur", ZoneId("hall"), true});
    happens(AlertRaised{AlertId("f2"), AlertKind::medical});
    return board;
}

BoardState after_the_wire(const BoardState& state, Instant sent, Instant arrived) {
    const auto answer = decode_answer(encode(Snapshot{"epoch", state}, sent), arrived);
    REQUIRE(answer);
    REQUIRE(std::holds_alternative<Snapshot>(answer->what));
    CHECK(std::get<Snapshot>(answer->what).epoch == "epoch");
    return std::get<Snapshot>(answer->what).board;
}

}  // namespace

TEST_CASE("a board is the same on the other side of the wire", "[snapshot]") {
    ManualClock clock(kMorning);
    const Board board = busy_board(clock);
    CHECK(after_the_wire(board.state(), clock.now(), clock.now()) == board.state());
}

TEST_CASE("ages are counted by arrival, since two machines share no clock", "[snapshot]") {
    ManualClock clock(kMorning);
    const Board board = busy_board(clock);
    const Instant elsewhere = clock.now() + std::chrono::hours(1000);
    const BoardState there = after_the_wire(board.state(), clock.now(), elsewhere);
    for (std::size_t i = 0; i < there.calls.size(); ++i) {
        CHECK(elsewhere - there.calls[i].arrived == clock.now() - board.state().calls[i].arrived);
    }
}

TEST_CASE("both boards go on alike", "[snapshot]") {
    ManualClock clock(kMorning);
    Board here = busy_board(clock);
    Board there(std::make_shared<Hall>(here.hall()), after_the_wire(here.state(), clock.now(), clock.now()));
    const Event next{TicketCalled{AgencyId("samsat"), ticket("C002"), CounterId("7")},
                     EventId("e99"),
                     "epoch",
                     99,
                     kMorning,
                     clock.now()};
    CHECK(here.apply(next) == there.apply(next));
    CHECK(here.state() == there.state());
}

TEST_CASE("how long a request is still of interest comes over the wire, too", "[snapshot]") {
    ManualClock clock(kMorning);
    const Board board = busy_board(clock);
    const Instant elsewhere = clock.now() + std::chrono::hours(1000);
    const BoardState there = after_the_wire(board.state(), clock.now(), elsewhere);
    REQUIRE(there.requests.size() == 2);
    CHECK(there.requests[0].expires - elsewhere == board.state().requests[0].expires - clock.now());
    CHECK(there.requests[0].expires - there.requests[0].arrived == std::chrono::minutes(2));
    CHECK(there.requests[1].expires - there.requests[1].arrived == std::chrono::minutes(5));  // it said nothing
    CHECK(there.alerts[1].arrived - elsewhere == board.state().alerts[1].arrived - clock.now());
}

TEST_CASE("a snapshot with a bad item is refused with its list and field", "[snapshot]") {
    const auto refused = [](const char* text) { return decode_answer(text, Instant{}).error().message; };
    CHECK(refused(R"({"ok":true,"epoch":"e","board":{"calls":[{"agency":"a","counter":"1"}]}})") ==
          "calls: the field 'ticket' is missing");
    CHECK(refused(R"({"ok":true,"epoch":"e","board":{"heroes":{}}})") == "the field 'heroes' must be a list");
    CHECK(refused(R"({"ok":true,"board":{}})") == "the field 'epoch' is missing");
    CHECK(
        refused(
            R"({"ok":true,"epoch":"e","board":{"requests":[{"event":{"type":"day.opened","date":"2026-11-24"}}]}})") ==
        "requests: the field 'event' is of another type");
    CHECK(refused(R"({"ok":true,"epoch":"e","board":{"alerts":[{"event":{"type":"alert.raised","alert":"f1"}}]}})") ==
          "alerts: the field 'event' is wrong: the field 'kind' is missing");
    CHECK(refused(R"({"ok":true,"epoch":"e","board":{"alerts":[{"age_ms":1}]}})") ==
          "alerts: the field 'event' is missing");
}
