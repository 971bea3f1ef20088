#include "catch.h"

#include "queue_story.h"

using namespace panggil;
using namespace panggil::voice;
using hall::AnnouncementId;
using hall::AnnouncementOutcome;
using hall::Call;

TEST_CASE("calls are spoken in the order of time, never two at once", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    CHECK(morning.next() == "A001 at 1");
    CHECK(morning.next().empty());
    CHECK(morning.queue.speaking()->call()->ticket.printed() == "A001");
    morning.ended();
    CHECK(morning.next() == "A002 at 2");
    morning.ended(AnnouncementOutcome::shown, "nobody can speak here");
    CHECK(morning.next().empty());
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::spoken),
                                             decision(2, AnnouncementOutcome::shown, "nobody can speak here")});
    CHECK(morning.decisions().empty());
}

TEST_CASE("two counters call at the same instant and both are spoken, in order", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("B001", "2", "dpmptsp");
    CHECK(morning.speak() == "A001 at 1");
    CHECK(morning.speak() == "B001 at 2");
}

TEST_CASE("a call that comes late from a source takes its place by time", "[queue]") {
    Morning morning;
    Call early{hall::EventId("x"), hall::AgencyId("pn"), hall::Ticket::parse("L001").value(), hall::CounterId("1")};
    early.arrived = morning.clock.now();
    morning.passes(1);
    morning.call("A001", "1");
    morning.queue.push(AnnouncementId("ax"), early);
    CHECK(morning.speak() == "L001 at 1");
}

TEST_CASE("a recall of a queued call is spoken once, at its place", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.passes(5);
    morning.call("A001", "1");
    CHECK(morning.speak() == "A001 at 1");
    CHECK(morning.speak() == "A002 at 2");
    CHECK(morning.speak().empty());
    CHECK(morning.decisions() ==
          std::vector{decision(1, AnnouncementOutcome::merged, "called again before it was spoken"),
                      decision(3, AnnouncementOutcome::spoken), decision(2, AnnouncementOutcome::spoken)});
}

TEST_CASE("however often recall is pressed while the call is spoken, it is spoken once more", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    CHECK(morning.next() == "A001 at 1");
    for (int press = 0; press < 5; ++press) morning.call("a-1", "1");
    morning.ended();
    CHECK(morning.speak() == "a-1 at 1");
    CHECK(morning.speak().empty());
    CHECK(morning.decisions().size() == 6);
}

TEST_CASE("a ticket that moved on is not called", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    Call over = morning.call("A002", "2");
    Call moved = morning.call("A003", "3");
    CHECK(morning.next() == "A001 at 1");
    over.ended = true;
    morning.queue.withdraw(over);
    morning.queue.withdraw(moved);
    morning.queue.withdraw(moved);
    morning.ended();
    CHECK(morning.next().empty());
    CHECK(morning.decisions() ==
          std::vector{decision(2, AnnouncementOutcome::cancelled, "the ticket is not called any more"),
                      decision(3, AnnouncementOutcome::superseded, "called to another counter"),
                      decision(1, AnnouncementOutcome::spoken)});
}

TEST_CASE("a ticket called to another counter is spoken there alone, whoever is told first", "[queue]") {
    const bool withdrawn_first = GENERATE(true, false);
    Morning morning;
    const Call before = morning.call("A001", "1");
    if (withdrawn_first) morning.queue.withdraw(before);
    morning.call("A001", "4");
    if (!withdrawn_first) morning.queue.withdraw(before);
    CHECK(morning.speak() == "A001 at 4");
    CHECK(morning.speak().empty());
    const auto decisions = morning.decisions();
    REQUIRE(decisions.size() == 2);
    CHECK(decisions[0].outcome == AnnouncementOutcome::superseded);
}

TEST_CASE("what is being spoken is spoken to its end", "[queue]") {
    Morning morning;
    const Call call = morning.call("A001", "1");
    CHECK(morning.next() == "A001 at 1");
    morning.queue.withdraw(call);
    CHECK(morning.queue.speaking() != nullptr);
    CHECK(morning.decisions().empty());
}

TEST_CASE("a call that waited for a minute is not spoken any more", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    CHECK(morning.next() == "A001 at 1");
    morning.call("A002", "2");
    morning.passes(30);
    morning.call("A003", "3");
    CHECK(morning.due_in() == 30);
    morning.passes(30);
    CHECK(morning.next().empty());  // A001 still sounds, and yet the end of A002 is told in time
    CHECK(morning.decisions() == std::vector{decision(2, AnnouncementOutcome::expired, "not spoken within 60 s")});
    morning.ended();
    CHECK(morning.next() == "A003 at 3");
    CHECK(morning.due_in() == -1);
}

TEST_CASE("a recall makes a waiting call young again", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.passes(59);
    morning.call("A001", "1");
    morning.passes(59);
    CHECK(morning.next() == "A001 at 1");
}

TEST_CASE("an event that comes again changes nothing", "[queue]") {
    Morning morning;
    const Call call = morning.call("A001", "1");
    morning.queue.push(AnnouncementId("again"), call);
    CHECK(morning.queue.waiting() == 1);
    CHECK(morning.next() == "A001 at 1");
    morning.queue.push(AnnouncementId("again"), call);
    CHECK(morning.queue.waiting() == 0);
    CHECK(morning.decisions().empty());
}

TEST_CASE("calls of publishers without ids are told apart by their ticket", "[queue]") {
    Morning morning;
    Call first = morning.call("A001", "1");
    first.id = {};
    first.ticket = hall::Ticket::parse("A002").value();
    morning.queue.push(AnnouncementId("x"), first);
    first.ticket = hall::Ticket::parse("A003").value();
    morning.queue.push(AnnouncementId("y"), first);
    CHECK(morning.queue.waiting() == 3);
}

TEST_CASE("when the day closes nothing that waits is spoken", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.queue.withdraw_all("the day is over");
    CHECK(morning.next().empty());
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::cancelled, "the day is over"),
                                             decision(2, AnnouncementOutcome::cancelled, "the day is over")});
}
