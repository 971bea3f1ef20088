#include "base/error.h"

#include "catch.h"

using namespace panggil;

TEST_CASE("an error says its file, line and column before its sentence", "[error]") {
    const Error error{"unknown field 'prefx' - did you mean 'prefix'?", {"config/hall.yaml", 31, 14}};
    CHECK(to_string(error) == "config/hall.yaml:31:14: error: unknown field 'prefx' - did you mean 'prefix'?");
}

TEST_CASE("what is not known of a place is not printed", "[error]") {
    CHECK(to_string(Error{"it is full", {"hall.yaml", 3}}) == "hall.yaml:3: error: it is full");
    CHECK(to_string(Error{"it is full", {"hall.yaml"}}) == "hall.yaml: error: it is full");
    CHECK(to_string(Error{"it is full"}) == "error: it is full");
}

TEST_CASE("the line stands below with a caret under the letter that is wrong", "[error]") {
    Error error{"unknown widget 'now_servng'", {"layouts/hall.yaml", 14, 9}};
    error.excerpt = "      - now_servng: { rows: 3 }";
    CHECK(to_string(error) ==
          "layouts/hall.yaml:14:9: error: unknown widget 'now_servng'\n"
          "   14 |       - now_servng: { rows: 3 }\n"
          "      |         ^");
}

TEST_CASE("a line of many digits keeps the caret in its place", "[error]") {
    Error error{"too long", {"a.yaml", 123456, 3}};
    error.excerpt = "- x";
    CHECK(to_string(error) ==
          "a.yaml:123456:3: error: too long\n"
          "123456 | - x\n"
          "       |   ^");
}

TEST_CASE("many mistakes are printed one a line, and only warnings are no failure", "[error]") {
    const Error warning{"this is odd", {}, Severity::warning};
    const Error error{"this is wrong"};
    CHECK(to_string(Errors{warning, error}) == "warning: this is odd\nerror: this is wrong\n");
    CHECK(any_error({warning, error}));
    CHECK_FALSE(any_error({warning}));
    CHECK_FALSE(any_error({}));
}

TEST_CASE("a failure carries its sentence to who asked", "[error]") {
    const Result<int> none = fail("nobody waits", {"hall.yaml", 2});
    REQUIRE_FALSE(none);
    CHECK(none.error() == Error{"nobody waits", {"hall.yaml", 2}});
}
