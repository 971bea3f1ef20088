#include "hall/date.h"

#include "catch.h"
#include "hall/hall.h"

using namespace panggil::hall;

TEST_CASE("a date knows its weekday", "[date]") {
    CHECK(weekday_of("2026-11-23") == 0);  // Monday
    CHECK(weekday_of("2026-11-29") == 6);
    CHECK(weekday_of("2028-02-29") == 1);
    CHECK_FALSE(weekday_of("2026-02-29"));
    CHECK_FALSE(weekday_of("2026-13-01"));
    CHECK_FALSE(weekday_of("26-11-2026"));
    CHECK_FALSE(weekday_of("2026-11-2x"));
    CHECK_FALSE(weekday_of(""));
}

TEST_CASE("on a holiday the hall is closed, whatever weekday it is", "[date]") {
    Hall hall;
    hall.week[4] = {Hours{TimeOfDay{8 * 60}, TimeOfDay{14 * 60}}, {}};  // Friday
    hall.holidays = {{"2026-12-25", "Natal"}};
    CHECK(hall.hours_on("2026-12-18").open == Hours{TimeOfDay{8 * 60}, TimeOfDay{14 * 60}});
    CHECK_FALSE(hall.hours_on("2026-12-25").open);
    CHECK_FALSE(hall.hours_on("2026-12-26").open);  // a Saturday
    REQUIRE(hall.holiday("2026-12-25"));
    CHECK(hall.holiday("2026-12-25")->name == "Natal");
    CHECK_FALSE(hall.holiday("2026-12-24"));
}
