#include "catch.h"

#include "queue_story.h"

using namespace panggil;
using namespace panggil::voice;
using hall::AnnouncementOutcome;

namespace {

hall::CallRules repeated(int repeats, int without_from = 1) {
    hall::CallRules rules = rules_of_tests();
    rules.repeats = repeats;
    rules.without_repeat_from = without_from;
    return rules;
}

void call_many(Morning& morning, int count) {
    for (int n = 1; n <= count; ++n) morning.call("A" + std::to_string(n), "1");
}

}  // namespace

TEST_CASE("the more others wait, the shorter a call is", "[queue]") {
    Morning morning;
    call_many(morning, 9);
    CHECK(morning.speak_all() == std::vector<std::string>{"A1 at 1, bare", "A2 at 1, bare", "A3 at 1, bare",
                                                          "A4 at 1, shortened", "A5 at 1, shortened",
                                                          "A6 at 1, shortened", "A7 at 1", "A8 at 1", "A9 at 1"});
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::shortened, "8 others waited"),
                                             decision(2, AnnouncementOutcome::shortened, "7 others waited"),
                                             decision(3, AnnouncementOutcome::shortened, "6 others waited"),
                                             decision(4, AnnouncementOutcome::shortened, "5 others waited"),
                                             decision(5, AnnouncementOutcome::shortened, "4 others waited"),
                                             decision(6, AnnouncementOutcome::shortened, "3 others waited"),
                                             decision(7, AnnouncementOutcome::spoken),
                                             decision(8, AnnouncementOutcome::spoken),
                                             decision(9, AnnouncementOutcome::spoken)});
}

TEST_CASE("a call keeps its agency's name where a ticket of another agency sounds alike", "[queue]") {
    Morning morning;
    morning.alike = [](const hall::Call& call) { return call.ticket.printed() == "B1"; };
    morning.call("B1", "1");
    call_many(morning, 7);
    CHECK(morning.speak() == "B1 at 1, shortened");
    CHECK(morning.speak() == "A1 at 1, bare");
}

TEST_CASE("a priority visitor's call is said in full, however many wait", "[queue]") {
    Morning morning(repeated(1));
    morning.call("AA1", "1", "disdukcapil", "lansia");
    call_many(morning, 9);
    CHECK(morning.next() == "AA1 at 1");
    CHECK(morning.queue.again(morning.clock.now()));
    CHECK_FALSE(morning.queue.again(morning.clock.now()));
    morning.ended();
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::spoken)});
}

TEST_CASE("a call is repeated while nobody else waits", "[queue]") {
    Morning morning(repeated(2));
    morning.call("A001", "1");
    morning.next();
    CHECK(morning.queue.again(morning.clock.now()));
    CHECK(morning.queue.again(morning.clock.now()));
    CHECK_FALSE(morning.queue.again(morning.clock.now()));
    morning.ended();
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::spoken)});
}

TEST_CASE("a call that others wait behind is not repeated, and says so", "[queue]") {
    Morning morning(repeated(1));
    morning.call("A001", "1");
    morning.call("A002", "2");
    morning.next();
    CHECK_FALSE(morning.queue.again(morning.clock.now()));
    morning.ended();
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::shortened, "1 other waited")});
}

TEST_CASE("a call loses its repeat to whoever comes while it is said", "[queue]") {
    Morning morning(repeated(2));
    morning.call("A001", "1");
    morning.next();
    SECTION("another call") {
        morning.call("A002", "2");
        CHECK_FALSE(morning.queue.again(morning.clock.now()));
        morning.ended();
        CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::shortened, "1 other waited")});
    }
    SECTION("an operator's announcement") {
        morning.announce("white Avanza");
        CHECK_FALSE(morning.queue.again(morning.clock.now()));
    }
    SECTION("an alert") {
        morning.raise("fire");
        CHECK_FALSE(morning.queue.again(morning.clock.now()));
        morning.ended();
        CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::shortened, "an alert came")});
    }
    SECTION("the ticket's end") {
        hall::Call call = *morning.queue.speaking()->call();
        call.ended = true;
        morning.queue.withdraw(call);
        CHECK_FALSE(morning.queue.again(morning.clock.now()));
        morning.ended();
        CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::spoken)});
    }
    SECTION("a call that comes after the first repeat takes nothing away") {
        CHECK(morning.queue.again(morning.clock.now()));
        morning.call("A002", "2");
        CHECK_FALSE(morning.queue.again(morning.clock.now()));
        morning.ended();
        CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::spoken)});
    }
    SECTION("a scheduled announcement takes nothing away") {
        morning.scheduled("closing soon", hall::WhenBusy::wait);
        CHECK(morning.queue.again(morning.clock.now()));
    }
}

TEST_CASE("a call that is shown where nobody can speak is not called shortened", "[queue]") {
    Morning morning;
    call_many(morning, 4);
    CHECK(morning.next() == "A1 at 1, shortened");
    morning.ended(AnnouncementOutcome::shown, "nobody can speak here");
    CHECK(morning.decisions() == std::vector{decision(1, AnnouncementOutcome::shown, "nobody can speak here")});
}
