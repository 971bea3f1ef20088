#include "hub/ledger.h"

#include "catch.h"
#include "hall/event_names.h"
#include "story.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;

namespace {

const AgencyId kSamsat("samsat");

std::shared_ptr<const Hall> hall_of_two_zones() {
    auto hall = std::make_shared<Hall>(*small_hall());
    hall->zones = {ZoneId("hall"), ZoneId("upstairs")};
    return hall;
}

// What happens in a hall, and which ends the hub gives of its own.
struct Story {
    ManualClock clock{WallTime{std::chrono::hours(500'000)}};
    Ledger ledger{hall_of_two_zones(), clock.now() - std::chrono::hours(1)};
    Instant held{};  // a display may speak in the hall until then
    int events{0};

    EventId happens(What what) {
        const EventId id("e" + std::to_string(++events));
        ledger.take({std::move(what), id, "epoch", 1, clock.wall(), clock.now()});
        return id;
    }
    EventId calls(const char* ticket) {
        return happens(TicketCalled{kSamsat, Ticket::parse(ticket).value(), CounterId("7")});
    }
    void ends(const EventId& of, const char* zone = "hall") {
        happens(AnnouncementEnded{AnnouncementId("a"), ZoneId(zone), DisplayId("tv"), of});
    }
    void starts(const EventId& of) {
        happens(AnnouncementStarted{AnnouncementId("a"), ZoneId("hall"), DisplayId("tv"), of, "C001"});
    }
    Ledger::HeldUntil held_until() const {
        return [this](const ZoneId& zone) { return zone.text == "hall" ? held : Instant{}; };
    }
    std::string overdue() {
        std::string all;
        for (const AnnouncementEnded& end : ledger.overdue(clock.now(), held_until())) {
            all += (all.empty() ? "" : "; ") + end.of.text() + " in " + end.zone.text + " " + name_of(end.outcome) +
                   ": " + end.reason;
            happens(end);
        }
        return all;
    }
    void passes(double seconds) { clock.advance(Seconds(seconds)); }
    double next_in() {
        const Instant next = ledger.next(clock.now(), held_until());
        return next == Instant::max() ? -1 : Seconds(next - clock.now()).count();
    }
};

}  // namespace

TEST_CASE("a call that no display announces ends unspoken when it expires", "[ledger]") {
    Story s;
    s.calls("C001");
    CHECK(s.next_in() == 60);
    s.passes(59.9);
    CHECK(s.overdue().empty());
    s.passes(0.1);
    CHECK(s.overdue() == "e1 in hall unspoken: no display announced it");
    CHECK(s.overdue().empty());
    CHECK(s.next_in() == -1);
}

TEST_CASE("a call that a display has ended owes nothing", "[ledger]") {
    Story s;
    const EventId call = s.calls("C001");
    s.ends(call);
    s.passes(1000);
    CHECK(s.overdue().empty());
}

TEST_CASE("while a display may speak there, its word is waited for", "[ledger]") {
    Story s;
    s.calls("C001");
    s.passes(61);
    s.held = s.clock.now() + std::chrono::seconds(2);
    CHECK(s.overdue().empty());
    CHECK(s.next_in() == 2);
    s.passes(2);  // it has gone
    CHECK(s.overdue() == "e1 in hall unspoken: no display announced it");
}

TEST_CASE("a display that says nothing is not waited for longer than ten minutes more", "[ledger]") {
    Story s;
    s.calls("C001");
    s.held = s.clock.now() + std::chrono::hours(10);
    s.passes(659.9);
    CHECK(s.overdue().empty());
    CHECK(s.next_in() == Approx(0.1));
    s.passes(0.1);
    CHECK(s.overdue() == "e1 in hall unspoken: its display said nothing more");
}

TEST_CASE("a display that began to speak and was cut off may still tell", "[ledger]") {
    Story s;
    s.starts(s.calls("C001"));
    s.passes(659);
    CHECK(s.overdue().empty());
    s.passes(1);
    CHECK(s.overdue() == "e1 in hall unspoken: its display said nothing more");
}

TEST_CASE("each call and each recall has an end of its own", "[ledger]") {
    Story s;
    s.calls("C001");
    s.passes(10);
    s.calls("C001");
    s.passes(50);
    CHECK(s.overdue() == "e1 in hall unspoken: no display announced it");
    s.passes(10);
    CHECK(s.overdue() == "e2 in hall unspoken: no display announced it");
}

TEST_CASE("a ticket that has ended needn't be called any more, and that is said", "[ledger]") {
    Story s;
    s.calls("C001");
    s.calls("C002");
    s.happens(TicketEnded{kSamsat, Ticket::parse("C-1").value(), CounterId("7"), TicketOutcome::served});
    s.passes(60);
    CHECK(s.overdue() ==
          "e1 in hall cancelled: the ticket had ended before a display announced it; "
          "e2 in hall unspoken: no display announced it");
}

TEST_CASE("what the day leaves behind ends with it", "[ledger]") {
    Story s;
    s.calls("C001");
    s.happens(AnnouncementRequested{AnnouncementId("a1"), "closing", "", {}, ZoneId("hall")});
    s.happens(DayClosed{"2026-11-24"});
    s.passes(300);
    CHECK(s.overdue() ==
          "e1 in hall cancelled: the day was over before a display announced it; "
          "e2 in hall unspoken: no display announced it");
    s.happens(AnnouncementRequested{AnnouncementId("a2"), "closing", "", {}, ZoneId("hall")});
    s.happens(DayOpened{"2026-11-25"});
    s.passes(300);
    CHECK(s.overdue().find("cancelled: the day was over before a display announced it") != std::string::npos);
}

TEST_CASE("an announcement for everywhere ends in every zone, where it expires by itself", "[ledger]") {
    Story s;
    AnnouncementRequested requested{AnnouncementId("a1"), "closing"};
    requested.expires = s.clock.wall() + std::chrono::seconds(20);
    const EventId of = s.happens(requested);
    CHECK(s.ledger.knows(AnnouncementId("a1")));
    s.ends(of, "upstairs");
    s.passes(20);
    const auto overdue = s.ledger.overdue(s.clock.now(), s.held_until());
    REQUIRE(overdue.size() == 1);
    CHECK(overdue[0].announcement == AnnouncementId("a1"));
    CHECK(overdue[0].zone == ZoneId("hall"));
    CHECK(s.overdue() == "e1 in hall unspoken: no display announced it");
    CHECK(s.ledger.knows(AnnouncementId("a1")));
}

TEST_CASE("a cancelled announcement ends as cancelled", "[ledger]") {
    Story s;
    s.happens(AnnouncementRequested{AnnouncementId("a1"), "closing", "", {}, ZoneId("hall")});
    s.happens(AnnouncementCancelled{AnnouncementId("a1")});
    s.passes(300);
    CHECK(s.overdue() == "e1 in hall cancelled: it was cancelled before a display announced it");
}

TEST_CASE("after a hub's start the displays may first tell what they couldn't", "[ledger]") {
    Story s;
    s.ledger = Ledger(hall_of_two_zones(), s.clock.now());
    s.ledger.take({TicketCalled{kSamsat, Ticket::parse("C001").value(), CounterId("7")}, EventId("e1"), "epoch", 1,
                   s.clock.wall(), s.clock.now() - std::chrono::minutes(2)});
    CHECK(s.next_in() == 10);
    s.passes(9.9);
    CHECK(s.overdue().empty());
    s.passes(0.1);
    CHECK(s.overdue() == "e1 in hall unspoken: no display announced it");
}

TEST_CASE("an end that comes twice counts once", "[ledger]") {
    Story s;
    const EventId late = s.calls("C001");
    s.passes(60);
    s.overdue();
    const EventId fresh = s.calls("C002");
    const auto end = [](const EventId& of) {
        return Event{AnnouncementEnded{AnnouncementId("a"), ZoneId("hall"), DisplayId("tv"), of}};
    };
    std::vector<Event> reported{end(late), end(fresh), end(fresh), end(EventId("an alert")), end(EventId("an alert"))};
    s.ledger.leave_out_repeated(reported);
    CHECK(reported == std::vector{end(fresh), end(EventId("an alert")), end(EventId("an alert"))});
}
