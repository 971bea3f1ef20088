#include "scene/animation.h"

#include "catch.h"

using namespace panggil;
using scene::Crossing;

namespace {

const layout::Motion kMotion{Seconds{0.4}, layout::Easing::ease_out};
Instant at(double seconds) { return Instant{} + ticks(Seconds{seconds}); }

}  // namespace

TEST_CASE("a crossing is where its time says, and ends exactly at its end", "[animation]") {
    Crossing crossing(0);
    crossing.go(1, at(10), kMotion);
    CHECK(crossing.at(at(10)) == 0);
    CHECK(crossing.at(at(10.2)) > 0.5);
    CHECK(crossing.at(at(10.4)) == 1);
    CHECK(crossing.at(at(9999)) == 1);
    CHECK(crossing.moving(at(10.39)));
    CHECK_FALSE(crossing.moving(at(10.4)));
}

TEST_CASE("asking twice, or in another order, gives the same", "[animation]") {
    Crossing crossing(0);
    crossing.go(1, at(10), kMotion);
    const double late = crossing.at(at(10.3));
    const double early = crossing.at(at(10.1));
    CHECK(crossing.at(at(10.3)) == late);
    CHECK(crossing.at(at(10.1)) == early);
}

TEST_CASE("it turns around where it stands, and ends exactly too", "[animation]") {
    Crossing crossing(0);
    crossing.go(1, at(10), kMotion);
    const double halfway = crossing.at(at(10.1));
    crossing.go(0, at(10.1), kMotion);
    CHECK(crossing.at(at(10.1)) == halfway);
    CHECK(crossing.at(at(10.2)) < halfway);
    CHECK(crossing.at(at(10.5)) == 0);
}

TEST_CASE("a goal that it has already changes nothing", "[animation]") {
    Crossing crossing(0);
    crossing.go(1, at(10), kMotion);
    crossing.go(1, at(10.3), kMotion);
    CHECK(crossing.at(at(10.4)) == 1);
}

TEST_CASE("without a duration it is there at once; before its beginning it has not begun", "[animation]") {
    Crossing at_once(0);
    at_once.go(1, at(10), {Seconds{0}, layout::Easing::linear});
    CHECK(at_once.at(at(10)) == 1);
    CHECK_FALSE(at_once.moving(at(10)));
    Crossing crossing(0);
    crossing.go(1, at(10), kMotion);
    CHECK(crossing.at(at(-5)) == 0);
}
