#include "catch.h"

#include "queue_story.h"

using namespace panggil;
using namespace panggil::voice;
using hall::AnnouncementOutcome;
using hall::WhenBusy;

TEST_CASE("an operator's announcement goes before calls, an urgent one before it, a scheduled one last", "[queue]") {
    Morning morning;
    morning.scheduled("closing soon", WhenBusy::wait);
    morning.call("A001", "1");
    morning.announce("white Avanza");
    morning.announce("lost child", true);
    morning.announce("parking");
    CHECK(morning.speak_all() ==
          std::vector<std::string>{"lost child", "white Avanza", "parking", "A001 at 1", "closing soon"});
}

TEST_CASE("an operator's announcement waits for the end of what is being said", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    CHECK(morning.next() == "A001 at 1");
    morning.announce("lost child", true);
    CHECK_FALSE(morning.queue.cuts());
    CHECK(morning.next().empty());
    morning.ended();
    CHECK(morning.next() == "lost child");
}

TEST_CASE("an announcement that is asked for twice is said once", "[queue]") {
    Morning morning;
    morning.announce("white Avanza");
    morning.announce("white Avanza");
    CHECK(morning.next() == "white Avanza");
    morning.announce("white Avanza");
    CHECK(morning.queue.waiting() == 0);
}

TEST_CASE("an announcement is not said after its own expiry", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.next();
    morning.announce("white Avanza", false, 30);
    CHECK(morning.due_in() == 30);
    morning.passes(30);
    morning.next();
    CHECK(morning.decisions() == std::vector{decision("white Avanza", AnnouncementOutcome::expired,
                                                      "its time was over before its turn came")});
    CHECK(morning.due_in() == -1);
}

TEST_CASE("an operator cancels what waits", "[queue]") {
    Morning morning;
    morning.announce("white Avanza");
    morning.announce("parking");
    morning.queue.cancel(hall::AnnouncementId("white Avanza"));
    morning.queue.cancel(hall::AnnouncementId("nobody knows it"));
    CHECK(morning.decisions() ==
          std::vector{decision("white Avanza", AnnouncementOutcome::cancelled, "cancelled by an operator")});
    CHECK(morning.speak_all() == std::vector<std::string>{"parking"});
}

TEST_CASE("an operator cancels what is being said and it stops at its next clip", "[queue]") {
    const bool stopped_in_time = GENERATE(true, false);
    Morning morning;
    morning.announce("white Avanza");
    morning.next();
    CHECK_FALSE(morning.queue.cuts());
    morning.queue.cancel(hall::AnnouncementId("white Avanza"));
    CHECK(morning.queue.cuts());
    if (stopped_in_time) {
        morning.interrupted("cut at a clip");
    } else {
        morning.ended();
    }
    CHECK(morning.decisions() ==
          std::vector{decision("white Avanza", AnnouncementOutcome::cancelled, "cancelled by an operator")});
    CHECK_FALSE(morning.queue.cuts());
    CHECK(morning.next().empty());
}

TEST_CASE("a scheduled announcement that skips is left out when calls wait at its time", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.next();
    morning.call("A003", "3");
    morning.scheduled("no bribes", WhenBusy::skip);
    CHECK(morning.due_in() == 0);  // it is to be told at once
    morning.next();
    CHECK(morning.decisions() ==
          std::vector{decision("no bribes", AnnouncementOutcome::expired, "skipped: 3 calls wait")});
}

TEST_CASE("a scheduled announcement that skips is left out while a call is being said", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.next();
    morning.scheduled("no bribes", WhenBusy::skip);
    morning.next();
    CHECK(morning.decisions() ==
          std::vector{decision("no bribes", AnnouncementOutcome::expired, "skipped: 1 call waits")});
}

TEST_CASE("a scheduled announcement that skips is said in a quiet hall, after an operator's", "[queue]") {
    Morning morning;
    morning.announce("white Avanza");
    morning.next();
    morning.scheduled("no bribes", WhenBusy::skip);
    CHECK(morning.next().empty());
    morning.ended();
    CHECK(morning.next() == "no bribes");
    morning.call("A001", "1");
    morning.ended();
    CHECK(morning.next() == "A001 at 1");
}

TEST_CASE("a scheduled announcement that waits is said when no call does, or never", "[queue]") {
    Morning morning;
    morning.scheduled("closing soon", WhenBusy::wait, 60);
    morning.scheduled("prayer time", WhenBusy::wait, 20);
    morning.call("A001", "1");
    CHECK(morning.speak() == "A001 at 1");
    morning.passes(15);
    morning.call("A002", "1");
    CHECK(morning.next() == "A002 at 1");
    morning.passes(6);
    morning.ended();
    CHECK(morning.next() == "closing soon");
    CHECK(morning.decisions() ==
          std::vector{decision(1, AnnouncementOutcome::spoken), decision(2, AnnouncementOutcome::spoken),
                      decision("prayer time", AnnouncementOutcome::expired, "its time was over before its turn came")});
}

TEST_CASE("calls wait for the anthem, and their time stands still meanwhile", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.next();
    morning.passes(50);
    morning.scheduled("anthem", WhenBusy::calls_wait);  // A002 has 10 s left
    morning.passes(6);
    morning.ended();
    CHECK(morning.next() == "anthem");
    CHECK(morning.due_in() == -1);  // nothing expires
    morning.passes(60);
    morning.call("A003", "3");
    CHECK(morning.next().empty());
    morning.passes(60);
    morning.ended();
    CHECK(morning.due_in() == 0);
    morning.call("A004", "4");
    CHECK(morning.next() == "A002 at 2");
    morning.passes(59);
    morning.ended();
    CHECK(morning.speak() == "A003 at 3");
    morning.passes(1);
    CHECK(morning.next().empty());
    CHECK(morning.decisions() ==
          std::vector{decision(1, AnnouncementOutcome::spoken), decision("anthem", AnnouncementOutcome::spoken),
                      decision(2, AnnouncementOutcome::spoken), decision(3, AnnouncementOutcome::spoken),
                      decision(4, AnnouncementOutcome::expired, "not spoken within 60 s")});
}

TEST_CASE("after the anthem a call has as long left as before it", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.next();
    morning.call("A002", "2");
    morning.passes(50);
    morning.scheduled("anthem", WhenBusy::calls_wait);
    morning.ended();
    morning.next();
    morning.passes(120);
    morning.ended();
    morning.announce("white Avanza");
    morning.next();
    CHECK(morning.due_in() == 10);
    morning.passes(10);
    morning.next();
    CHECK(morning.decisions().back() == decision(2, AnnouncementOutcome::expired, "not spoken within 60 s"));
}

TEST_CASE("the anthem waits for an urgent announcement alone", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.announce("white Avanza");
    morning.scheduled("anthem", WhenBusy::calls_wait);
    morning.announce("lost child", true);
    CHECK(morning.speak_all() == std::vector<std::string>{"lost child", "anthem", "white Avanza", "A001 at 1"});
}

TEST_CASE("an anthem that is cancelled lets calls grow old again", "[queue]") {
    Morning morning;
    morning.announce("lost child", true);
    morning.next();
    morning.scheduled("anthem", WhenBusy::calls_wait);
    morning.call("A001", "1");
    morning.passes(100);
    morning.queue.cancel(hall::AnnouncementId("anthem"));
    morning.next();
    CHECK(morning.due_in() == 60);
    morning.passes(60);
    morning.next();
    CHECK(morning.decisions() ==
          std::vector{decision("anthem", AnnouncementOutcome::cancelled, "cancelled by an operator"),
                      decision(1, AnnouncementOutcome::expired, "not spoken within 60 s")});
}

TEST_CASE("an anthem whose time is over before its turn lets calls grow old again", "[queue]") {
    Morning morning;
    morning.announce("lost child", true);
    morning.next();
    morning.scheduled("anthem", WhenBusy::calls_wait, 30);
    morning.call("A001", "1");
    CHECK(morning.due_in() == 30);
    morning.passes(30);
    morning.next();
    CHECK(morning.due_in() == 60);
}

TEST_CASE("another display has said it and nothing is to be told here", "[queue]") {
    Morning morning;
    morning.call("A001", "1");
    morning.announce("white Avanza");
    CHECK(morning.next() == "white Avanza");
    morning.queue.ended_elsewhere(hall::EventId("e1"));
    morning.queue.ended_elsewhere(hall::EventId("e-white Avanza"));
    morning.queue.ended_elsewhere(hall::EventId(""));
    CHECK(morning.speaking().empty());
    CHECK(morning.next().empty());
    CHECK(morning.decisions().empty());
}

TEST_CASE("when the day is over announcements are not said either", "[queue]") {
    Morning morning;
    morning.announce("white Avanza");
    morning.announce("parking");
    morning.next();
    morning.queue.withdraw_all("the day is over");
    CHECK(morning.next().empty());
    morning.ended();
    CHECK(morning.decisions() == std::vector{decision("parking", AnnouncementOutcome::cancelled, "the day is over"),
                                             decision("white Avanza", AnnouncementOutcome::spoken)});
}

TEST_CASE("who would speak next knows since when he waits", "[queue]") {
    Morning morning;
    CHECK(morning.waiting_since() == -1);
    morning.call("A001", "1");
    morning.passes(3);
    morning.call("A002", "2");
    CHECK(morning.waiting_since() == 3);
    morning.announce("white Avanza");
    CHECK(morning.waiting_since() == 0);
    morning.next();
    CHECK(morning.waiting_since() == -1);  // somebody speaks
}
