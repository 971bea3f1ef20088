#include "wire/timestamp.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::wire;

TEST_CASE("a time is written in UTC and read at any offset", "[timestamp]") {
    const WallTime time = from_rfc3339("2026-11-24T09:41:07.25+07:00").value();
    CHECK(to_rfc3339(time) == "2026-11-24T02:41:07.250Z");
    CHECK(from_rfc3339("2026-11-24T02:41:07.2509999Z") == time);
    CHECK(from_rfc3339("2026-11-23t23:11:07.250-03:30") == time);
    CHECK(to_rfc3339(from_rfc3339("2027-01-01T00:30:00+01:00").value()) == "2026-12-31T23:30:00.000Z");
}

TEST_CASE("what is no time is none", "[timestamp]") {
    for (const char* text : {"", "2026-11-24", "2026-11-24T09:41:07", "2026-02-30T09:41:07Z", "2026-11-24T24:41:07Z",
                             "2026-11-24T09:60:07Z", "2026-11-24T09:41:07.Z", "2026-11-24T09:41:07ZZ",
                             "2026-11-24T09:41:07+7:00", "26-11-24T09:41:07Z", "2026-11-24T09:41:07+24:00"}) {
        CAPTURE(text);
        CHECK_FALSE(from_rfc3339(text));
    }
}

TEST_CASE("times of day and dates", "[timestamp]") {
    CHECK(from_hh_mm("13:05") == hall::TimeOfDay{785});
    CHECK(from_hh_mm("9:05") == hall::TimeOfDay{545});
    CHECK(to_hh_mm({545}) == "09:05");
    for (const char* text : {"", "24:00", "12:60", "12", "12:5", "1200", "12:00 "}) CHECK_FALSE(from_hh_mm(text));
    CHECK(is_date("2028-02-29"));
    CHECK_FALSE(is_date("2026-02-29"));
    CHECK_FALSE(is_date("2026-2-9"));
}
