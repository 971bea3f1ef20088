#include <random>

#include "catch.h"
#include "queue_storm.h"

using namespace panggil;
using namespace panggil::voice;

TEST_CASE("in any storm nobody speaks beside another, nothing is lost, and every rule holds", "[queue][storm]") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 chance(seed);
        Storm storm(seed, [&](unsigned n) { return static_cast<unsigned>(chance() % n); });
        for (int step = 0; step < 400 && storm.wrong().empty(); ++step) storm.step();
        storm.day_is_over();
        INFO("seed " << seed);
        REQUIRE(storm.wrong() == "");
    }
}
