#include "wire/endpoint.h"

#include "catch.h"

using namespace panggil::wire;

TEST_CASE("the events are published beside the commands", "[endpoint]") {
    CHECK(events_endpoint("tcp://10.0.0.2:5570") == "tcp://10.0.0.2:5571");
    CHECK(events_endpoint("ipc:///run/panggil/hub") == "ipc:///run/panggil/hub.events");
}
