#include "wire/poll.h"

#include <zmq.hpp>

#include "base/clock.h"
#include "base/fds.h"
#include "catch.h"

using namespace panggil;
using namespace panggil::wire;

namespace {

constexpr std::chrono::nanoseconds kNow{0};
constexpr std::chrono::seconds kAtMost{5};  // a failure

// Two ends of one connection within this program.
struct Pair {
    Pair() {
        here.bind("inproc://pair");
        there.connect("inproc://pair");
    }
    void send() { there.send(zmq::str_buffer("news"), zmq::send_flags::none); }
    bool receive() {
        zmq::message_t message;
        return here.recv(message, zmq::recv_flags::dontwait).has_value();
    }

    zmq::context_t context;
    zmq::socket_t here{context, zmq::socket_type::pair};
    zmq::socket_t there{context, zmq::socket_type::pair};
    std::vector<zmq_pollitem_t> items{{here.handle(), 0, ZMQ_POLLIN, 0}};
};

}  // namespace

TEST_CASE("a sleep ends when something comes through a socket", "[poll]") {
    Pair pair;
    Poll poll;
    poll.watch(pair.items);
    poll.sleep(kNow);
    CHECK_FALSE(poll.has_come());
    pair.send();
    poll.sleep(kAtMost);
    CHECK(poll.has_come());
    CHECK(pair.receive());
}

// The socket's descriptor tells of both messages once.
TEST_CASE("what a socket holds already isn't slept over", "[poll]") {
    Pair pair;
    pair.send();
    pair.send();
    CHECK(pair.receive());
    Poll poll;
    poll.watch(pair.items);
    poll.sleep(kAtMost);
    CHECK(poll.has_come());
    CHECK(pair.receive());
    poll.clear();
    poll.watch(pair.items);
    poll.sleep(kNow);
    CHECK_FALSE(poll.has_come());
}

TEST_CASE("of several descriptors it is known which one woke", "[poll]") {
    const EventFd one;
    const EventFd other;
    Poll poll;
    poll.watch(one.fd());
    poll.watch(other.fd());
    poll.watch(-1);
    other.post();
    poll.sleep(kAtMost);
    CHECK(poll.has_come());
    CHECK_FALSE(poll.has_come(one.fd()));
    CHECK(poll.has_come(other.fd()));
    CHECK_FALSE(poll.has_come(-1));
    other.clear();
    poll.sleep(kNow);
    CHECK_FALSE(poll.has_come(other.fd()));
}

TEST_CASE("a sleep is over in time and no earlier, also within a millisecond", "[poll]") {
    const SystemClock clock;
    Poll poll;
    const Instant before = clock.now();
    constexpr std::chrono::nanoseconds kTime{1'234'567};
    poll.sleep(kTime);
    CHECK(clock.now() - before >= kTime);
    CHECK_FALSE(poll.has_come());
}
