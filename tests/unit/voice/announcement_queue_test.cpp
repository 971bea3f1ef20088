#include "catch.h"

#include <map>
#include <random>

#include "base/clock.h"
#include "voice/announcement_queue.h"

using namespace panggil;
using namespace panggil::voice;
using hall::AnnouncementId;
using hall::AnnouncementOutcome;
using hall::Call;

namespace {

/// Calls of a morning: each gets its own event id e1, e2, ... and the announcement a1, a2, ...
struct Morning {
    ManualClock clock{WallTime{}};
    AnnouncementQueue queue{};
    int calls{0};

    Call call(const std::string& ticket, const std::string& counter, const std::string& agency = "disdukcapil") {
        Call made{hall::EventId("e" + std::to_string(++calls)), hall::AgencyId(agency),
                  hall::Ticket::parse(ticket).value(), hall::CounterId(counter)};
        made.arrived = clock.now();
        made.order = static_cast<std::uint64_t>(calls);
        queue.push(AnnouncementId("a" + std::to_string(calls)), made);
        return made;
    }

    /// `A001 at 3`, or nothing.
    std::string next() {
        const auto announcement = queue.next(clock.now());
        if (!announcement) return "";
        return announcement->call.ticket.printed() + " at " + announcement->call.counter.text;
    }

    /// The next one, spoken to its end.
    std::string speak() {
        const std::string spoken = next();
        queue.ended(AnnouncementOutcome::spoken);
        return spoken;
    }
};

Decision decision(int number, AnnouncementOutcome outcome, const std::string& reason = {}) {
    const std::string n = std::to_string(number);
    return {AnnouncementId("a" + n), hall::EventId("e" + n), outcome, reason};
}

}  // namespace

TEST_CASE("calls are spoken in the order of time, never two at once", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    CHECK(morning.next() == "A001 at 1");
    CHECK(morning.next().empty());
    CHECK(morning.queue.speaking()->call.ticket.printed() == "A001");
    morning.queue.ended(AnnouncementOutcome::spoken);
    CHECK(morning.next() == "A002 at 2");
    morning.queue.ended(AnnouncementOutcome::interrupted, "the device is gone");
    CHECK(morning.next().empty());
    CHECK(morning.queue.take_decisions() ==
          std::vector{decision(1, AnnouncementOutcome::spoken),
                      decision(2, AnnouncementOutcome::interrupted, "the device is gone")});
    CHECK(morning.queue.take_decisions().empty());
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
    morning.clock.advance(Seconds(1));
    morning.call("A001", "1");
    morning.queue.push(AnnouncementId("ax"), early);
    CHECK(morning.speak() == "L001 at 1");
}

TEST_CASE("a recall of a queued call is spoken once, at its place", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.clock.advance(Seconds(5));
    morning.call("A001", "1");
    CHECK(morning.speak() == "A001 at 1");
    CHECK(morning.speak() == "A002 at 2");
    CHECK(morning.speak().empty());
    CHECK(morning.queue.take_decisions() ==
          std::vector{decision(1, AnnouncementOutcome::merged, "called again before it was spoken"),
                      decision(3, AnnouncementOutcome::spoken), decision(2, AnnouncementOutcome::spoken)});
}

TEST_CASE("however often recall is pressed while the call is spoken, it is spoken once more", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    CHECK(morning.next() == "A001 at 1");
    for (int press = 0; press < 5; ++press) morning.call("a-1", "1");
    morning.queue.ended(AnnouncementOutcome::spoken);
    CHECK(morning.speak() == "a-1 at 1");
    CHECK(morning.speak().empty());
    CHECK(morning.queue.take_decisions().size() == 6);
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
    morning.queue.ended(AnnouncementOutcome::spoken);
    CHECK(morning.next().empty());
    CHECK(morning.queue.take_decisions() ==
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
    const auto decisions = morning.queue.take_decisions();
    REQUIRE(decisions.size() == 2);
    CHECK(decisions[0].outcome == AnnouncementOutcome::superseded);
}

TEST_CASE("what is being spoken is spoken to its end", "[queue]") {
    Morning morning;
    const Call call = morning.call("A001", "1");
    CHECK(morning.next() == "A001 at 1");
    morning.queue.withdraw(call);
    CHECK(morning.queue.speaking() != nullptr);
    CHECK(morning.queue.take_decisions().empty());
}

TEST_CASE("a call that waited for a minute is not spoken any more", "[queue]") {
    Morning morning;
    const Instant begin = morning.clock.now();
    morning.call("A001", "1");
    CHECK(morning.next() == "A001 at 1");
    morning.call("A002", "2");
    morning.clock.advance(Seconds(30));
    morning.call("A003", "3");
    CHECK(morning.queue.next_expiry() == begin + std::chrono::seconds(60));
    morning.clock.advance(Seconds(30));
    CHECK(morning.next().empty());  // A001 still sounds, and yet the end of A002 is told in time
    CHECK(morning.queue.take_decisions() ==
          std::vector{decision(2, AnnouncementOutcome::expired, "not spoken within 60 s")});
    morning.queue.ended(AnnouncementOutcome::spoken);
    CHECK(morning.next() == "A003 at 3");
    CHECK_FALSE(morning.queue.next_expiry());
}

TEST_CASE("a recall makes a waiting call young again", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.clock.advance(Seconds(59));
    morning.call("A001", "1");
    morning.clock.advance(Seconds(59));
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
    CHECK(morning.queue.take_decisions().empty());
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
    CHECK(morning.queue.take_decisions() ==
          std::vector{decision(1, AnnouncementOutcome::cancelled, "the day is over"),
                      decision(2, AnnouncementOutcome::cancelled, "the day is over")});
}

TEST_CASE("in any morning each call gets one decision and none is spoken beside another", "[queue]") {
    const unsigned seed = GENERATE(range(1U, 40U));
    INFO("seed " << seed);
    std::mt19937 chance(seed);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(chance() % n); };
    Morning morning;
    std::vector<Call> called;
    std::map<std::string, int> decisions;
    bool speaking = false;
    const auto collect = [&] {
        for (const Decision& decision : morning.queue.take_decisions()) ++decisions[decision.announcement.text];
    };
    for (int step = 0; step < 200; ++step) {
        morning.clock.advance(Seconds(below(20)));
        const unsigned what = below(10);
        if (what < 5) {
            called.push_back(morning.call("A" + std::to_string(below(6)), std::to_string(1 + below(2))));
        } else if (what < 7 && !called.empty()) {
            Call gone = called[below(static_cast<unsigned>(called.size()))];
            gone.ended = below(2) == 0;
            morning.queue.withdraw(gone);
        } else if (what < 9) {
            const auto next = morning.queue.next(morning.clock.now());
            CHECK_FALSE((next && speaking));
            speaking = speaking || next;
        } else {
            morning.queue.ended(AnnouncementOutcome::spoken);
            speaking = false;
        }
        collect();
    }
    morning.queue.ended(AnnouncementOutcome::spoken);
    morning.queue.withdraw_all("the day is over");
    collect();
    CHECK(decisions.size() == called.size());
    for (const auto& [announcement, count] : decisions) {
        INFO(announcement);
        CHECK(count == 1);
    }
}
