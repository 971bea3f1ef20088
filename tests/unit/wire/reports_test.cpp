#include "wire/reports.h"

#include "catch.h"

using namespace panggil;
using panggil::wire::Reports;

TEST_CASE("a report is sent again until the hub has it", "[reports]") {
    ManualClock clock{WallTime{}};
    Reports reports;
    reports.add("r1", "spoken");
    CHECK(*reports.due(clock.now()) == "spoken");
    CHECK(reports.due(clock.now()) == nullptr);
    clock.advance(Seconds(2));
    CHECK(*reports.due(clock.now()) == "spoken");
    reports.answered("r1");
    CHECK(reports.waiting() == 0);
    CHECK(reports.deadline() == Instant::max());
}

TEST_CASE("reports arrive in order: the next goes when the one before is known to be there", "[reports]") {
    ManualClock clock{WallTime{}};
    Reports reports;
    reports.add("r1", "started");
    reports.add("r2", "ended");
    CHECK(*reports.due(clock.now()) == "started");
    CHECK(reports.due(clock.now()) == nullptr);
    reports.answered("r2");  // an answer to another question
    CHECK(reports.waiting() == 2);
    reports.answered("r1");
    CHECK(*reports.due(clock.now()) == "ended");
}

TEST_CASE("a hub that is away for days costs no more than the oldest reports", "[reports]") {
    ManualClock clock{WallTime{}};
    Reports reports;
    for (std::size_t i = 0; i < Reports::kMost + 3; ++i) reports.add(std::to_string(i), std::to_string(i));
    CHECK(reports.waiting() == Reports::kMost);
    CHECK(reports.given_up() == 3);
    CHECK(*reports.due(clock.now()) == "3");
}
