#include "scene/arrange.h"

#include "catch.h"
#include "config/yaml.h"
#include "layout/item_table.h"
#include "ruler.h"

using namespace panggil;
using namespace panggil::scene;
using layout::Item;
using layout::Length;
using render::Rect;

namespace {

// A cell of 400 x 100 whose letters are 10 wide and 14 high.
struct Cell {
    layout::Theme theme;
    Measure measure = ruler();
    Context context;
    DisplayList list;
    std::vector<Placed> repeaters;

    Cell() {
        theme.styles["label"] = {20, 600, 10, ""};
        theme.styles["small"] = {10, 600, 10, ""};
        for (const layout::Token token : {layout::Token::sign, layout::Token::surface}) theme.colors[token] = {};
    }

    Cell& arranged(const std::string& yaml, Frame frame = {}, std::optional<double> gap_above = {}) {
        const auto node = config::parse_yaml(yaml, "test.yaml");
        REQUIRE(node);
        Item item;
        config::Problems problems;
        layout::decode(*node, item, problems);
        REQUIRE(to_string(problems.sorted()) == "");
        list.clear();
        repeaters.clear();
        arrange(item, {0, 0, 400, 100}, {theme, measure, context, frame, gap_above}, list, &repeaters);
        return *this;
    }

    const TextMark& text(const std::string& words) const {
        for (const Mark& mark : list) {
            const auto* found = std::get_if<TextMark>(&mark);
            if (found && found->text == words) return *found;
        }
        FAIL("no text says " << words);
        throw 0;
    }

    std::vector<Rect> fills() const {
        std::vector<Rect> all;
        for (const Mark& mark : list) {
            if (const auto* fill = std::get_if<FillMark>(&mark)) all.push_back(fill->rect);
        }
        return all;
    }
};

}  // namespace

TEST_CASE("a text is placed by its capitals, whatever its size", "[arrange]") {
    Cell cell;
    cell.arranged("{text: AB, pad: 10 0 0 30}");
    CHECK(cell.text("AB").baseline == 24);
    CHECK(cell.text("AB").x == 30);
}

TEST_CASE("a text that was shrunk keeps its baseline", "[arrange]") {
    Cell cell;
    cell.arranged("{text: ABCDEFGH, pad: 0 340 0 0, fit: shrink}");
    CHECK(cell.text("ABCDEFGH").style.size_px == Approx(15));
    CHECK(cell.text("ABCDEFGH").baseline == 14);
}

TEST_CASE("a sign has its text in its middle, shrunk too", "[arrange]") {
    Cell cell;
    cell.arranged("{sign: '3', fill: sign}");
    CHECK(cell.fills() == std::vector{Rect{0, 0, 400, 100}});
    CHECK(cell.text("3").x == 195);
    CHECK(cell.text("3").baseline == 57);
    cell.arranged("{row: [{sign: ABCDEF, width: 30, height: 100, fit: shrink}]}");
    CHECK(cell.text("ABCDEF").style.size_px == Approx(10));
    CHECK(cell.text("ABCDEF").baseline == Approx(50 + 3.5).margin(0.51));
}

TEST_CASE("a row stands side by side with its gaps, and what is over goes to the shares", "[arrange]") {
    Cell cell;
    cell.arranged("{row: [{text: AB}, {text: CD}], gap: 5}");
    CHECK(cell.text("CD").x == 25);
    cell.arranged("{row: [{text: AB, width: 1fr}, {text: CD}], gap: 5}");
    CHECK(cell.text("CD").x == 380);
    cell.arranged("{row: [{shape: sign, width: 1fr, height: 10}, {shape: sign, width: 3fr, height: 10}]}");
    CHECK(cell.fills() == std::vector{Rect{0, 0, 100, 10}, Rect{100, 0, 300, 10}});
    cell.arranged("{row: [{shape: sign, width: 25 %, height: 50 %}]}");
    CHECK(cell.fills().front().w == 100);
    CHECK(cell.fills().front().h == 50);
}

TEST_CASE("a row can put its items at the end, in the middle or spread them", "[arrange]") {
    Cell cell;
    cell.arranged("{row: [{text: AB}, {text: CD}], justify: between}");
    CHECK(cell.text("AB").x == 0);
    CHECK(cell.text("CD").x == 380);
    cell.arranged("{row: [{text: AB}, {text: CD}], justify: end, align: bottom}");
    CHECK(cell.text("AB").x == 360);
    CHECK(cell.text("AB").baseline == 100);
    cell.arranged("{row: [{text: AB}], justify: center, align: center}");
    CHECK(cell.text("AB").x == 190);
    CHECK(cell.text("AB").baseline == 57);
}

TEST_CASE("in a row that is too narrow the longest text gives most", "[arrange]") {
    Cell cell;
    cell.arranged("{row: [{text: ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN, fit: shrink}, {text: XY, width: 40}]}");
    CHECK(cell.text("XY").x == 360);
    CHECK(cell.text("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN").style.size_px <= 18.1);
}

TEST_CASE("a column stands one below the other, a stack one upon the other", "[arrange]") {
    Cell cell;
    cell.arranged("{column: [{text: AB}, {text: CD, align: right}], gap: 6}");
    CHECK(cell.text("AB").baseline == 14);
    CHECK(cell.text("CD").baseline == 34);
    CHECK(cell.text("CD").x == 380);
    cell.arranged("{column: [{text: AB}, {space: 1fr}, {text: CD}]}");
    CHECK(cell.text("CD").baseline == 100);
    cell.arranged("{stack: [{text: AB}, {text: CD, pad: 50 0 0 0}]}");
    CHECK(cell.text("AB").baseline == 14);
    CHECK(cell.text("CD").baseline == 64);
}

TEST_CASE("an item whose states don't hold takes no room", "[arrange]") {
    Cell cell;
    cell.context.states = {"called"};
    cell.arranged("{row: [{text: AB, when: not called}, {text: CD}, {text: EF, when: called}], gap: 5}");
    CHECK(cell.list.size() == 2);
    CHECK(cell.text("CD").x == 0);
    CHECK(cell.text("EF").x == 25);
    CHECK(cell.arranged("{text: AB, when: stale}").list.empty());
}

TEST_CASE("a line stands in the middle of the gap above, and is missing where nothing is above", "[arrange]") {
    Cell cell;
    CHECK(cell.arranged("{row: [{text: AB}], line: yes}", {}, 6.0).fills() == std::vector{Rect{0, -4, 400, 2}});
    CHECK(cell.arranged("{row: [{text: AB}], line: yes}", {}, 0.0).fills() == std::vector{Rect{0, 0, 400, 2}});
    CHECK(cell.arranged("{row: [{text: AB}], line: yes}").fills().empty());
}

TEST_CASE("lengths are scaled with the screen, and a hairline never vanishes", "[arrange]") {
    Cell cell;
    cell.arranged("{text: AB, pad: 10 0 0 30}", {2, 7, 100});
    CHECK(cell.text("AB").x == 67);
    CHECK(cell.text("AB").baseline == 148);
    CHECK(cell.text("AB").style.size_px == 40);
    CHECK(cell.arranged("{row: [{text: AB}], line: yes}", {0.1, 0, 0}, 0.0).fills().front().h == 1);
}

TEST_CASE("boxes that meet in canvas units meet in pixels", "[arrange]") {
    const Frame frame{0.667, 3, 5};
    for (double at = 0; at < 300; at += 37.3) {
        const Rect left = to_pixels({0, 0, at, 10}, frame);
        const Rect right = to_pixels({at, 0, 50, 10}, frame);
        CHECK(left.right() == right.x);
    }
}

TEST_CASE("what follows the board draws nothing here, and says what room it got", "[arrange]") {
    Cell cell;
    cell.arranged("{column: [{text: AB}, {recent_calls: 3, panel: p, height: 60}]}");
    REQUIRE(cell.repeaters.size() == 1);
    CHECK(cell.repeaters.front().box == Box{0, 14, 400, 60});
    CHECK(cell.list.size() == 1);
}

TEST_CASE("the high-contrast theme draws lines around what has a tone", "[arrange]") {
    Cell cell;
    cell.theme.outline = 3;
    cell.arranged("{sign: '3', fill: sign}");
    REQUIRE(cell.fills().size() == 2);
    CHECK(std::get<FillMark>(cell.list[1]).outline == 3);
}

TEST_CASE("columns and rows share out the room", "[arrange]") {
    using Places = std::vector<std::pair<double, double>>;
    CHECK(tracks({{744}, {1, Length::Unit::fraction}}, 1824, 24) == Places{{0, 744}, {768, 1056}});
    CHECK(tracks({{50, Length::Unit::percent}, {50, Length::Unit::percent}}, 1000, 0) == Places{{0, 500}, {500, 500}});
    CHECK(tracks({{1, Length::Unit::fraction}, {2, Length::Unit::fraction}}, 330, 30) == Places{{0, 100}, {130, 200}});
    CHECK(tracks({{900}, {1, Length::Unit::fraction}}, 800, 0) == Places{{0, 900}, {900, 0}});
    CHECK(tracks({}, 800, 0).empty());
}

TEST_CASE("a weight is a share of what is left over", "[arrange]") {
    Cell cell;
    cell.arranged(
        "{row: [{shape: sign, height: 1fr, weight: 1}, {shape: sign, height: 1fr, weight: 3}, {shape: sign, height: "
        "1fr, width: 80}]}");
    CHECK(cell.fills() == std::vector<Rect>{{0, 0, 80, 100}, {80, 0, 240, 100}, {320, 0, 80, 100}});
}

TEST_CASE("no item gets less than its min or more than its max, and the others share the rest", "[arrange]") {
    Cell cell;
    cell.arranged(
        "{row: [{shape: sign, height: 1fr, weight: 1, max: 50}, {shape: sign, height: 1fr, weight: 1}, {shape: sign, "
        "height: 1fr, weight: 2}]}");
    CHECK(cell.fills() == std::vector<Rect>{{0, 0, 50, 100}, {50, 0, 117, 100}, {167, 0, 233, 100}});
    cell.arranged("{row: [{shape: sign, height: 1fr, weight: 1, min: 60 %}, {shape: sign, height: 1fr, weight: 1}]}");
    CHECK(cell.fills() == std::vector<Rect>{{0, 0, 240, 100}, {240, 0, 160, 100}});
    cell.arranged("{column: [{shape: sign, height: 10, min: 30}, {shape: sign, weight: 1}]}");
    CHECK(cell.fills() == std::vector<Rect>{{0, 0, 400, 30}, {0, 30, 400, 70}});
    cell.arranged("{row: [{text: aaaaaaaaaaaaaaaaaaaa, min: 190}, {text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}]}");
    CHECK(cell.list.size() == 2);
    CHECK(std::get<TextMark>(cell.list[1]).x == 190);
}

TEST_CASE("a grid fills its columns and rows across or down", "[arrange]") {
    Cell cell;
    const std::string three = "{shape: sign}, {shape: sign}, {shape: sign}";
    cell.arranged("{grid: [" + three + "], columns: 2, gap: 20}");
    CHECK(cell.fills() == std::vector<Rect>{{0, 0, 190, 40}, {210, 0, 190, 40}, {0, 60, 190, 40}});
    cell.arranged("{grid: [" + three + "], columns: 2, rows: [30, 1fr], read: down, column_gap: 0}");
    CHECK(cell.fills() == std::vector<Rect>{{0, 0, 200, 30}, {0, 30, 200, 70}, {200, 0, 200, 30}});
    cell.arranged("{grid: [" + three + "], columns: [100, 1fr], rows: 1}");
    CHECK(cell.fills() == std::vector<Rect>{{0, 0, 100, 100}, {100, 0, 300, 100}});  // what is more isn't shown
    cell.arranged("{grid: [" + three + ", {shape: sign}]}");
    CHECK(cell.fills().size() == 4);
    CHECK(cell.fills()[3] == Rect{200, 50, 200, 50});
    cell.arranged("{grid: []}");
    CHECK(cell.fills().empty());
    cell.arranged("{row: [{grid: [{text: aaa}, {text: aaaaa}], columns: 2, gap: 10}, {text: b}]}");
    CHECK(cell.text("b").x == 90);
}

TEST_CASE("two hundred items stand in a grid, each in its own place", "[arrange]") {
    std::string items;
    for (int i = 0; i < 200; ++i) items += std::string(i > 0 ? ", " : "") + "{shape: sign}";
    Cell cell;
    cell.arranged("{grid: [" + items + "], columns: 20}");
    CHECK(cell.fills().size() == 200);
    CHECK(cell.fills().back() == Rect{380, 90, 20, 10});
}

TEST_CASE("a shadow lies below what has a fill, where the theme has that shadow and draws no lines instead",
          "[arrange]") {
    Cell cell;
    cell.theme.shadows["soft"] = {4, 10, {1, 2, 3}, 0.5};
    cell.theme.radii["card"] = 12;
    const std::string card = "{text: a, fill: surface, radius: card, shadow: soft}";
    const auto shadows = [&] {
        return std::count_if(cell.list.begin(), cell.list.end(),
                             [](const Mark& mark) { return std::holds_alternative<ShadowMark>(mark); });
    };
    cell.arranged(card, {2, 0, 0});
    REQUIRE(shadows() == 1);
    const auto& shadow = std::get<ShadowMark>(cell.list.front());
    CHECK(shadow == ShadowMark{{0, 0, 800, 200}, 24, 20, 8, {1, 2, 3}, 0.5, {layout::Token::surface, {}}});
    CHECK(bounds_of(cell.list, {}) == Rect{-20, -12, 840, 240});  // so that it is drawn again as a whole
    cell.arranged("{text: a, shadow: soft}");
    CHECK(shadows() == 0);
    cell.theme.outline = 3;
    cell.arranged(card);
    CHECK(shadows() == 0);
}
