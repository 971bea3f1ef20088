#include "wire/resync.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::wire;

namespace {

// A hub and its replica on one manual clock. What the replica hands on is written down as words.
class Story {
public:
    void passes(double seconds) {
        clock_.advance(Seconds(seconds));
        tell(resync_.tick(clock_.now()));
    }
    void beats(std::uint64_t seq, const std::string& epoch = "e") {
        tell(resync_.take(Heartbeat{epoch, seq}, clock_.now()));
    }
    void publishes(std::uint64_t seq, const std::string& epoch = "e") {
        Event event{MessageRemoved{MessageId("m")}};
        event.epoch = epoch;
        event.seq = seq;
        tell(resync_.take(event, clock_.now()));
    }
    void answers(std::uint64_t seq, const std::string& epoch = "e") {
        Snapshot snapshot{epoch, {}};
        snapshot.board.seq = seq;
        tell(resync_.take(snapshot, clock_.now()));
    }
    bool asks() { return resync_.ask(clock_.now()); }
    void fails_to_send() { resync_.not_asked(clock_.now()); }
    double sleeps() const {
        const Instant at = resync_.deadline();
        return at == Instant::max() ? -1 : Seconds(at - clock_.now()).count();
    }
    std::string told() { return std::exchange(told_, ""); }

    void in_step_at(std::uint64_t seq) {
        beats(seq);
        REQUIRE(asks());
        answers(seq);
        told();
    }

private:
    void tell(const std::vector<Incoming>& all) {
        for (const Incoming& one : all) {
            if (!told_.empty()) told_ += ' ';
            if (const auto* event = std::get_if<Event>(&one)) told_ += std::to_string(event->seq);
            if (const auto* snapshot = std::get_if<Snapshot>(&one))
                told_ += "board@" + std::to_string(snapshot->board.seq);
            if (const auto* link = std::get_if<LinkChanged>(&one)) {
                const auto ago = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.now() - link->since);
                const bool stale = link->state == LinkChanged::State::stale;
                told_ += stale ? "stale for " + std::to_string(ago.count()) + " ms" : "connected";
            }
        }
    }

    ManualClock clock_{WallTime{}};
    Resync resync_{clock_.now()};
    std::string told_;
};

}  // namespace

TEST_CASE("a display that starts late shows the truth: it hears, asks, and goes on from there", "[resync]") {
    Story hub;
    CHECK_FALSE(hub.asks());  // not before the subscription is known to live
    hub.beats(812);
    CHECK(hub.asks());
    hub.answers(812);
    CHECK(hub.told() == "board@812 connected");
    hub.publishes(813);
    hub.publishes(814);
    CHECK(hub.told() == "813 814");
    CHECK_FALSE(hub.asks());
}

TEST_CASE("events that come before the snapshot wait for it, and what it holds comes not twice", "[resync]") {
    Story hub;
    hub.publishes(810);
    hub.publishes(811);
    CHECK(hub.asks());
    hub.publishes(812);
    CHECK(hub.told().empty());
    hub.answers(811);
    CHECK(hub.told() == "board@811 812 connected");
    hub.publishes(812);
    CHECK(hub.told().empty());
    hub.publishes(813);
    CHECK(hub.told() == "813");
}

TEST_CASE("a gap leads to another snapshot", "[resync]") {
    Story hub;
    hub.in_step_at(5);
    hub.publishes(8);
    CHECK(hub.told() == "stale for 0 ms");
    CHECK(hub.asks());
    hub.publishes(9);
    hub.answers(8);
    CHECK(hub.told() == "board@8 9 connected");
}

TEST_CASE("a heartbeat shows that the last event was lost", "[resync]") {
    Story hub;
    hub.in_step_at(5);
    hub.passes(2);
    hub.beats(6);
    CHECK(hub.told() == "stale for 2000 ms");
    CHECK(hub.asks());
    hub.answers(6);
    CHECK(hub.told() == "board@6 connected");
}

TEST_CASE("a hub that was restored from a backup counts lower: that is no step either", "[resync]") {
    Story hub;
    hub.in_step_at(50);
    hub.beats(40);
    CHECK(hub.asks());
    hub.answers(40);
    CHECK(hub.told() == "stale for 0 ms board@40 connected");
    hub.publishes(41);
    CHECK(hub.told() == "41");
}

TEST_CASE("a hub that was started again is another epoch", "[resync]") {
    Story hub;
    hub.in_step_at(5);
    SECTION("told by its heartbeat") { hub.beats(5, "f"); }
    SECTION("told by an event that would fit") { hub.publishes(6, "f"); }
    CHECK(hub.told() == "stale for 0 ms");
    CHECK(hub.asks());
    hub.answers(6, "f");
    CHECK(hub.told() == "board@6 connected");
    hub.publishes(7, "f");
    CHECK(hub.told() == "7");
}

TEST_CASE("what another epoch published while the snapshot was awaited is not mixed in", "[resync]") {
    Story hub;
    hub.publishes(6, "old");
    CHECK(hub.asks());
    hub.answers(5, "new");
    CHECK(hub.told() == "board@5 connected");
}

TEST_CASE("a snapshot that leaves a gap to what came is followed by another one", "[resync]") {
    Story hub;
    hub.publishes(9);
    CHECK(hub.asks());
    hub.answers(5);
    CHECK(hub.told() == "board@5");
    CHECK_FALSE(hub.asks());
    hub.passes(1);
    CHECK(hub.asks());
    hub.answers(9);
    CHECK(hub.told() == "board@9 connected");
}

TEST_CASE("five seconds of silence are said, once, from the last word on", "[resync]") {
    Story hub;
    hub.in_step_at(5);
    CHECK(hub.sleeps() == Approx(5));
    hub.passes(4.9);
    CHECK(hub.told().empty());
    hub.passes(0.1);
    CHECK(hub.told() == "stale for 5000 ms");
    hub.passes(3600);
    CHECK(hub.told().empty());
    CHECK(hub.sleeps() == -1);
    CHECK_FALSE(hub.asks());  // nobody is there to ask
    hub.beats(5);
    CHECK(hub.asks());
    hub.answers(5);
    CHECK(hub.told() == "board@5 connected");
}

TEST_CASE("heartbeats keep a quiet hall connected", "[resync]") {
    Story hub;
    hub.in_step_at(5);
    for (int i = 0; i < 100; ++i) {
        hub.passes(2);
        hub.beats(5);
    }
    CHECK(hub.told().empty());
    CHECK_FALSE(hub.asks());
}

TEST_CASE("a hub that is not there from the start is said after five seconds", "[resync]") {
    Story hub;
    CHECK(hub.sleeps() == Approx(5));
    hub.passes(5);
    CHECK(hub.told() == "stale for 5000 ms");
    CHECK(hub.sleeps() == -1);
}

TEST_CASE("an unanswered question is asked again each second", "[resync]") {
    Story hub;
    hub.beats(5);
    CHECK(hub.sleeps() == Approx(0));
    CHECK(hub.asks());
    CHECK_FALSE(hub.asks());
    CHECK(hub.sleeps() == Approx(1));
    hub.passes(1);
    CHECK(hub.asks());
    hub.answers(5);
    hub.answers(5);  // both are answered; the second is one too many
    CHECK(hub.told() == "board@5 connected");
}

TEST_CASE("a question that couldn't be sent, since only one socket is connected yet, is tried again at once",
          "[resync]") {
    Story hub;
    hub.beats(5);
    CHECK(hub.asks());
    hub.fails_to_send();
    CHECK_FALSE(hub.asks());
    hub.passes(0.05);
    CHECK(hub.asks());
}

TEST_CASE("a hub that beats but doesn't answer is not connected", "[resync]") {
    Story hub;
    for (int i = 0; i < 5; ++i) {
        hub.beats(5);
        hub.passes(1);
    }
    CHECK(hub.told() == "stale for 5000 ms");
    CHECK(hub.asks());
}

TEST_CASE("a snapshot nobody asked for is left alone", "[resync]") {
    Story hub;
    hub.answers(5);
    hub.in_step_at(5);
    hub.answers(3);
    CHECK(hub.told().empty());
    hub.publishes(6);
    CHECK(hub.told() == "6");
}
