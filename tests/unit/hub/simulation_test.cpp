#include "hub/simulation.h"

#include <map>

#include "catch.h"
#include "hub/decide.h"
#include "story.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;
using namespace panggil::wire;

namespace {

// What a morning's commands led to, counted.
struct Morning {
    Board board{small_hall()};
    Uuids uuids{7};
    std::uint64_t seq{0};
    std::map<std::string, int> happened;
    int quiet_calls{0};
    std::map<std::string, int> refused;
    std::vector<double> calls_at;  // seconds

    void play(Simulation::Options options, double seconds) {
        const Instant start{};
        Simulation simulation(small_hall(), options, start);
        while (simulation.next() < start + ticks(Seconds(seconds))) {
            const double at = Seconds(simulation.next() - start).count();
            take(simulation.take(), at);
        }
    }
    void take(const Simulation::Step& step, double at) {
        const Decision decision = decide(board, step.command, "2026-11-24", uuids);
        if (!decision) ++refused[decision.error().code];
        for (Event event : decision.value_or(std::vector<Event>())) {
            event.seq = ++seq;
            board.apply(event);
            const auto* call = std::get_if<TicketCalled>(&event.what);
            if (call && step.quiet)
                ++quiet_calls;
            else if (call && call->recall.value_or(0) > 0)
                ++happened["recall"];
            else if (call)
                calls_at.push_back(at);
            if (const auto* ended = std::get_if<TicketEnded>(&event.what)) {
                ++happened[ended->outcome == TicketOutcome::no_show ? "no-show" : "served"];
            }
            if (const auto* issued = std::get_if<TicketIssued>(&event.what)) {
                ++happened[issued->priority.empty() ? "visitor" : "priority visitor"];
            }
            if (const auto* changed = std::get_if<CounterChanged>(&event.what)) {
                ++happened[changed->state == CounterState::break_ ? "break" : "back"];
            }
        }
    }
};

}  // namespace

TEST_CASE("a morning has all that a morning has, and no counter does what a counter can't", "[simulation]") {
    Morning morning;
    morning.play({3, 1.0, 0.0, TimeOfDay{480}}, 8 * 3600);
    CHECK(morning.calls_at.size() > 100);
    CHECK(morning.happened["visitor"] > 100);
    CHECK(morning.happened["priority visitor"] > 3);
    CHECK(morning.happened["recall"] > 5);
    CHECK(morning.happened["no-show"] > 1);
    CHECK(morning.happened["break"] > 0);
    CHECK(morning.happened["break"] - morning.happened["back"] <= 4);
    CHECK(morning.refused.empty());
}

TEST_CASE("within ten seconds somebody is called, and before that the hall was alive already", "[simulation]") {
    Morning morning;
    morning.play({1, 1.0, 0.0, TimeOfDay{480}}, 10);
    CHECK(morning.calls_at.size() >= 1);
    CHECK(morning.calls_at.at(0) == Approx(1.5));
    CHECK(morning.quiet_calls + 3 == 4);  // of four counters, three call soon
    CHECK(morning.board.panel(AgencyId("disdukcapil")).waiting > 0);
}

TEST_CASE("the same seed plays the same day, another one another", "[simulation]") {
    const auto calls = [](std::uint64_t seed) {
        Morning morning;
        morning.play({seed, 1.0, 0.0, TimeOfDay{480}}, 3600);
        return morning.calls_at;
    };
    CHECK(calls(7) == calls(7));
    CHECK(calls(7) != calls(8));
}

TEST_CASE("ten times faster, the same day takes a tenth", "[simulation]") {
    Morning at_life;
    at_life.play({7, 1.0, 0.0, TimeOfDay{480}}, 3600);
    Morning faster;
    faster.play({7, 10.0, 0.0, TimeOfDay{480}}, 360);
    CHECK(faster.calls_at.size() == Approx(static_cast<double>(at_life.calls_at.size())).margin(5));
}

TEST_CASE("a storm is so many calls a second, without a story", "[simulation]") {
    Morning storm;
    storm.play({7, 1.0, 40.0, TimeOfDay{480}}, 5);
    CHECK(storm.calls_at.size() == 200);
    CHECK(storm.quiet_calls == 0);
    CHECK(storm.happened["visitor"] == 0);
}
