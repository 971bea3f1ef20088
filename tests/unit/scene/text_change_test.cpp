#include "scene/text_change.h"

#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

std::string numbers(const std::string& change) {
    return layout_of("{agencies: [disdukcapil], panel: panel, columns: 1}",
                     "  panel: {text: <ticket or –>, style: hero, width: 800, height: 600" + change + "}\n");
}

// How much ink of the number is to be seen between these rows.
long ink(const HallOnScreen& screen, int from, int to) {
    const auto picture = screen.picture();
    long sum = 0;
    for (int y = from; y < to; ++y) {
        for (int x = 0; x < picture.size.w; ++x) {
            sum += (picture.pixels[static_cast<std::size_t>(y * picture.size.w + x)] >> 8 & 255) > 128;
        }
    }
    return sum;
}

long ink(const HallOnScreen& screen) { return ink(screen, 0, screen.size.h); }

const TextMark& number_of(const HallOnScreen& screen) {
    static TextMark found;
    screen.scene->for_each_text([&](const TextMark& mark) { found = mark; });
    return found;
}

struct Changed {
    explicit Changed(const std::string& change) : screen(numbers(change)) {
        screen.calls("disdukcapil", "A018", "3");
        screen.settle();
        before = screen.picture();
        screen.calls("disdukcapil", "A019", "3");
    }

    HallOnScreen screen;
    render::Picture before;
};

}  // namespace

TEST_CASE("a number that is cut is there at once", "[states]") {
    Changed changed(", change: cut");
    CHECK_FALSE(changed.screen.scene->moving(changed.screen.now));
    CHECK(changed.screen.picture() != changed.before);
}

TEST_CASE("a number that fades comes out of nothing in the theme's time", "[states]") {
    Changed changed("");
    CHECK(ink(changed.screen) == 0);
    changed.screen.pass(0.2);
    CHECK_FALSE(changed.screen.scene->moving(changed.screen.now));
    CHECK(ink(changed.screen) > 1000);
}

TEST_CASE("a number that slides begins as the one before and ends as itself, with both between", "[states]") {
    Changed changed(", change: {by: slide, duration: 400 ms, easing: linear}");
    CHECK(changed.screen.picture() == changed.before);
    changed.screen.pass(0.2);
    const TextMark& mark = number_of(changed.screen);
    CHECK(ink(changed.screen) > 500);
    CHECK(ink(changed.screen, mark.baseline + static_cast<int>(mark.style.size_px * 0.3), changed.screen.size.h) == 0);
    changed.screen.pass(0.2);
    HallOnScreen still(numbers(""));
    still.calls("disdukcapil", "A019", "3");
    still.settle();
    CHECK(changed.screen.picture() == still.picture());
}

TEST_CASE("only the letters that differ roll", "[states]") {
    Changed changed(", change: {by: roll, duration: 400 ms}");
    const auto& letters = number_of(changed.screen).coming->letters;
    REQUIRE(letters.size() == 4);
    CHECK(letters[0].stays);
    CHECK(letters[1].stays);
    CHECK(letters[2].stays);
    CHECK_FALSE(letters[3].stays);
    CHECK(changed.screen.picture() == changed.before);  // it begins with the letters that stood there
    changed.screen.pass(0.1);
    CHECK(changed.screen.picture() != changed.before);
    changed.screen.pass(0.3);
    CHECK_FALSE(changed.screen.scene->moving(changed.screen.now));
}

TEST_CASE("a flap falls from the old letter's upper half to the new one's lower half", "[states]") {
    Changed changed(", change: {by: split_flap, duration: 400 ms}");
    const TextMark mark = number_of(changed.screen);
    const int middle = mark.baseline - static_cast<int>(std::lround(mark.style.size_px * 0.36));
    HallOnScreen still(numbers(""));
    still.calls("disdukcapil", "A019", "3");
    still.settle();
    const auto after = still.picture();
    changed.screen.pass(0.2);  // the flap stands out: the new one above, the old one below
    const auto halfway = changed.screen.picture();
    const auto same_rows = [&](const render::Picture& other, int from, int to) {
        const auto row = [&](int y) { return y * changed.screen.size.w; };
        return std::equal(halfway.pixels.begin() + row(from), halfway.pixels.begin() + row(to),
                          other.pixels.begin() + row(from));
    };
    CHECK(same_rows(after, 0, middle - 6));
    CHECK(same_rows(changed.before, middle + 1, changed.screen.size.h));
    changed.screen.pass(0.2);
    CHECK(changed.screen.picture() == after);
}

TEST_CASE("letters that roll one after the other take as much longer", "[states]") {
    HallOnScreen screen(numbers(", change: {by: roll, duration: 200 ms, stagger: 100 ms}"));
    screen.calls("disdukcapil", "A018", "3");  // four letters instead of a dash
    screen.pass(0.45);
    CHECK(screen.scene->moving(screen.now));
    screen.pass(0.05);
    CHECK_FALSE(screen.scene->moving(screen.now));
}

TEST_CASE("a number that comes while another is on its way goes along with it", "[states]") {
    Changed changed(", change: {by: slide, duration: 400 ms, easing: linear}");
    changed.screen.pass(0.2);
    changed.screen.calls("disdukcapil", "A020", "3");
    changed.screen.pass(0.2);
    CHECK_FALSE(changed.screen.scene->moving(changed.screen.now));
    CHECK(changed.screen.shows("A020"));
    changed.screen.calls("disdukcapil", "A021", "3");  // again within half a second: it is there at once
    CHECK_FALSE(changed.screen.scene->moving(changed.screen.now));
}

TEST_CASE("a clock that says how it changes does so too", "[states]") {
    HallOnScreen screen(layout_of("{clock: HH.mm, style: hero, change: roll}"));
    screen.pass(60);
    CHECK(screen.scene->moving(screen.now));
}

TEST_CASE("a letter that rolls never stands out of its panel, where nobody would draw over it", "[states]") {
    HallOnScreen screen(layout_of("{agencies: [disdukcapil], panel: panel, columns: 1, pad: 200 0 260 0}",
                                  "  panel: {text: <ticket or –>, style: hero, width: 800, height: 140, "
                                  "change: {by: roll, duration: 1 s, easing: linear}}\n"));
    screen.calls("disdukcapil", "A018", "3");
    screen.pass(0.8);
    const render::Rect panel = screen.panel("disdukcapil");
    CHECK(ink(screen, 0, panel.y) == 0);
    CHECK(ink(screen, panel.y, panel.bottom()) > 0);
    CHECK(ink(screen, panel.bottom(), screen.size.h) == 0);
}
