#include "base/clock.h"

#include "catch.h"

using namespace panggil;
using namespace std::chrono_literals;

TEST_CASE("a manual clock stands still until it is moved, and both its times move together", "[clock]") {
    const WallTime morning{std::chrono::milliseconds(1'000'000)};
    ManualClock clock(morning);
    const Instant before = clock.now();
    CHECK(clock.now() == before);
    CHECK(clock.wall() == morning);

    clock.advance(Seconds(1.5));
    CHECK(clock.now() - before == 1500ms);
    CHECK(clock.wall() - morning == 1500ms);
}

TEST_CASE("an instant that nobody has set is long past on every clock", "[clock]") {
    CHECK(Instant{} < ManualClock(WallTime{}).now());
    CHECK(Instant{} < SystemClock().now());
}

TEST_CASE("the system's clock never goes back", "[clock]") {
    const SystemClock clock;
    const Instant first = clock.now();
    CHECK(clock.now() >= first);
}

TEST_CASE("seconds become the clock's ticks to the nanosecond", "[clock]") {
    CHECK(ticks(Seconds(0.25)) == 250'000'000ns);
    CHECK(ticks(Seconds(-2)) == -2s);
}
