#include "scene/strip.h"

#include "catch.h"
#include "hall_on_screen.h"
#include "ruler.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

// A strip of 1000 x 60 with letters 18 wide, without a font but for drawing.
struct Foot {
    render::Fonts fonts;
    std::unique_ptr<render::Typesetter> typesetter{render::Typesetter::open(fonts).value()};
    layout::Theme theme{layout::load_theme("assets/themes", "perigo-agung").value()};
    layout::RunningText rules;
    Measure measure{ruler()};
    Strip strip{rules, {0, 0, 1000, 60}, {}, theme, *typesetter};
    Instant now{std::chrono::hours(1)};

    bool show(std::vector<std::string> texts, const std::string& caption = "", std::optional<std::string> stale = {}) {
        return strip.show(std::move(texts), caption, false, stale, measure, now);
    }
    bool pass(double seconds) {
        now += ticks(Seconds{seconds});
        return strip.advance(measure, now);
    }
    // Lets it come to what it does on its own, at the time that it asks for.
    double until_due() {
        const auto due = strip.next_due(now);
        return due ? Seconds(*due - now).count() : -1;
    }
};

const std::string kLong(80, 'x');  // 1440 wide, in a room of 912

}  // namespace

TEST_CASE("one text that fits stands still for ever", "[strip]") {
    Foot foot;
    CHECK(foot.show({"Selamat datang."}));
    CHECK(foot.strip.moving(foot.now));
    foot.pass(0.3);
    CHECK_FALSE(foot.strip.moving(foot.now));
    CHECK(foot.until_due() == -1);
    CHECK_FALSE(foot.pass(3600));
    CHECK_FALSE(foot.show({"Selamat datang."}));
}

TEST_CASE("texts take turns by fading, one after the other", "[strip]") {
    Foot foot;
    foot.show({"satu", "dua"});
    foot.pass(0.3);
    CHECK(foot.until_due() == Approx(7.7));
    CHECK_FALSE(foot.pass(7.6));
    CHECK(foot.pass(0.2));  // goes
    CHECK(foot.strip.moving(foot.now));
    CHECK(foot.pass(0.25));  // the next one comes
    CHECK(foot.strip.moving(foot.now));
    foot.pass(0.25);
    CHECK_FALSE(foot.strip.moving(foot.now));
    CHECK(foot.until_due() == Approx(7.75).margin(0.01));
}

TEST_CASE("a text longer than the strip stands, runs to its end, stands, and begins anew", "[strip]") {
    Foot foot;
    foot.show({kLong});
    foot.pass(0.5);
    CHECK_FALSE(foot.strip.moving(foot.now));
    CHECK(foot.until_due() == Approx(1.5));
    foot.pass(1.5);
    CHECK(foot.strip.moving(foot.now));
    foot.pass((1440 - 912) / 90.0 + 0.1);
    CHECK_FALSE(foot.strip.moving(foot.now));
    CHECK(foot.until_due() == Approx(1.9).margin(0.05));
    CHECK(foot.pass(2));  // fades, and begins anew
    CHECK(foot.pass(0.3));
    CHECK(foot.until_due() <= 2.01);
}

TEST_CASE("the words that are spoken take the place of the text, and it comes back", "[strip]") {
    Foot foot;
    foot.show({"satu"});
    foot.pass(0.3);
    CHECK(foot.show({"satu"}, "Nomor antrean A024."));
    foot.pass(0.25);
    foot.pass(0.25);
    CHECK_FALSE(foot.strip.moving(foot.now));
    CHECK(foot.until_due() == -1);  // a caption stands until the voice ends
    CHECK(foot.show({"satu"}));
    foot.pass(0.25);
    foot.pass(0.25);
    CHECK_FALSE(foot.strip.moving(foot.now));
}

TEST_CASE("a caption longer than the strip runs to its counter, and stays there", "[strip]") {
    Foot foot;
    foot.show({"satu"}, std::string(70, 'x') + " loket 3");
    foot.pass(0.3);
    CHECK(foot.until_due() == Approx(1.7));
    foot.pass(1.8);
    CHECK(foot.strip.moving(foot.now));
    foot.pass(20);
    CHECK_FALSE(foot.strip.moving(foot.now));
    CHECK(foot.until_due() == -1);
}

TEST_CASE("another caption replaces the first", "[strip]") {
    Foot foot;
    foot.show({}, "Nomor antrean A024.");
    foot.pass(0.3);
    CHECK(foot.show({}, "Nomor antrean B011."));
    foot.pass(0.25);
    foot.pass(0.25);
    CHECK_FALSE(foot.show({}, "Nomor antrean B011."));
}

TEST_CASE("a strip without texts is empty and wants nothing", "[strip]") {
    Foot foot;
    foot.show({});
    foot.pass(0.1);
    CHECK_FALSE(foot.pass(10));
    CHECK(foot.until_due() == -1);
    CHECK(foot.show({"satu"}));
    foot.pass(0.3);
    CHECK(foot.show({}));
    foot.pass(0.3);
    foot.pass(0.3);
    CHECK(foot.until_due() == -1);
}

TEST_CASE("a connection that was cut changes the picture, though the text stays", "[strip]") {
    Foot foot;
    foot.show({"satu"});
    foot.pass(0.3);
    CHECK(foot.show({"satu"}, "", "terputus sejak 09.41"));
    CHECK_FALSE(foot.show({"satu"}, "", "terputus sejak 09.41"));
    CHECK(foot.show({"satu"}));
}

TEST_CASE("a connection that was cut is marked though nobody knows since when", "[strip]") {
    Foot foot;
    foot.show({"satu"});
    foot.pass(0.3);
    CHECK(foot.show({"satu"}, "", ""));
}

TEST_CASE("a strip of a changed layout goes on in the middle of its text", "[strip]") {
    Foot foot;
    foot.show({kLong, "dua"});
    foot.pass(0.5);
    foot.pass(2.5);  // it runs
    Strip same(foot.rules, {0, 0, 1000, 60}, {}, foot.theme, *foot.typesetter);
    same.show({kLong, "dua"}, "", false, {}, foot.measure, foot.now);
    same.go_on_from(foot.strip, foot.measure, foot.now);
    CHECK(same.moving(foot.now));
    CHECK(same.next_due(foot.now + std::chrono::seconds(20)) ==
          foot.strip.next_due(foot.now + std::chrono::seconds(20)));
}

TEST_CASE("a running text that runs faster from now on goes on from where it is", "[strip]") {
    Foot foot;  // 528 of overhang at 90 a second: 5.9 s on the way
    foot.show({kLong});
    foot.pass(2);
    foot.pass(528.0 / 90 / 2);  // half of it
    layout::RunningText fast = foot.rules;
    fast.speed = 180;
    Strip faster(fast, {0, 0, 1000, 60}, {}, foot.theme, *foot.typesetter);
    faster.show({kLong}, "", false, {}, foot.measure, foot.now);
    faster.go_on_from(foot.strip, foot.measure, foot.now);
    CHECK(faster.moving(foot.now));
    CHECK(faster.moving(foot.now + ticks(Seconds{528.0 / 180 / 2 - 0.05})));
    CHECK_FALSE(faster.moving(foot.now + ticks(Seconds{528.0 / 180 / 2 + 0.05})));
}
