#include "render/presenter.h"

#include <algorithm>
#include <cstdlib>

#include "catch.h"
#include "drawing.h"

using namespace panggil;
using namespace panggil::render;

namespace {

// SDL's driver that has windows and no screen.
struct DummyScreen {
    explicit DummyScreen(const char* driver = "dummy") { ::setenv("SDL_VIDEODRIVER", driver, 1); }
    ~DummyScreen() { ::unsetenv("SDL_VIDEODRIVER"); }
};

void sign(Canvas& canvas, const Rect& rect) {
    canvas.fill(rect, kNight);
    canvas.fill_round({40, 30, 288, 190}, 10, {255, 198, 41});
    canvas.text({"Lato", 700, 200.0}, "3", 130.0, 196, kNight);
    canvas.outline_round({20, 240, 200, 60}, 6, 3, kWhite);
}

}  // namespace

TEST_CASE("a window's picture is the one that is drawn in memory", "[presenter]") {
    const DummyScreen screen;
    Drawing drawing({640, 360});
    const auto window =
        make_presenter({.kind = PresenterKind::surface, .windowed = {640, 360}}, *drawing.typesetter).value();
    const std::vector<Rect> all{{0, 0, 640, 360}};

    REQUIRE(window->present(all, sign));
    REQUIRE(drawing.presenter->present(all, sign));

    CHECK(window->size() == Size{640, 360});
    CHECK(window->read_picture().value() == drawing.presenter->read_picture().value());
    CHECK(window->connection_fd() == -1);
    CHECK(window->refresh_hz() == 60.0);
}

TEST_CASE("a part that is drawn alone is that part of the whole picture", "[presenter]") {
    Drawing drawing({640, 360});
    REQUIRE(drawing.presenter->present({{0, 0, 640, 360}}, sign));
    for (const Rect& part : {Rect{0, 190, 640, 1}, Rect{150, 60, 200, 170}, Rect{639, 359, 1, 1}}) {
        CAPTURE(part);
        CHECK(draw_part(drawing.presenter->canvas(), part, sign).value() ==
              drawing.presenter->read_shown(part).value());
    }
}

TEST_CASE("letters that a part needs are drawn once for it and for the whole picture", "[presenter]") {
    Drawing drawing({640, 360});
    Canvas& canvas = drawing.presenter->canvas();
    REQUIRE(canvas.text_bytes() == 0);
    REQUIRE(draw_part(canvas, {0, 190, 640, 1}, sign));
    const std::size_t drawn = canvas.text_bytes();
    CHECK(drawn > 0);
    REQUIRE(drawing.presenter->present({{0, 0, 640, 360}}, sign));
    CHECK(canvas.text_bytes() == drawn);
}

TEST_CASE("a presenter is made anew as often as a TV comes back", "[presenter]") {
    const DummyScreen screen;
    Drawing drawing({8, 8});
    for (int evening = 0; evening < 3; ++evening) {
        const auto window = make_presenter({.kind = PresenterKind::surface}, *drawing.typesetter).value();
        CHECK(window->present({}, sign));
        const auto events = window->pump();
        CHECK(std::count(events.begin(), events.end(), WindowEvent::lost) == 0);
    }
}

TEST_CASE("a screen that isn't connected is named beside those that are", "[presenter]") {
    const DummyScreen screen;
    Drawing drawing({8, 8});
    const auto window = make_presenter({.output = "HDMI-2"}, *drawing.typesetter);
    REQUIRE_FALSE(window);
    CHECK(window.error().message == "there is no screen 'HDMI-2' - connected now: 0");
}

TEST_CASE("no screen at all is told in plain words", "[presenter]") {
    const DummyScreen screen("nosuchdriver");
    Drawing drawing({8, 8});
    const auto window = make_presenter({}, *drawing.typesetter);
    REQUIRE_FALSE(window);
    CHECK(window.error().message.starts_with("no screen can be opened: nosuchdriver not available (DISPLAY="));
}

TEST_CASE("a GPU that is asked for and isn't there is an error, not another presenter", "[presenter]") {
    const DummyScreen screen;
    Drawing drawing({8, 8});
    const auto window = make_presenter({.kind = PresenterKind::gpu}, *drawing.typesetter);
    REQUIRE_FALSE(window);
    CHECK(window.error().message == "there is no GPU that SDL can draw with: Couldn't find matching render driver");
}
