#include "hall/ids.h"

#include <unordered_set>

#include "catch.h"

using namespace panggil::hall;

TEST_CASE("an event is called what its sender called it, whether that is a UUID or not", "[ids]") {
    for (const char* name :
         {"00112233-4455-6677-8899-aabbccddeeff", "00112233-4455-6677-8899-AABBCCDDEEFF", "samsat#17"}) {
        CHECK(EventId(name).text() == name);
        CHECK(EventId(name) == EventId(name));
        CHECK_FALSE(EventId(name).empty());
    }
    CHECK(EventId().empty());
    CHECK(EventId("") == EventId());
}

TEST_CASE("no two events are the same by the way their names are written", "[ids]") {
    const std::unordered_set<EventId> names{EventId(), EventId("a"), EventId("00112233-4455-6677-8899-aabbccddeeff"),
                                            EventId("00112233-4455-6677-8899-AABBCCDDEEFF"),
                                            EventId("00112233-4455-6677-8899-aabbccddeefe")};
    CHECK(names.size() == 5);
    CHECK((EventId("a") < EventId("b")) != (EventId("b") < EventId("a")));
}
