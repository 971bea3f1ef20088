#include "display/speaking_right.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::display;
using namespace std::chrono_literals;
using Wish = SpeakingRight::Wish;

namespace {

// A display that asks, and a hub that the test plays.
struct Asking {
    explicit Asking(bool shared = false) : right(hall::ZoneId{"hall"}, hall::DisplayId{"hall-1"}, shared) {}

    void later(std::chrono::milliseconds by) {
        now += by;
        boot += by;
    }
    std::optional<wire::GetLease> asks() {
        auto question = right.question(wish, now, boot);
        if (question) right.asked(++number);
        return question;
    }
    void answers(wire::Lease lease) { right.take({number, lease}, now); }
    void is_granted(std::chrono::milliseconds again = 1000ms) {
        answers({hall::DisplayId{"hall-1"}, 2500ms, again, true});
    }
    void is_refused() { answers({hall::DisplayId{"hall-2"}, 0ms, 1000ms}); }

    SpeakingRight right;
    Wish wish{true};
    Instant now{std::chrono::hours(1)};
    BootInstant boot{std::chrono::hours(2)};
    std::uint64_t number{0};
};

}  // namespace

TEST_CASE("a display says nothing before the hub lets it", "[right]") {
    Asking display;
    CHECK_FALSE(display.right.may_begin(display.boot));
    const auto question = display.asks();
    REQUIRE(question);
    CHECK(question->can_speak);
    CHECK_FALSE(question->holds);
    display.is_refused();
    CHECK_FALSE(display.right.may_begin(display.boot));
    CHECK_FALSE(display.asks());  // not before the second is over
    display.later(1000ms);
    REQUIRE(display.asks());
    display.is_granted();
    CHECK(display.right.may_begin(display.boot));
}

TEST_CASE("the right ends by itself, counted from when it was asked for", "[right]") {
    Asking display;
    display.asks();
    display.later(300ms);  // the answer was on its way for so long
    display.is_granted();
    CHECK(display.right.until() == display.boot + 2200ms);
    display.later(1100ms);
    CHECK(display.right.holds(display.boot));
    CHECK_FALSE(display.right.may_begin(display.boot));  // it would be cut at its first word
    display.later(1200ms);
    CHECK_FALSE(display.right.holds(display.boot));
}

TEST_CASE("a hub that doesn't answer is asked again soon", "[right]") {
    Asking display;
    REQUIRE(display.asks());
    CHECK_FALSE(display.asks());
    display.later(400ms);
    REQUIRE(display.asks());
}

TEST_CASE("who asked long ago and has something to say asks at once, and not again before a second has passed",
          "[right]") {
    Asking display;
    display.asks();
    display.is_granted(1500ms);
    display.later(1400ms);
    CHECK_FALSE(display.asks());
    display.wish.due_since = display.now;
    CHECK_FALSE(display.right.may_begin(display.boot));  // too little is left
    REQUIRE(display.asks());
    display.is_granted();
    CHECK(display.right.may_begin(display.boot));
    display.later(900ms);
    CHECK_FALSE(display.asks());
}

TEST_CASE("an answer that comes after a newer question is too late", "[right]") {
    Asking display;
    display.asks();
    display.later(400ms);
    display.asks();
    display.right.take({1, {hall::DisplayId{"hall-1"}, 2500ms, 1000ms, true}}, display.now);
    CHECK_FALSE(display.right.holds(display.boot));
}

TEST_CASE("who shall step back finishes what it says and then lets go", "[right]") {
    Asking display;
    display.asks();
    display.is_granted();
    display.wish.speaking = true;
    REQUIRE(display.asks());  // the hub is told at once, so that nobody else is let in the middle
    wire::Lease yield{hall::DisplayId{"hall-1"}, 2500ms, 1000ms, true};
    yield.yield = true;
    display.answers(yield);
    CHECK(display.right.holds(display.boot));
    CHECK_FALSE(display.right.may_begin(display.boot));

    display.wish.speaking = false;
    const auto question = display.asks();
    REQUIRE(question);
    CHECK_FALSE(question->holds);
    CHECK_FALSE(display.right.holds(display.boot));
}

TEST_CASE("a call that began while the hub took the right away is finished", "[right]") {
    Asking display;
    display.asks();
    display.is_granted();
    display.later(1000ms);
    display.asks();
    display.wish.speaking = true;  // begun while the question was under way
    wire::Lease taken{hall::DisplayId{"hall-0"}, 0ms, 100ms};
    taken.yield = true;
    display.answers(taken);
    CHECK(display.right.holds(display.boot));
    const auto question = display.asks();
    REQUIRE(question);
    CHECK(question->holds);
    CHECK(question->speaking);
}

TEST_CASE("what the hub published before it gave the right is known before anything is said", "[right]") {
    Asking display;
    display.asks();
    wire::Lease lease{hall::DisplayId{"hall-1"}, 2500ms, 1000ms, true};
    lease.seq = 12;
    display.answers(lease);
    display.wish.seq = 11;
    display.asks();
    CHECK_FALSE(display.right.may_begin(display.boot));
    display.wish.seq = 12;
    display.asks();
    CHECK(display.right.may_begin(display.boot));
}

TEST_CASE("where another zone is heard each announcement needs its own turn", "[right]") {
    Asking display(true);
    display.asks();
    display.answers({hall::DisplayId{"hall-1"}, 2500ms, 1000ms, false});
    CHECK_FALSE(display.right.may_begin(display.boot));
    display.wish.due_since = display.now - 300ms;
    const auto question = display.asks();
    REQUIRE(question);
    CHECK(question->wants_turn);
    CHECK(question->waiting == 300ms);
    display.is_granted();
    CHECK(display.right.may_begin(display.boot));
    display.right.begins();

    display.wish.speaking = true;
    REQUIRE(display.asks());
    display.is_granted();
    CHECK_FALSE(display.right.may_begin(display.boot));  // the turn is being used up
    display.wish.speaking = false;
    REQUIRE(display.asks());
    display.is_granted();
    CHECK(display.right.may_begin(display.boot));
}

TEST_CASE("an alert asks at once, also where a call was waiting for its turn already", "[right]") {
    Asking display(true);
    display.wish.due_since = display.now;
    display.asks();
    display.answers({hall::DisplayId{"hall-1"}, 2500ms, 1000ms, false});
    CHECK_FALSE(display.asks());
    display.wish.alert = true;
    const auto question = display.asks();
    REQUIRE(question);
    CHECK(question->alert);
}

TEST_CASE("a turn that nobody asked for is not taken", "[right]") {
    Asking display(true);
    display.wish.can_speak = false;
    display.asks();
    display.is_granted();
    CHECK_FALSE(display.right.may_begin(display.boot));
    display.wish.due_since = display.now;
    display.asks();
    display.is_granted();  // a display that can't be heard disturbs nobody
    CHECK(display.right.may_begin(display.boot));
    display.wish.can_speak = true;
    REQUIRE(display.asks());
    CHECK_FALSE(display.right.may_begin(display.boot));
}

TEST_CASE("where another zone is heard nothing begins while a question is under way", "[right]") {
    Asking display(true);
    display.wish.due_since = display.now;
    display.asks();
    display.is_granted();
    CHECK(display.right.may_begin(display.boot));
    display.later(1000ms);
    REQUIRE(display.asks());  // the hub may be giving the turn to another zone
    CHECK(display.right.holds(display.boot));
    CHECK_FALSE(display.right.may_begin(display.boot));
    display.is_granted();
    CHECK(display.right.may_begin(display.boot));
}

TEST_CASE("a turn that was given late is used before anything is asked again", "[right]") {
    Asking display(true);
    display.wish.due_since = display.now;
    display.asks();
    display.later(1100ms);
    display.asks();
    display.later(1100ms);  // the hub is slow, but answers the last question
    display.is_granted();
    CHECK_FALSE(display.asks());
    CHECK(display.right.may_begin(display.boot));
}

TEST_CASE("without a hub a display announces whenever it wants", "[right]") {
    SpeakingRight right = SpeakingRight::without_hub();
    CHECK(right.may_begin(BootInstant{}));
    CHECK_FALSE(right.question({true}, Instant{}, BootInstant{}));
}
