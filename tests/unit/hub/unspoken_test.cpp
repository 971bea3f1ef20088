#include "hub/unspoken.h"

#include "catch.h"
#include "story.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;

namespace {

// A hall in which an alert is raised, and what nobody heard meanwhile.
struct Story {
    ManualClock clock{WallTime{}};
    Board board{hall()};
    std::uint64_t seq{0};

    static std::shared_ptr<const Hall> hall() {
        auto made = std::make_shared<Hall>(*small_hall());
        made->zones = {ZoneId("hall"), ZoneId("upstairs")};
        made->agencies[1].zone = ZoneId("upstairs");  // samsat
        return made;
    }
    EventId happens(What what) {
        const EventId id("e" + std::to_string(++seq));
        board.apply({std::move(what), id, "epoch", seq, clock.wall(), clock.now()});
        return id;
    }
    EventId calls(const char* ticket, const char* counter, const char* agency = "disdukcapil") {
        return happens(TicketCalled{AgencyId(agency), Ticket::parse(ticket).value(), CounterId(counter)});
    }
    void ends(const EventId& of, AnnouncementOutcome outcome, const char* zone = "hall") {
        happens(AnnouncementEnded{AnnouncementId("a"), ZoneId(zone), DisplayId("tv"), of, outcome});
    }
    void raises(const char* alert, const char* zone = "") {
        happens(AlertRaised{AlertId(alert), AlertKind::fire, "", ZoneId(zone)});
    }
    std::string unspoken(std::vector<const char*> cleared) {
        std::vector<Event> events;
        for (const char* alert : cleared) events.push_back({AlertCleared{AlertId(alert)}});
        std::string all;
        for (const wire::Unspoken& call : unspoken_during(board, events, clock.now())) {
            all += call.agency.text + " " + call.ticket.printed() + " at " + call.counter.text + "; ";
        }
        return all;
    }
    void passes(double seconds) { clock.advance(Seconds(seconds)); }
};

}  // namespace

TEST_CASE("what an alert kept from being heard is listed, what is still to come is not", "[unspoken]") {
    Story s;
    const EventId spoken = s.calls("A001", "1");
    s.ends(spoken, AnnouncementOutcome::spoken);
    const EventId cut = s.calls("A002", "1");
    s.raises("fire");
    s.ends(cut, AnnouncementOutcome::interrupted);
    s.passes(10);
    const EventId expired = s.calls("A003", "2");
    s.passes(60);
    s.ends(expired, AnnouncementOutcome::expired);
    s.calls("A004", "3");
    CHECK(s.unspoken({"fire"}) == "disdukcapil A002 at 1; disdukcapil A003 at 2; ");
    s.passes(60);  // nobody has ended A004 yet, but it is too old
    CHECK(s.unspoken({"fire"}) == "disdukcapil A002 at 1; disdukcapil A003 at 2; disdukcapil A004 at 3; ");
}

TEST_CASE("who was served, and who was called long before the alert, need no recall", "[unspoken]") {
    Story s;
    s.ends(s.calls("A001", "1"), AnnouncementOutcome::expired);
    s.passes(61);
    s.raises("fire");
    s.ends(s.calls("A002", "2"), AnnouncementOutcome::expired);
    s.happens(TicketEnded{AgencyId("disdukcapil"), Ticket::parse("A002").value()});
    s.ends(s.calls("A003", "3"), AnnouncementOutcome::shown);
    CHECK(s.unspoken({"fire"}).empty());
}

TEST_CASE("an alert upstairs kept nobody in the hall from being heard", "[unspoken]") {
    Story s;
    s.raises("fire", "upstairs");
    s.ends(s.calls("A001", "1"), AnnouncementOutcome::expired);
    s.ends(s.calls("C001", "7", "samsat"), AnnouncementOutcome::unspoken, "upstairs");
    CHECK(s.unspoken({"fire"}) == "samsat C001 at 7; ");
}

TEST_CASE("while another alert stands there, the time for recalls has not come", "[unspoken]") {
    Story s;
    s.raises("fire", "upstairs");
    s.raises("quake");
    s.ends(s.calls("A001", "1"), AnnouncementOutcome::expired);
    s.ends(s.calls("C001", "7", "samsat"), AnnouncementOutcome::expired, "upstairs");
    CHECK(s.unspoken({"fire"}).empty());
    CHECK(s.unspoken({"quake"}) == "disdukcapil A001 at 1; ");
    CHECK(s.unspoken({"fire", "quake"}) == "disdukcapil A001 at 1; samsat C001 at 7; ");
}
