#include "catch.h"
#include "drawing.h"

using namespace panggil::render;

namespace {

constexpr Color kYellow{255, 198, 41};

}  // namespace

TEST_CASE("a filled rectangle covers its pixels and no other", "[canvas]") {
    Drawing drawing({40, 30});
    const Picture picture = drawing.draw([](Canvas& canvas) { canvas.fill({10, 5, 20, 10}, kYellow); });
    CHECK(inked(picture) == Rect{10, 5, 20, 10});
    CHECK(picture.at(10, 5) == kYellow);
    CHECK(picture.at(29, 14) == kYellow);
    CHECK(picture.at(30, 14) == kNight);
}

TEST_CASE("a half transparent fill lies halfway between", "[canvas]") {
    Drawing drawing({4, 4});
    const Picture picture = drawing.draw([](Canvas& canvas) { canvas.fill({0, 0, 4, 4}, kYellow.faded(0.5)); });
    const Color middle = mix(kNight, kYellow, 0.5);
    CHECK(std::abs(picture.at(1, 1).r - middle.r) <= 2);
    CHECK(std::abs(picture.at(1, 1).g - middle.g) <= 2);
    CHECK(std::abs(picture.at(1, 1).b - middle.b) <= 2);
}

TEST_CASE("a sign's corners are round, smooth and alike", "[canvas]") {
    Drawing drawing({60, 50});
    const Picture picture = drawing.draw([](Canvas& canvas) { canvas.fill_round({5, 5, 50, 40}, 10, kYellow); });
    CHECK(inked(picture) == Rect{5, 5, 50, 40});
    CHECK(picture.at(5, 5) == kNight);
    CHECK(picture.at(15, 5) == kYellow);
    CHECK(picture.at(5, 15) == kYellow);
    CHECK(picture.at(30, 25) == kYellow);
    int smooth = 0;
    for (int y = 5; y < 15; ++y) {
        for (int x = 5; x < 15; ++x) {
            const Color corner = picture.at(x, y);
            smooth += corner != kNight && corner != kYellow;
            CHECK(corner == picture.at(59 - x, y));
            CHECK(corner == picture.at(x, 49 - y));
            CHECK(corner == picture.at(59 - x, 49 - y));
        }
    }
    CHECK(smooth >= 8);
}

TEST_CASE("an outline leaves its inside alone", "[canvas]") {
    Drawing drawing({60, 50});
    const auto outlined = [&](int radius, int width) {
        return drawing.draw([=](Canvas& canvas) { canvas.outline_round({5, 5, 50, 40}, radius, width, kYellow); });
    };
    for (const int radius : {0, 2, 3, 10}) {
        const Picture picture = outlined(radius, 3);
        CAPTURE(radius);
        CHECK(inked(picture) == Rect{5, 5, 50, 40});
        CHECK(picture.at(30, 7) == kYellow);
        CHECK(picture.at(30, 8) == kNight);
        CHECK(picture.at(30, 42) == kYellow);
        CHECK(picture.at(7, 25) == kYellow);
        CHECK(picture.at(8, 25) == kNight);
        CHECK(picture.at(52, 25) == kYellow);
        CHECK(picture.at(30, 25) == kNight);
    }
    CHECK(outlined(0, 3).at(5, 5) == kYellow);
    CHECK(outlined(2, 3).at(7, 7) == kYellow);
    CHECK(outlined(10, 3).at(5, 5) == kNight);
}

TEST_CASE("the connection's dot is a disc and its ring has a hole", "[canvas]") {
    Drawing drawing({30, 30});
    const Picture dot = drawing.draw([](Canvas& canvas) { canvas.disc(15, 15, 12, kYellow); });
    CHECK(inked(dot) == Rect{9, 9, 12, 12});
    CHECK(dot.at(15, 15) == kYellow);
    const Picture ring = drawing.draw([](Canvas& canvas) { canvas.ring(15, 15, 12, 2, kYellow); });
    CHECK(inked(ring) == Rect{9, 9, 12, 12});
    CHECK(ring.at(15, 15) == kNight);
    CHECK(ring.at(10, 15) == kYellow);
}

TEST_CASE("nothing leaves its clip, and the clip before comes back", "[canvas]") {
    Drawing drawing({60, 40});
    const Picture picture = drawing.draw([](Canvas& canvas) {
        canvas.push_clip({10, 10, 20, 20});
        {
            const Clipped narrow(canvas, {0, 0, 15, 15});
            CHECK(canvas.clip() == Rect{10, 10, 5, 5});
            canvas.fill_round({0, 0, 60, 40}, 8, kYellow);
            canvas.text({"Lato", 700, 30.0}, "WWWW", 0.0, 30, kYellow);
        }
        CHECK(canvas.clip() == Rect{10, 10, 20, 20});
        {
            const Clipped nowhere(canvas, {40, 30, 10, 10});
            canvas.fill({0, 0, 60, 40}, kYellow);
        }
        canvas.pop_clip();
    });
    CHECK(inked(picture) == Rect{10, 10, 5, 5});
}

TEST_CASE("only damage is drawn, and the rest of the picture stays", "[canvas]") {
    Drawing drawing({60, 40});
    drawing.draw([](Canvas& canvas) { canvas.fill({0, 0, 60, 40}, kYellow); });
    int rectangles = 0;
    const Picture picture = drawing.draw_in({{0, 0, 10, 10}, {50, 30, 10, 10}}, [&](Canvas& canvas) {
        ++rectangles;
        canvas.fill({0, 0, 60, 40}, kWhite);
    });
    CHECK(rectangles == 2);
    CHECK(picture.at(9, 9) == kWhite);
    CHECK(picture.at(50, 30) == kWhite);
    CHECK(picture.at(10, 9) == kYellow);
    CHECK(picture.at(49, 30) == kYellow);
}

TEST_CASE("a logo is drawn pixel for pixel in the middle of its room", "[canvas]") {
    Drawing drawing({20, 20});
    const auto logo = std::make_shared<Picture>(Picture{{2, 2}, {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0x00FFFFFF}});
    const Picture picture = drawing.draw([&](Canvas& canvas) { canvas.image({5, 5, 10, 10}, logo); });
    CHECK(inked(picture) == Rect{9, 9, 2, 2});
    CHECK(picture.at(9, 9) == Color{255, 0, 0});
    CHECK(picture.at(10, 9) == Color{0, 255, 0});
    CHECK(picture.at(9, 10) == Color{0, 0, 255});
    CHECK(picture.at(10, 10) == kNight);
}

TEST_CASE("a picture that covers its place fills all of it, and what stands out is cut off", "[canvas]") {
    Drawing drawing({20, 20});
    const auto wide = std::make_shared<Picture>(Picture{{4, 1}, {0xFFFF0000, 0xFF00FF00, 0xFF00FF00, 0xFF0000FF}});
    const Picture picture = drawing.draw([&](Canvas& canvas) { canvas.image({4, 4, 10, 5}, wide, PictureFit::cover); });
    CHECK(inked(picture) == Rect{4, 4, 10, 5});
    CHECK(picture.at(4, 6) == Color{0, 255, 0});
    CHECK(picture.at(13, 8) == Color{0, 255, 0});
}

TEST_CASE("a video's frame is drawn pixel for pixel, opaque, and the next one in its place", "[canvas]") {
    Drawing drawing({20, 20});
    std::vector<std::uint32_t> pixels(6 * 3, 0x00FF0000);  // rows of six, of which four are seen
    Frame frame{{4, 3}, 6, pixels.data(), 1, 1};
    const Picture red = drawing.draw([&](Canvas& canvas) { canvas.frame(5, 6, frame); });
    CHECK(inked(red) == Rect{5, 6, 4, 3});
    CHECK(red.at(5, 6) == Color{255, 0, 0});
    std::fill(pixels.begin(), pixels.end(), 0x000000FF);
    frame.number = 2;
    const Picture blue = drawing.draw([&](Canvas& canvas) { canvas.frame(5, 6, frame); });
    CHECK(blue.at(8, 8) == Color{0, 0, 255});
    CHECK(inked(drawing.draw([&](Canvas& canvas) { canvas.frame(5, 6, Frame{}); })).empty());
}

TEST_CASE("a pictogram is a polygon, lines with round ends and discs, smooth at its edges", "[canvas]") {
    static const Shape kShape{10, {{{{1, 1}, {5, 1}, {5, 3}, {1, 3}}, 0}, {{{2, 7}, {8, 7}}, 1}, {{{8, 3}}, 1}}};
    Drawing drawing({120, 120});
    const Picture picture = drawing.draw([](Canvas& canvas) { canvas.shape(10, 10, 100, kShape, kYellow); });
    CHECK(picture.at(20, 20) == kYellow);  // the polygon, with sharp corners where they meet whole pixels
    CHECK(picture.at(59, 39) == kYellow);
    CHECK(picture.at(19, 20) == kNight);
    CHECK(picture.at(60, 39) == kNight);
    CHECK(picture.at(21, 80) == kYellow);  // the line, round at its end
    CHECK(picture.at(98, 80) == kYellow);
    CHECK(picture.at(20, 71) == kNight);
    CHECK(picture.at(90, 40) == kYellow);  // the disc
    CHECK(picture.at(82, 32) == kNight);
    CHECK(inked(picture) == Rect{20, 20, 80, 70});
    const Picture twice = Drawing({220, 220}).draw([](Canvas& canvas) { canvas.shape(0, 0, 200, kShape, kYellow); });
    CHECK(twice.at(20, 20) == kYellow);
    CHECK(twice.at(19, 20) == kNight);
}

TEST_CASE("where parts of a pictogram lie upon each other it isn't thicker", "[canvas]") {
    static const Shape kOne{10, {{{{3, 5}, {7, 5}}, 1}}};
    static const Shape kTwo{10, {{{{3, 5}, {7, 5}}, 1}, {{{3, 5}, {7, 5}}, 1}}};
    CHECK(shape_coverage(kOne, 33) == shape_coverage(kTwo, 33));
}

TEST_CASE("a shadow is darkest at the edge and fades out within its blur", "[canvas]") {
    Drawing drawing({120, 120});
    const Rect card{30, 30, 60, 60};
    const Picture picture = drawing.draw([&](Canvas& canvas) {
        canvas.fill({0, 0, 120, 120}, kWhite);
        canvas.shadow(card, 6, 10, 4, Color{0, 0, 0}.faded(0.5));
        canvas.fill_round(card, 6, kYellow);
    });
    const Rect all = shadow_of(card, 10, 4);
    CHECK(all == Rect{20, 24, 80, 80});
    const Rect seen = inked(picture, kWhite);
    CHECK(intersection(seen, all) == seen);
    CHECK(seen.w >= 76);
    for (int y = card.bottom(); y < all.bottom() - 1; ++y) CHECK(picture.at(60, y).r <= picture.at(60, y + 1).r);
    CHECK(picture.at(60, card.bottom()).r < 170);
    CHECK(picture.at(60, card.y - 1).r > picture.at(60, card.bottom()).r);  // it lies below
    CHECK(picture.at(60, 60) == kYellow);
    for (int y = 0; y < 120; ++y) CHECK(picture.at(25, y) == picture.at(119 - 25, y));
}

TEST_CASE("a shadow is the same around small things and large ones, and touches nothing of what lies above it",
          "[canvas]") {
    Drawing drawing({300, 300});
    const auto shadow = [&](const Rect& rect) {
        return drawing.draw([&](Canvas& canvas) { canvas.shadow(rect, 8, 12, 5, Color{255, 0, 0}); });
    };
    const Picture small = shadow({40, 40, 80, 80});
    const Picture large = shadow({40, 40, 200, 160});
    for (int y = 28; y < 60; ++y) {
        for (int x = 28; x < 60; ++x) CHECK(small.at(x, y) == large.at(x, y));
    }
    CHECK(large.at(140, 120) == kNight);  // it is covered anyway
    CHECK(large.at(140, 202) != kNight);
    CHECK(inked(shadow({40, 40, 12, 10})).w <= 12 + 2 * 12);  // smaller than its own corners
}

TEST_CASE("a shadow without a blur, of what has no round corners, is a rectangle", "[canvas]") {
    const Picture picture =
        Drawing({60, 60}).draw([](Canvas& canvas) { canvas.shadow({10, 10, 30, 20}, 0, 0, 6, Color{255, 0, 0}); });
    CHECK(inked(picture) == Rect{10, 30, 30, 6});  // what the thing itself covers is left out
}
