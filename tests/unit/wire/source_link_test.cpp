#include "wire/source_link.h"

#include "catch.h"

using namespace panggil;
using panggil::wire::LinkChanged;
using panggil::wire::SourceLink;

namespace {

struct Story {
    ManualClock clock{WallTime{}};
    SourceLink link{"tcp://10.0.0.9:6000", clock.now()};

    bool stale(const std::optional<LinkChanged>& told) { return told && told->state == LinkChanged::State::stale; }
    bool connected(const std::optional<LinkChanged>& told) {
        return told && told->state == LinkChanged::State::connected;
    }
};

}  // namespace

TEST_CASE("an agency's publisher that says nothing for an hour is still connected", "[source]") {
    Story s;
    CHECK(s.connected(s.link.connected(s.clock.now())));
    CHECK_FALSE(s.link.heard(false, s.clock.now()));
    s.clock.advance(Seconds(3600));
    CHECK_FALSE(s.link.tick(s.clock.now()));
    CHECK(s.link.deadline() == Instant::max());
}

TEST_CASE("one that beats is missed when it stops", "[source]") {
    Story s;
    s.link.connected(s.clock.now());
    s.link.heard(true, s.clock.now());
    CHECK(s.link.deadline() == s.clock.now() + std::chrono::seconds(5));
    s.clock.advance(Seconds(5));
    CHECK(s.stale(s.link.tick(s.clock.now())));
    CHECK_FALSE(s.link.tick(s.clock.now()));
    CHECK(s.connected(s.link.heard(true, s.clock.now())));
}

TEST_CASE("one that was never there is said after five seconds, one that goes at once", "[source]") {
    Story s;
    s.clock.advance(Seconds(5));
    const auto told = s.link.tick(s.clock.now());
    CHECK(s.stale(told));
    CHECK(told->endpoint == "tcp://10.0.0.9:6000");
    CHECK(s.connected(s.link.connected(s.clock.now())));
    CHECK(s.stale(s.link.disconnected(s.clock.now())));
    CHECK_FALSE(s.link.disconnected(s.clock.now()));
}
