#include "layout/condition.h"
#include "catch.h"

using namespace panggil::layout;

namespace {

Condition when(std::initializer_list<const char*> lines) {
    Condition condition;
    for (const char* line : lines) condition.any_of.push_back(parse_condition(line).value());
    return condition;
}

std::string wrong(std::string_view line) { return parse_condition(line).error().message; }

}  // namespace

TEST_CASE("without a condition an item is always shown", "[layout]") {
    CHECK(Condition{}.holds({}));
    CHECK(Condition{}.holds({"stale"}));
}

TEST_CASE("all words of a line must hold", "[layout]") {
    const Condition condition = when({"called and not priority"});
    CHECK(condition.holds({"called"}));
    CHECK_FALSE(condition.holds({"called", "priority"}));
    CHECK_FALSE(condition.holds({}));
}

TEST_CASE("one of several lines is enough", "[layout]") {
    const Condition condition = when({"not called", "not priority"});
    CHECK(condition.holds({"called"}));
    CHECK(condition.holds({"priority"}));
    CHECK_FALSE(condition.holds({"called", "priority"}));
}

TEST_CASE("what is wrong with a condition is said in its own words", "[layout]") {
    CHECK(wrong("caled") == "unknown state 'caled' - did you mean 'called'?");
    CHECK(wrong("called priority") == "found 'priority' where 'and' could stand");
    CHECK(wrong("called and") == "a state is missing at the end, such as 'called'");
    CHECK(wrong("not not called") == "unknown state 'not'");
    CHECK(wrong("") == "a state is missing at the end, such as 'called'");
}

TEST_CASE("every state that the engine knows can be written", "[layout]") {
    for (const StateWord& word : state_words()) {
        CAPTURE(word.name);
        CHECK(parse_condition(word.name));
        CHECK_FALSE(word.says.empty());
    }
}

TEST_CASE("hours and days hold by the hall's clock, and neither way while nobody knows it", "[layout]") {
    const Today friday_noon{4, 12 * 60, false, true};
    CHECK(when({"friday and 11.30-13.00"}).holds({}, friday_noon));
    CHECK(when({"jumat and 11:30 - 13:00"}).holds({}, friday_noon));
    CHECK_FALSE(when({"11.30-12.00"}).holds({}, friday_noon));  // its end is outside
    CHECK(when({"12.00-24.00"}).holds({}, friday_noon));
    CHECK(when({"22.00-12.01"}).holds({}, friday_noon));  // over midnight
    CHECK(when({"monday-thursday", "saturday-selasa"}).any_of[1][0].days == 0b1100011);
    CHECK_FALSE(when({"monday-thursday"}).holds({}, friday_noon));
    CHECK(when({"not weekend and not holiday"}).holds({}, friday_noon));
    CHECK(when({"holiday"}).holds({}, Today{4, 0, true, false}));
    for (const char* line : {"friday", "not friday", "11.30-13.00", "not 11.30-13.00", "holiday", "not holiday",
                             "hall_open", "not hall_open", "hall_closed"}) {
        CAPTURE(line);
        CHECK_FALSE(when({line}).holds({}, std::nullopt));
    }
    CHECK(when({"clock_unknown"}).holds({}, std::nullopt));
    CHECK(when({"not clock_unknown and hall_open"}).holds({}, friday_noon));
    CHECK(when({"hall_closed"}).holds({}, Today{4, 0, false, false}));
}

TEST_CASE("connected is what is not stale", "[layout]") {
    CHECK(when({"connected"}).holds({}));
    CHECK_FALSE(when({"connected"}).holds({"stale"}));
    CHECK(when({"not connected"}).holds({"stale"}));
}

TEST_CASE("a screen's shape goes by its sides", "[layout]") {
    using Shapes = std::set<std::string>;
    CHECK(shapes_of(1920, 1080) == Shapes{"landscape"});
    CHECK(shapes_of(1080, 1920) == Shapes{"portrait"});
    CHECK(shapes_of(1280, 1024) == Shapes{"landscape"});
    CHECK(shapes_of(1000, 1050) == Shapes{"square"});
    CHECK(shapes_of(3840, 1080) == Shapes{"landscape", "wide"});
}
