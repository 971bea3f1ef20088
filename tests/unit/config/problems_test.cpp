#include "config/problems.h"

#include <vector>

#include "catch.h"
#include "config/yaml.h"

using namespace panggil;
using config::Mark;
using config::Problems;

namespace {

std::shared_ptr<const config::Source> source(const char* name = "a.yaml") {
    return config::source_of("a\nb\nc\nd\ne\nf\ng\nh\ni\n", name, 1000).value();
}

const Said kWrong("no template is called 'cel'", "Tidak ada templat bernama 'cel'.");

Said told_in(const std::vector<int>& lines) {
    const auto file = source();
    Problems problems;
    for (const int line : lines) problems.error({file, line, 1}, kWrong);
    REQUIRE(problems.sorted().size() == 1);
    return problems.sorted().front().said();
}

}  // namespace

TEST_CASE("the same mistake in several lines is told once, with the other lines beside it", "[problems]") {
    CHECK(told_in({4}) == kWrong);
    CHECK(told_in({4, 2}) == kWrong + Said(" (also in line 4)", " (juga di baris 4)"));
    CHECK(told_in({1, 2, 3}) == kWrong + Said(" (also in lines 2 and 3)", " (juga di baris 2 dan 3)"));
    CHECK(told_in({1, 2, 3, 4, 5, 6, 7, 8, 9}) == kWrong + Said(" (also in lines 2, 3, 4, 5, 6 and 3 more)",
                                                                " (juga di baris 2, 3, 4, 5, 6, dan 3 baris lain)"));
}

TEST_CASE("twice in one line is seen at a glance, and told once", "[problems]") {
    CHECK(told_in({4, 4, 4}) == kWrong);
    CHECK(told_in({4, 4, 5, 5}) == kWrong + Said(" (also in line 5)", " (juga di baris 5)"));
}

TEST_CASE("a warning is no error, and another file's mistake is another mistake", "[problems]") {
    const auto file = source();
    Problems problems;
    problems.error({file, 2, 1}, kWrong);
    problems.warning({file, 1, 1}, kWrong);
    problems.error({source("b.yaml"), 1, 1}, kWrong);
    const Errors all = problems.sorted();
    REQUIRE(all.size() == 3);
    CHECK(all[0].severity == Severity::warning);
    CHECK(all[1].place == Place{"a.yaml", 2, 1});
    CHECK(all[2].place.file == "b.yaml");
    CHECK(problems.errors() == 2);
}

TEST_CASE("a file with very many mistakes is told in no time", "[problems]") {
    const auto file = source();
    Problems problems;
    for (int i = 0; i < 50'000; ++i) problems.error({file, 1 + i % 9, i}, alike(std::to_string(i)));
    CHECK(problems.sorted().size() == 50'000);
}
