#include "scene/pages.h"

#include "catch.h"
#include "hall_on_screen.h"
#include "scene/panel_grid.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

constexpr Instant kBegin{std::chrono::hours(1)};
Instant at(double seconds) { return kBegin + ticks(Seconds{seconds}); }

layout::Item panel_of_size(double width, double height) {
    layout::Item panel;
    panel.shell.width = layout::Length{width};
    panel.shell.height = layout::Length{height};
    return panel;
}

std::string in_pages(const std::string& more) {
    return layout_of("{agencies: all, panel: p, columns: 1, gap: 0, pages: {every: 10 s, smallest: 1" + more + "}}",
                     "  p: {text: \"<agency.short> <ticket or –>\", width: 800, height: 200}\n");
}

}  // namespace

TEST_CASE("pages turn one after another, and begin again", "[pages]") {
    Pages pages({.smallest = 0.8, .every = Seconds{10}}, 3);
    CHECK_FALSE(pages.advance({}, at(0)));
    CHECK(pages.next_due() == at(10));
    CHECK_FALSE(pages.advance({}, at(9.9)));
    CHECK(pages.advance({}, at(10)));
    CHECK(pages.shown() == 1);
    CHECK(pages.advance({}, at(20)));
    CHECK(pages.advance({}, at(30)));
    CHECK(pages.shown() == 0);
}

TEST_CASE("the page of a call comes forward, stays while it stands out, and then for its whole time", "[pages]") {
    Pages pages({.smallest = 0.8, .every = Seconds{10}}, 3);
    pages.advance({}, at(0));
    CHECK(pages.advance(2, at(4)));
    CHECK(pages.shown() == 2);
    CHECK_FALSE(pages.advance(2, at(14)));
    CHECK_FALSE(pages.advance({}, at(15)));
    CHECK_FALSE(pages.advance({}, at(23.9)));
    CHECK(pages.advance({}, at(24)));
    CHECK(pages.shown() == 0);
}

TEST_CASE("where a layout says so, calls turn no page", "[pages]") {
    Pages pages({.smallest = 0.8, .every = Seconds{10}, .jump_to = layout::Pages::JumpTo::none}, 2);
    pages.advance({}, at(0));
    CHECK_FALSE(pages.advance(1, at(4)));
    CHECK(pages.advance(1, at(10)));
}

TEST_CASE("one page never turns", "[pages]") {
    Pages pages({}, 1);
    CHECK_FALSE(pages.advance({}, at(100)));
    CHECK(pages.next_due() == Instant::max());
}

TEST_CASE("panels stay on one page as long as they are large enough", "[pages]") {
    const layout::Item panel = panel_of_size(100, 50);
    const Box room{0, 0, 424, 218};  // four columns and four rows, with the usual gaps, at full size
    CHECK(page_of({}, panel, room, 16, 0, 0.9).places() == 16);
    CHECK(page_of({}, panel, room, 17, 0, 0.9).places() < 17);
    CHECK(page_of({}, panel, room, 17, 0, 0.9).scale >= 0.9);
    CHECK(page_of({}, panel, room, 17, 0, 0).places() >= 17);  // no smallest size: all on one, as ever
}

TEST_CASE("240 agencies stand on pages that can be read", "[pages]") {
    const layout::Item panel = panel_of_size(344, 114);
    const PanelTable page = page_of({}, panel, {0, 0, 1056, 954}, 240, 1, 0.8);
    CHECK(page.scale >= 0.8);
    CHECK(page.places() >= 25);
    CHECK(page.places() < 240);
}

TEST_CASE("a place that is too small for one panel of that size has one panel a page", "[pages]") {
    const PanelTable page = page_of({}, panel_of_size(344, 114), {0, 0, 100, 40}, 12, 0, 0.8);
    CHECK(page.places() == 1);
    CHECK(page.scale > 0);
}

TEST_CASE("the screen turns to the agency that is called, and draws no page that isn't shown", "[pages]") {
    HallOnScreen screen(in_pages(""));  // three agencies a page: pln is the third, gudang stands on the second page
    const auto first = screen.picture();
    screen.calls("gudang", "W001", "40");
    CHECK(screen.redrawn().empty());
    CHECK(screen.picture() == first);
    screen.pass(10.5);
    CHECK(screen.redrawn() == std::vector{render::Rect{0, 0, 800, 600}});
    const auto second = screen.picture();
    CHECK(second != first);
    screen.calls("samsat", "C001", "7");
    CHECK(screen.redrawn().empty());
    screen.starts_to_speak("samsat", "C001", "a1");
    CHECK(screen.redrawn() == std::vector{render::Rect{0, 0, 800, 600}});
    screen.pass(30);
    CHECK(screen.picture() != second);
    const auto called = screen.picture();
    screen.ends_to_speak("a1");
    screen.pass(9);
    CHECK(screen.shows("samsat C001"));
    screen.pass(2);
    CHECK(screen.picture() == second);
    CHECK(called != second);
}
