#include "render/easing.h"
#include "catch.h"
#include "render/frame_clock.h"

using namespace panggil;
using namespace panggil::render;

TEST_CASE("every motion ends exactly where it should", "[easing]") {
    for (const Easing& easing : {kLinear, kCall, Easing{0.42, 0.0, 0.58, 1.0}}) {
        CHECK(eased(easing, -1.0) == 0.0);
        CHECK(eased(easing, 0.0) == 0.0);
        CHECK(eased(easing, 1.0) == 1.0);
        CHECK(eased(easing, 5.0) == 1.0);
    }
}

TEST_CASE("the call's motion is quick away and long to settle", "[easing]") {
    CHECK(eased(kCall, 0.25) == Approx(0.607).margin(0.001));  // what a browser gives for cubic-bezier(.2, 0, 0, 1)
    CHECK(eased(kCall, 0.5) > 0.85);
    double last = 0.0;
    for (int i = 1; i <= 100; ++i) {
        const double progress = eased(kCall, i / 100.0);
        CHECK(progress >= last);
        last = progress;
    }
}

TEST_CASE("ease-in-out is halfway at half time", "[easing]") {
    CHECK(eased(parse_easing("ease-in-out").value(), 0.5) == Approx(0.5).margin(1e-9));
    CHECK(eased(kLinear, 0.3) == 0.3);
}

TEST_CASE("easings are written as in CSS", "[easing]") {
    CHECK(parse_easing("linear") == kLinear);
    CHECK(parse_easing("cubic-bezier(.2, 0, 0, 1)") == kCall);
    CHECK(parse_easing("cubic-bezier(0.2,0,0,1)") == kCall);
    for (const char* wrong : {"", "bounce", "cubic-bezier(.2, 0, 0)", "cubic-bezier(2, 0, 0, 1)",
                              "cubic-bezier(.2, 0, 0, 1", "cubic-bezier(.2, 0, 0, 1, 1)"}) {
        CHECK_FALSE(parse_easing(wrong));
    }
}

TEST_CASE("frames fall on the screen's own grid however late one comes", "[frame_clock]") {
    FrameClock frames(50.0);
    const Instant start{std::chrono::seconds(100)};
    using std::chrono::milliseconds;
    CHECK(frames.next(start) == start + milliseconds(20));
    CHECK(frames.next(start + milliseconds(20)) == start + milliseconds(40));
    CHECK(frames.next(start + milliseconds(47)) == start + milliseconds(60));
    CHECK(frames.next(start + milliseconds(1001)) == start + milliseconds(1020));
    CHECK(FrameClock(0.0).period().count() == Approx(1.0 / 60.0));
}
