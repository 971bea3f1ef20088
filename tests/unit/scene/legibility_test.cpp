#include "scene/legibility.h"

#include <algorithm>

#include "catch.h"
#include "hall_on_screen.h"
#include "scene/contrast.h"
#include "scene/measure.h"
#include "scene/sight.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

render::Picture filled(render::Size size, std::uint32_t color) {
    return {size,
            std::vector<std::uint32_t>(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h), color)};
}

const TextKind& kind_at(const std::vector<TextKind>& kinds, const std::string& text) {
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const TextKind& k) { return as_written(k.written) == text; });
    REQUIRE(found != kinds.end());
    return *found;
}

}  // namespace

TEST_CASE("on a TV of 55 inches capitals are as large as the standards reckon", "[legibility]") {
    const double mm = mm_per_pixel({1920, 1080}, Metres{55 * 0.0254});
    CHECK(1 / mm == Approx(1.577).margin(0.001));  // pixels in a millimetre
    CHECK(farthest(200 * mm, kPublicSign).value == Approx(10.4).margin(0.05));
    CHECK(farthest(56 * mm, kLeastToRead).value == Approx(7.6).margin(0.05));
    CHECK(farthest(22 * mm, kLeastToRead).value == Approx(3.0).margin(0.05));
    CHECK(farthest(56 * mm, kComfortableToRead).value == Approx(5.55).margin(0.05));
    CHECK(angle_of(59 * mm, Metres{8}).value == Approx(16).margin(0.1));
    CHECK(mm_needed(farthest(25, kLeastToRead), kLeastToRead) == Approx(25));
}

TEST_CASE("a 4K screen of the same size has smaller pixels, and letters as large", "[legibility]") {
    CHECK(mm_per_pixel({3840, 2160}, Metres{1.4}) == Approx(mm_per_pixel({1920, 1080}, Metres{1.4}) / 2));
}

TEST_CASE("contrast is measured between the ink and what is really behind it", "[legibility]") {
    // Four pixels of ink in a row, over a ground that is black at the left and grey at the right.
    render::Picture ground = filled({4, 1}, 0xFF000000);
    ground.pixels[2] = ground.pixels[3] = 0xFF767676;
    const render::Picture drawn = filled({4, 1}, 0xFFFFFFFF);
    render::Typeset text{{{2, 1}, {255, 255}}, 0, -1};
    CHECK(*contrast_as_drawn(drawn, ground, text, 0, 1) == Approx(21));
    CHECK(*contrast_as_drawn(drawn, ground, text, 2, 1) == Approx(4.54).margin(0.01));
    CHECK(*contrast_as_drawn(drawn, ground, text, 1, 1) == Approx(4.54).margin(0.01));  // its worst counts
    CHECK_FALSE(contrast_as_drawn(drawn, ground, text, 9, 1));
    text.coverage.ink[0] = 0x40;  // an edge that is inked in part says nothing of the ink's colour
    CHECK(*contrast_as_drawn(drawn, ground, text, 1, 1) == Approx(4.54).margin(0.01));
}

TEST_CASE("a panel that stands there many times is one kind of text, and its worst is told", "[legibility]") {
    HallOnScreen screen;
    LegibilityCheck check(*screen.typesetter, mm_per_pixel(screen.size, Metres{1.397}));
    check.look(*screen.scene);
    screen.calls("disdukcapil", "A001", "3");
    screen.calls("samsat", "MA12345", "7");
    screen.settle();
    check.look(*screen.scene);
    const auto kinds = check.found();
    const auto in_panels = std::count_if(kinds.begin(), kinds.end(), [](const TextKind& kind) {
        return kind.style_name == "number" && as_written(kind.written) == "<ticket>";
    });
    CHECK(in_panels == 1);
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [](const TextKind& k) { return k.style_name == "number"; });
    REQUIRE(found != kinds.end());
    CHECK(found->text == "MA12345");
    CHECK(found->place.file == "layouts/hall-landscape.yaml");
    CHECK(found->place.line > 0);
}

TEST_CASE("letters that fit are counted as wide as those that stand there", "[legibility]") {
    HallOnScreen screen;
    LegibilityCheck check(*screen.typesetter, 1);
    check.look(*screen.scene);
    const auto kinds = check.found();
    const TextKind& name = kind_at(kinds, "<hall.name>");
    REQUIRE(name.fits);
    CHECK(*name.fits > static_cast<int>(name.text.size()));
    CHECK(*name.fits < 60);
    CHECK_FALSE(kind_at(kinds, "<time HH.mm>").fits);  // its place is as wide as it is
}

TEST_CASE("what is readable goes by the distance that the style asks for", "[legibility]") {
    const Demands demands{Metres{8}, {16}, 4.5};
    layout::Style label;
    CHECK(too_small(14, label, demands));  // from the screen's 8 m
    label.from = Metres{3};
    CHECK_FALSE(too_small(14, label, demands));
    label.angle = {42};
    CHECK(too_small(14, label, demands));
    CHECK(readable_from(14, label, demands).value == Approx(1.15).margin(0.01));
}

TEST_CASE("letters that no font has are named, with their text", "[legibility]") {
    HallOnScreen screen;
    const std::string strange = "Dinas \xF4\x80\x80\x80";  // U+100000: private use
    CHECK(screen.typesetter->missing({"Lato", 400, 20}, strange) == std::vector<std::string>{"\xF4\x80\x80\x80"});
    CHECK(screen.typesetter->missing({"Lato", 400, 20}, "Dinas Sosial – é").empty());
    CHECK(screen.typesetter->width({"Lato", 400, 20}, strange) ==
          screen.typesetter->width({"Lato", 400, 20}, "Dinas "));  // never a box
}

TEST_CASE("a style that says from where alone shrinks no further on a screen whose size is known", "[legibility]") {
    HallOnScreen screen;
    layout::Theme theme;
    theme.styles["near"] = {100, 700, {}, {}, Metres{3}};
    theme.styles["written"] = {100, 700, 40, {}, Metres{3}};
    theme.styles["silent"] = {100, 700};
    const auto readable = readable_on(theme, {1920, 1080}, Metres{1.397}, 1, *screen.typesetter);
    CHECK(readable->styles.at("near").floor() == Approx(30.5).margin(0.3));
    CHECK(readable->styles.at("written").floor() == 40);
    CHECK(readable->styles.at("silent").floor() == layout::kSmallest);
    const auto larger = readable_on(theme, {1920, 1080}, Metres{0.7}, 1, *screen.typesetter);
    CHECK(larger->styles.at("near").floor() == Approx(61).margin(0.6));
    theme.styles["near"].size = 20;
    CHECK(readable_on(theme, {1920, 1080}, Metres{0.7}, 1, *screen.typesetter)->styles.at("near").floor() == 20);
}
