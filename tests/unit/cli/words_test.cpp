#include "cli/words.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::hall;

namespace {

const AgencyId kAgency("disdukcapil");
const CounterId kCounter("3");
const Ticket kTicket = Ticket::parse("A001").value();

std::string line(const What& what) { return cli::in_words(Event{what}); }

}  // namespace

TEST_CASE("an event is one line that says all of it", "[cli]") {
    CHECK(line(TicketIssued{kAgency, kTicket, {}, "lansia"}) == "ticket.issued disdukcapil A001 (lansia)");
    CHECK(line(TicketCalled{kAgency, kTicket, kCounter}) == "ticket.called disdukcapil A001 at counter 3");
    CHECK(line(TicketEnded{kAgency, kTicket, kCounter, TicketOutcome::no_show}) ==
          "ticket.ended disdukcapil A001 at counter 3: no_show");
    CHECK(line(TicketEnded{kAgency, kTicket, {}, TicketOutcome::transferred, AgencyId("samsat")}) ==
          "ticket.ended disdukcapil A001: transferred to samsat");
    CHECK(line(CounterChanged{kAgency, kCounter, CounterState::break_, TimeOfDay{13 * 60}}) ==
          "counter.changed disdukcapil counter 3: break until 13:00");
    CHECK(line(MessagePosted{MessageId("m1"), "Tutup pukul 14.00", ZoneId("timur")}) ==
          "message.posted m1: Tutup pukul 14.00 in timur");
    CHECK(line(DayOpened{"2026-11-24"}) == "day.opened 2026-11-24");
}

TEST_CASE("what became of an announcement is said with its zone and its reason", "[cli]") {
    AnnouncementEnded ended{AnnouncementId("a1"), ZoneId("hall"), {}, EventId("e1"), AnnouncementOutcome::expired};
    ended.reason = "nobody came to its turn in time";
    CHECK(line(ended) == "announcement.ended a1 of e1 in hall: expired, nobody came to its turn in time");
    ended.display = DisplayId("hall-1");
    ended.outcome = AnnouncementOutcome::spoken;
    ended.reason.clear();
    ended.spoken_from = WallTime{};
    ended.spoken_to = WallTime{} + std::chrono::milliseconds(6240);
    CHECK(line(ended) == "announcement.ended a1 of e1 in hall (hall-1): spoken, 6.2 s");
    CHECK(line(AnnouncementStarted{AnnouncementId("a1"), ZoneId("hall"), DisplayId("hall-1"), EventId("e1"),
                                   "Nomor antrean A001"}) ==
          "announcement.started a1 of e1: Nomor antrean A001 in hall (hall-1)");
}

TEST_CASE("an announcement and an alert are one line each, with the id to take them back by", "[cli]") {
    AnnouncementRequested requested{AnnouncementId("a1"),      "car_owner",    "",
                                    {{"spell", "BD 1234 XY"}}, ZoneId("hall"), true};
    CHECK(line(requested) == "announcement.requested a1: car_owner (spell BD 1234 XY) in hall, urgent");
    requested = {AnnouncementId("anthem-2026-11-24-1000"), "anthem"};
    requested.scheduled = true;
    requested.busy = WhenBusy::calls_wait;
    CHECK(line(requested) ==
          "announcement.requested anthem-2026-11-24-1000: anthem, scheduled; when calls wait: calls_wait");
    CHECK(line(AnnouncementCancelled{AnnouncementId("a1")}) == "announcement.cancelled a1");
    CHECK(line(AlertRaised{AlertId("f1"), AlertKind::fire, "Dapur", ZoneId("hall"), true}) ==
          "alert.raised fire (drill), alert f1 in hall (Dapur)");
    CHECK(line(AlertCleared{AlertId("f1")}) == "alert.cleared f1");
}

TEST_CASE("whom an alert kept from hearing is listed with the command that calls him again", "[cli]") {
    CHECK(cli::in_words(std::vector<wire::Unspoken>{}).empty());
    CHECK(
        cli::in_words({wire::Unspoken{kAgency, kTicket, kCounter}, wire::Unspoken{AgencyId("samsat"), kTicket, {}}}) ==
        "not heard meanwhile; call again whom it still concerns:\n"
        "  panggil call disdukcapil A001 --counter 3\n"
        "  panggil call samsat A001\n");
}
