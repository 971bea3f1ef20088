#include "catch.h"

#include "queue_story.h"

using namespace panggil;
using namespace panggil::voice;
using hall::AnnouncementOutcome;

TEST_CASE("what a lost device cut is said again, before its equals", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.next();
    morning.interrupted();
    CHECK(morning.decisions().empty());
    CHECK(morning.speaking().empty());
    CHECK(morning.queue.waiting() == 2);
    morning.announce("white Avanza");
    CHECK(morning.speak_all() == std::vector<std::string>{"white Avanza", "A001 at 1", "A002 at 2"});
}

TEST_CASE("a call that was cut and expires says why it was not heard", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.next();
    morning.passes(3);
    morning.interrupted("the sound device went away");
    CHECK(morning.due_in() == 0);
    morning.passes(57);
    CHECK(morning.next().empty());
    CHECK(morning.decisions() ==
          std::vector{decision(1, AnnouncementOutcome::interrupted, "the sound device went away")});
}

TEST_CASE("a device that comes and goes is not asked for the same call without end", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    for (int time = 0; time < 5; ++time) {
        CHECK(morning.next() == "A001 at 1");
        morning.interrupted();
    }
    CHECK(morning.next().empty());
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::interrupted, "the device is gone")});
}

TEST_CASE("a ticket that ended while it was said is not said again after a cut", "[queue]") {
    Morning morning;
    hall::Call call = morning.call("A001", "1");
    morning.next();
    call.ended = true;
    morning.queue.withdraw(call);
    CHECK_FALSE(morning.queue.cuts());
    morning.interrupted();
    CHECK(morning.decisions() ==
          std::vector{decision(1, AnnouncementOutcome::cancelled, "the ticket is not called any more")});
    CHECK(morning.next().empty());
}

TEST_CASE("a ticket that was called again while it was said is said once after a cut", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.next();
    morning.call("A001", "1");
    morning.interrupted();
    CHECK(morning.speak_all() == std::vector<std::string>{"A001 at 1", "A002 at 2"});
    CHECK(morning.decisions() ==
          std::vector{decision(1, AnnouncementOutcome::merged, "called again while it was spoken"),
                      decision(3, AnnouncementOutcome::spoken), decision(2, AnnouncementOutcome::spoken)});
}

TEST_CASE("a ticket that moved while it was said is said at its new counter alone after a cut", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.next();
    morning.call("A001", "4");
    morning.interrupted();
    CHECK(morning.speak_all() == std::vector<std::string>{"A002 at 2", "A001 at 4"});
    CHECK(morning.decisions() ==
          std::vector{decision(1, AnnouncementOutcome::superseded, "called to counter 4 instead"),
                      decision(2, AnnouncementOutcome::spoken), decision(3, AnnouncementOutcome::spoken)});
}

TEST_CASE("what was being said at the day's end is not said again after a cut", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.next();
    morning.queue.withdraw_all("the day is over");
    morning.interrupted();
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::cancelled, "the day is over")});
}

TEST_CASE("a call that comes back after a cut is as short as the line then is long", "[queue]") {
    Morning morning;
    for (int n = 1; n <= 5; ++n) morning.call("A" + std::to_string(n), "1");
    CHECK(morning.next() == "A1 at 1, shortened");
    morning.interrupted();
    for (int n = 2; n <= 5; ++n) morning.queue.ended_elsewhere(hall::EventId("e" + std::to_string(n)));
    CHECK(morning.speak() == "A1 at 1");
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::spoken)});
}
