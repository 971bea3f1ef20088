#include "hub/hall_day.h"

#include "catch.h"
#include "wire/timestamp.h"

using namespace panggil;
using namespace panggil::hub;

TEST_CASE("the day is that of the hall's clock", "[day]") {
    const WallTime late = wire::from_rfc3339("2026-11-24T16:59:59Z").value();
    const WallTime midnight = wire::from_rfc3339("2026-11-24T17:00:00Z").value();
    CHECK(date_in("Asia/Jakarta", late) == "2026-11-24");
    CHECK(date_in("Asia/Jakarta", midnight) == "2026-11-25");
    CHECK(date_in("Asia/Jayapura", late) == "2026-11-25");
    CHECK(date_in("Europe/Berlin", wire::from_rfc3339("2026-07-01T22:30:00Z").value()) == "2026-07-02");  // summer time
    CHECK(time_of_day_in("Asia/Jakarta", late) == hall::TimeOfDay{23 * 60 + 59});
}

TEST_CASE("days are counted back over months and leap years", "[day]") {
    CHECK(days_before("2026-03-01", 1) == "2026-02-28");
    CHECK(days_before("2028-03-01", 1) == "2028-02-29");
    CHECK(days_before("2026-11-24", 400) == "2025-10-20");
}
