#include "catch.h"

#include "queue_story.h"

using namespace panggil;
using namespace panggil::voice;
using hall::AnnouncementOutcome;

TEST_CASE("an alert takes the voice, and what it cut is said again from its beginning", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    CHECK(morning.next() == "A001 at 1");
    morning.raise("fire");
    CHECK(morning.queue.cuts());
    CHECK(morning.next().empty());  // never two at once
    morning.interrupted("an alert came");
    CHECK(morning.next() == "fire");
    CHECK_FALSE(morning.queue.cuts());
    morning.ended();
    CHECK(morning.next().empty());
    morning.clear("fire");
    CHECK(morning.speak_all() == std::vector<std::string>{"A001 at 1", "A002 at 2"});
    CHECK(morning.decisions() == std::vector{decision_of_alert(1, "fire", AnnouncementOutcome::spoken, "said once"),
                                             decision(1, AnnouncementOutcome::spoken),
                                             decision(2, AnnouncementOutcome::spoken)});
}

TEST_CASE("an alert is said again and again, with the pause, until it is cleared", "[queue]") {
    Morning morning;
    morning.raise("fire");
    CHECK(morning.due_in() == 0);
    CHECK(morning.waiting_since() == 0);
    for (int time = 0; time < 3; ++time) {
        CHECK(morning.next() == "fire");
        morning.passes(8);
        morning.ended();
        CHECK(morning.due_in() == 10);
        CHECK(morning.waiting_since() == -1);
        morning.passes(9.9);
        CHECK(morning.next().empty());
        morning.passes(0.1);
    }
    CHECK(morning.decisions().empty());
    morning.clear("fire");
    CHECK(morning.decisions() ==
          std::vector{decision_of_alert(1, "fire", AnnouncementOutcome::spoken, "said 3 times")});
    CHECK(morning.due_in() == -1);
}

TEST_CASE("nothing else is said between the sayings of an alert, and calls grow old", "[queue]") {
    Morning morning;
    morning.raise("fire");
    morning.speak();
    morning.call("A001", "1");
    morning.announce("lost child", true);
    morning.passes(5);
    CHECK(morning.next().empty());
    CHECK(morning.due_in() == 5);
    for (int time = 0; time < 6; ++time) {
        morning.passes(10);
        CHECK(morning.speak() == "fire");
    }
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::expired, "not spoken within 60 s")});
    morning.clear("fire");
    CHECK(morning.next() == "lost child");
}

TEST_CASE("two alerts take turns", "[queue]") {
    Morning morning;
    morning.raise("fire");
    CHECK(morning.next() == "fire");
    morning.raise("flood");
    CHECK_FALSE(morning.queue.cuts());  // the fire is said to its end
    morning.passes(6);
    morning.ended();
    CHECK(morning.next() == "flood");
    morning.passes(6);
    morning.ended();
    CHECK(morning.due_in() == 4);
    morning.passes(4);
    CHECK(morning.speak() == "fire");
    morning.passes(6);
    CHECK(morning.speak() == "flood");
    morning.clear("fire");
    morning.passes(10);
    CHECK(morning.speak() == "flood");
    CHECK(morning.decisions() ==
          std::vector{decision_of_alert(1, "fire", AnnouncementOutcome::spoken, "said 2 times")});
}

TEST_CASE("a drill stops calls as an alert does, and gives way to a real one", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.next();
    morning.raise("exercise", true);
    CHECK(morning.queue.cuts());
    morning.interrupted("an alert came");
    CHECK(morning.next() == "exercise");
    morning.raise("fire");
    CHECK(morning.queue.cuts());
    morning.interrupted("an alert came");
    CHECK(morning.speak() == "fire");
    CHECK(morning.next().empty());  // no exercise while it burns
    CHECK(morning.due_in() == 10);
    morning.clear("fire");
    CHECK(morning.speak() == "exercise");
    morning.clear("exercise");
    CHECK(morning.speak() == "A001 at 1");
}

TEST_CASE("an alert that is cleared while it is said is said to its end, and not again", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.raise("fire");
    morning.next();
    morning.clear("fire");
    CHECK_FALSE(morning.queue.cuts());
    CHECK(morning.next().empty());
    CHECK(morning.decisions().empty());
    morning.ended();
    CHECK(morning.decisions() == std::vector{decision_of_alert(1, "fire", AnnouncementOutcome::spoken, "said once")});
    CHECK(morning.next() == "A001 at 1");
}

TEST_CASE("an alert that was never said says why", "[queue]") {
    Morning morning;
    morning.raise("fire");
    SECTION("it was cleared at once") {
        morning.clear("fire");
        CHECK(morning.decisions() ==
              std::vector{decision_of_alert(1, "fire", AnnouncementOutcome::cancelled, "cleared before it was said")});
    }
    SECTION("the sound device went away") {
        morning.next();
        morning.interrupted("the sound device went away");
        CHECK(morning.due_in() == 0);  // at once again
        morning.clear("fire");
        CHECK(morning.decisions() == std::vector{decision_of_alert(1, "fire", AnnouncementOutcome::interrupted,
                                                                   "the sound device went away")});
    }
    SECTION("nobody could speak") {
        morning.next();
        morning.ended(AnnouncementOutcome::shown, "nobody can speak here");
        morning.passes(10);
        morning.next();
        morning.clear("fire");
        morning.ended(AnnouncementOutcome::shown, "nobody can speak here");
        CHECK(morning.decisions() ==
              std::vector{decision_of_alert(1, "fire", AnnouncementOutcome::shown, "nobody can speak here")});
    }
    SECTION("another display has told it") {
        morning.queue.ended_elsewhere(hall::EventId("e-fire"));
        morning.clear("fire");
        CHECK(morning.decisions().empty());
    }
}

TEST_CASE("the end of the day and an operator's cancel leave an alert alone", "[queue]") {
    Morning morning;
    morning.raise("fire");
    morning.queue.withdraw_all("the day is over");
    CHECK(morning.next() == "fire");
    morning.queue.withdraw_all("the day is over");
    morning.queue.cancel(hall::AnnouncementId("alert-1"));
    CHECK_FALSE(morning.queue.cuts());
    morning.ended();
    morning.passes(10);
    CHECK(morning.next() == "fire");
    CHECK(morning.decisions().empty());
}
