#include "wire/source_id.h"

#include "catch.h"

using namespace panggil::wire;
using panggil::hall::EventId;

TEST_CASE("a publisher that counts its events from 1 again after a restart loses no call", "[source]") {
    const std::string_view morning = R"({"id":"1","type":"ticket.called","agency":"samsat","ticket":"C001"})";
    const std::string_view noon = R"({"id":"1","type":"ticket.called","agency":"samsat","ticket":"C057"})";
    CHECK(id_at_source(EventId("1"), morning) != id_at_source(EventId("1"), noon));
    CHECK(id_at_source(EventId("1"), noon) == id_at_source(EventId("1"), noon));  // sent twice, to be sure
}

TEST_CASE("a UUID is the same event wherever it comes from", "[source]") {
    const EventId id("33010631-eb31-4f7c-89d6-989a357a4499");
    CHECK(id_at_source(id, "{}") == id);
    CHECK(id_at_source(EventId(), "{}").empty());
}
