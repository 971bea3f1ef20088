#include <regex>

#include "base/uuid.h"
#include "catch.h"

using panggil::Uuids;

TEST_CASE("a UUID is of version 4 and in lower case", "[uuid]") {
    const std::regex version4("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    Uuids uuids;
    for (int i = 0; i < 100; ++i) CHECK(std::regex_match(uuids.next(), version4));
}

TEST_CASE("two programs don't make the same UUIDs, a seeded one makes its own again", "[uuid]") {
    CHECK(Uuids().next() != Uuids().next());
    CHECK(Uuids(7).next() == Uuids(7).next());
    Uuids uuids(7);
    CHECK(uuids.next() != uuids.next());
}
