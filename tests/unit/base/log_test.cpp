#include "base/log.h"

#include "catch.h"

using namespace panggil;

TEST_CASE("what goes wrong all the time is logged at first, then once a minute with its count", "[log]") {
    ManualClock clock{WallTime{}};
    log::OncePerMinute refused;
    CHECK(refused.count(clock.now()) == 1);
    for (int i = 0; i < 59; ++i) {
        clock.advance(Seconds(1));
        CHECK(refused.count(clock.now()) == 0);
    }
    clock.advance(Seconds(1));
    CHECK(refused.count(clock.now()) == 60);
}

TEST_CASE("what went wrong once more after a quiet hour is logged at once", "[log]") {
    ManualClock clock{WallTime{}};
    log::OncePerMinute refused;
    refused.count(clock.now());
    clock.advance(Seconds(3600));
    CHECK(refused.count(clock.now()) == 1);
}

TEST_CASE("a level is set by its word, and no other word sets one", "[log]") {
    CHECK_FALSE(log::set_level("loud"));
    CHECK_FALSE(log::set_level(""));
    CHECK(log::set_level("warn"));
    CHECK(log::set_level("info"));
}
