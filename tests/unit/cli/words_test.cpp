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

TEST_CASE("what became of an announcement is said with its reason", "[cli]") {
    AnnouncementEnded ended{AnnouncementId("a1"), ZoneId("hall"), {}, EventId("e1"), AnnouncementOutcome::expired};
    ended.reason = "nobody came to its turn in time";
    CHECK(line(ended) == "announcement.ended a1 of e1: expired (nobody came to its turn in time)");
}
