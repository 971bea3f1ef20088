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
