#include "wire/answerer.h"

#include "catch.h"
#include "wire/socket.h"

using namespace panggil::wire;

TEST_CASE("a client that asks and never reads doesn't fill the hub's memory with answers", "[answerer]") {
    const Context context;
    Answerer hub = Answerer::bind(context, "inproc://commands").value();
    zmq::socket_t client = make_socket(context, zmq::socket_type::dealer);
    client.set(zmq::sockopt::rcvhwm, 1);
    REQUIRE(connect(client, "inproc://commands"));

    for (int i = 0; i < 3000; ++i) {
        REQUIRE(send(client, {"{}"}));
        const auto question = hub.take();
        REQUIRE(question);
        hub.answer(*question, "an answer");
    }

    int kept = 0;
    while (receive(client)) ++kept;
    CHECK(kept >= 1000);
    CHECK(kept <= 1001);
}
