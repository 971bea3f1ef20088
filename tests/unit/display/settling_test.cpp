#include "display/settling.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::display;
using namespace std::chrono_literals;

namespace {

const Instant kNow{1h};

}  // namespace

TEST_CASE("nothing is read while nobody saves", "[settling]") { CHECK_FALSE(Settling{}.due()); }

TEST_CASE("a save is read once it is quiet, and once", "[settling]") {
    Settling settling;
    settling.saved(kNow);
    CHECK(settling.due() == kNow + Settling::kQuiet);
    settling.reading();
    CHECK_FALSE(settling.due());
}

TEST_CASE("two files that are saved one after the other are read together", "[settling]") {
    Settling settling;
    settling.saved(kNow);
    settling.saved(kNow + 20ms);
    CHECK(settling.due() == kNow + 20ms + Settling::kQuiet);
}

TEST_CASE("who saves without a pause is read meanwhile, and once more at the end", "[settling]") {
    Settling settling;
    Instant now = kNow;
    for (; now < kNow + Settling::kLongest; now += 10ms) settling.saved(now);
    CHECK(settling.due() == kNow + Settling::kLongest);
    settling.reading();
    settling.saved(now);
    CHECK(settling.due() == now + Settling::kQuiet);
}

TEST_CASE("a file that is open and being written is waited for", "[settling]") {
    Settling settling;
    settling.saved(kNow);
    settling.being_written(kNow + 10ms);
    CHECK(settling.due() == kNow + 10ms + Settling::kLeftOpen);
    settling.saved(kNow + 600ms);
    CHECK(settling.due() == std::min(kNow + Settling::kLongest, kNow + 600ms + Settling::kQuiet));
}

TEST_CASE("what is wrong is said when it is still so a moment later", "[settling]") {
    Settling settling;
    settling.saved(kNow);
    settling.reading();
    CHECK_FALSE(settling.is_believed(kNow + 50ms));
    CHECK(settling.due() == kNow + 50ms + Settling::kDoubt);
    settling.reading();
    CHECK(settling.is_believed(kNow + 500ms));
    CHECK_FALSE(settling.due());
}

TEST_CASE("the second half of a file comes before anybody is told about the first", "[settling]") {
    Settling settling;
    settling.saved(kNow);
    settling.reading();
    CHECK_FALSE(settling.is_believed(kNow + 50ms));
    settling.saved(kNow + 200ms);
    CHECK(settling.due() == kNow + 200ms + Settling::kQuiet);
    settling.reading();
    settling.good();
    CHECK_FALSE(settling.due());
}
