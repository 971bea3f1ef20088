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

TEST_CASE("a UUID's bytes give the same text again, and nothing else is taken for one", "[uuid]") {
    const std::string text = Uuids(7).next();
    REQUIRE(panggil::parse_uuid(text));
    CHECK(panggil::to_string(*panggil::parse_uuid(text)) == text);
    CHECK(
        panggil::parse_uuid("00112233-4455-6677-8899-aabbccddeeff") ==
        panggil::Uuid{0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff});
    for (const char* other : {"", "call-7", "00112233-4455-6677-8899-AABBCCDDEEFF",
                              "00112233-4455-6677-8899-aabbccddeef", "00112233-4455-6677-8899-aabbccddeeff0",
                              "001122334455-6677-8899-aabb-ccddeeff", "{0112233-4455-6677-8899-aabbccddeeff}"}) {
        CHECK_FALSE(panggil::parse_uuid(other));
    }
}
