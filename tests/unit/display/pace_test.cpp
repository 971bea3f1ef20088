#include "display/pace.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::display;

namespace {

// Milliseconds of a story.
constexpr Instant at(int ms) { return Instant{std::chrono::hours(1) + std::chrono::milliseconds(ms)}; }

// The frame at 0 ms was drawn at once; the next one is due at 16 ms.
struct Animation : Pace {
    Animation() {
        shown(at(0), Seconds{0.002}, at(3));
        expect(at(16), Seconds{0.016});
    }
};

}  // namespace

TEST_CASE("a frame that comes within its time is not late", "[pace]") {
    Animation pace;
    pace.slept(at(3), at(17));
    CHECK_FALSE(pace.begin(at(18)));
}

TEST_CASE("a picture after a rest is not late, however long that was", "[pace]") {
    Pace pace;
    pace.expect(Instant::max(), Seconds{0.016});
    CHECK_FALSE(pace.begin(at(9000)));
}

TEST_CASE("a late frame says what it waited for", "[pace]") {
    Animation pace;
    SECTION("others had the processor") {
        pace.slept(at(3), at(40));
        CHECK(pace.begin(at(41)) == LateBy::machine);
    }
    SECTION("a call was joined") {
        pace.slept(at(3), at(16));
        CHECK(pace.begin(at(45)) == LateBy::work);
    }
    SECTION("the frame before took long to draw") {
        pace.shown(at(2), Seconds{0.030}, at(40));
        CHECK(pace.begin(at(41)) == LateBy::drawing);
    }
    SECTION("the frame before took long to be shown") {
        pace.shown(at(2), Seconds{0.002}, at(40));
        CHECK(pace.begin(at(41)) == LateBy::screen);
    }
}

TEST_CASE("late frames are counted by their cause", "[pace]") {
    Figures figures;
    figures.pictures = 9;
    figures.count(LateBy::work);
    figures.count(LateBy::work);
    CHECK(to_words(figures) ==
          "pictures=9 late_by_drawing=0 late_by_screen=0 late_by_work=2 late_by_machine=0 looks=0 drawn_again=0 "
          "new_presenters=0 screens_lost=0");
}
