#include "render/geometry.h"
#include "catch.h"

using namespace panggil::render;

TEST_CASE("two rectangles share what lies in both", "[geometry]") {
    const Rect panel{10, 10, 20, 20};
    CHECK(intersection(panel, {20, 20, 20, 20}) == Rect{20, 20, 10, 10});
    CHECK(intersection(panel, {30, 10, 5, 5}).empty());  // they touch, and share no pixel
    CHECK(united(panel, {20, 20, 20, 20}) == Rect{10, 10, 30, 30});
    CHECK(united(panel, Rect{}) == panel);
    CHECK(panel.contains(Rect{10, 10, 20, 20}));
    CHECK_FALSE(panel.contains(Rect{10, 10, 21, 20}));
    CHECK(panel.contains(29, 29));
    CHECK_FALSE(panel.contains(30, 29));
}

TEST_CASE("a theme's colours are read with and without alpha", "[geometry]") {
    CHECK(Color::parse("FFC629") == Color{255, 198, 41, 255});
    CHECK(Color::parse("#ffc629") == Color{255, 198, 41, 255});
    CHECK(Color::parse("FFC62980") == Color{255, 198, 41, 128});
    for (const char* wrong : {"", "FFC62", "FFC6299", "GGGGGG", "-FC629", "yellow"}) CHECK_FALSE(Color::parse(wrong));
}

TEST_CASE("crossing colours begin and end exactly at theirs", "[geometry]") {
    const Color ink{10, 20, 30, 40};
    const Color call{200, 100, 0, 255};
    CHECK(mix(ink, call, 0.0) == ink);
    CHECK(mix(ink, call, 1.0) == call);
    CHECK(mix(ink, call, 7.0) == call);
    CHECK(mix(ink, call, 0.5) == Color{105, 60, 15, 148});
    CHECK(call.faded(0.5).a == 128);
}
