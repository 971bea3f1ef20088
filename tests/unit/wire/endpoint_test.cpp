#include "wire/endpoint.h"

#include "catch.h"

using namespace panggil::wire;

TEST_CASE("the events are published beside the commands", "[endpoint]") {
    CHECK(events_endpoint("tcp://10.0.0.2:5570") == "tcp://10.0.0.2:5571");
    CHECK(events_endpoint("ipc:///run/panggil/hub") == "ipc:///run/panggil/hub.events");
}

TEST_CASE("an address to listen on becomes one to connect to", "[endpoint]") {
    CHECK(connectable("tcp://*:5570") == "tcp://127.0.0.1:5570");
    CHECK(connectable("tcp://0.0.0.0:5570") == "tcp://127.0.0.1:5570");
    CHECK(connectable("tcp://[::]:5570") == "tcp://127.0.0.1:5570");
    CHECK(connectable("tcp://10.0.0.2:5570") == "tcp://10.0.0.2:5570");
    CHECK(connectable("ipc:///run/hub") == "ipc:///run/hub");
}

TEST_CASE("loopback is what no other machine reaches", "[endpoint]") {
    for (const char* near : {"tcp://127.0.0.1:5570", "tcp://localhost:1", "tcp://[::1]:5570", "ipc:///run/hub"}) {
        CHECK(is_loopback(near));
    }
    for (const char* far : {"tcp://*:5570", "tcp://0.0.0.0:5570", "tcp://10.0.0.2:5570", "tcp://eth0:5570",
                            "pgm://x", "tcp://[::]:5570", "tcp://[2001:db8::1]:5570"}) {
        CHECK_FALSE(is_loopback(far));
    }
}
