#include "layout/states.h"

#include "catch.h"
#include "layout/item_table.h"
#include "layout/layout.h"

using namespace panggil;
using namespace panggil::layout;

TEST_CASE("a template's states are read in the order of the file, each with what it says", "[layout][states]") {
    const Layout layout =
        load_layout("tests/golden/call-that-comes-from-below/layout.yaml", {nullptr, "assets/themes"}).value();
    const auto& states = layout.templates.at("panel").states;
    REQUIRE(states.size() == 5);
    CHECK(states[0].when.holds({"called", "priority"}));
    CHECK_FALSE(states[0].when.holds({"called"}));
    CHECK(as_written(*states[0].badge) == "PRIORITAS");
    CHECK_FALSE(states[0].look);
    REQUIRE(states[1].comes.size() == 2);
    CHECK(states[1].comes[0].property == Property::y);
    CHECK(states[1].comes[0].from == 60);
    CHECK_FALSE(states[1].comes[0].to);
    CHECK(states[1].comes[1].duration == Seconds{0.6});
    CHECK(states[1].goes.size() == 1);  // one motion needs no list
    CHECK(states[3].look == "closed");
    CHECK(states[4].comes[0].to == 0.6);
    CHECK(layout.templates.at("hero").states.empty());
}

TEST_CASE("a text and a theme say how texts change, in a word or with its fields", "[layout][states]") {
    const Layout layout =
        load_layout("tests/golden/call-that-comes-from-below/layout.yaml", {nullptr, "assets/themes"}).value();
    const auto& number = layout.templates.at("panel").container.items[1].wording;
    CHECK(number.change == TextChange{TextChange::By::split_flap, {}, {}, Seconds{0.04}});
    CHECK(layout.templates.at("hero").container.items[0].wording.change->by == TextChange::By::roll);
    CHECK_FALSE(layout.templates.at("panel").container.items[0].wording.change);
    const auto theme = config::decoded<Theme>(config::parse_yaml("motion: {change: slide}", "theme.yaml").value());
    CHECK(theme.value().change.by == TextChange::By::slide);
    CHECK(Theme{}.change.by == TextChange::By::fade);
}
