#include "cli/operator.h"

#include "catch.h"

using namespace panggil;
using hall::TimeOfDay;

TEST_CASE("a time of day is typed with a point or with a colon", "[cli]") {
    CHECK(cli::time_of_day("13.05") == TimeOfDay{13 * 60 + 5});
    CHECK(cli::time_of_day("9:05") == TimeOfDay{9 * 60 + 5});
    CHECK(cli::why_no_time("13:05").empty());
    CHECK(cli::why_no_time("noon") == "this must be a time such as 13:00, not 'noon'");
}
