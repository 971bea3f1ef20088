#include "hub/leases.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;

namespace {

using std::chrono::milliseconds;

const ZoneId kHall("hall");
const ZoneId kUpstairs("upstairs");
const ZoneId kGarden("garden");

// Upstairs hears the hall; the garden hears nobody.
std::shared_ptr<const Hall> three_zones() {
    auto hall = std::make_shared<Hall>();
    hall->zones = {kHall, kUpstairs, kGarden};
    hall->zones_apart = {kGarden};
    return hall;
}

std::shared_ptr<const Hall> one_zone() { return std::make_shared<Hall>(); }

// A hub and the displays that ask it; the hub has been there for long, unless it starts anew.
struct Story {
    std::shared_ptr<const Hall> hall;
    ManualClock clock{WallTime{}};
    Leases leases = started();

    explicit Story(std::shared_ptr<const Hall> of = one_zone()) : hall(std::move(of)) { passes(10); }

    Leases started() const { return {hall, {DisplayId("first"), DisplayId("second")}, clock.now()}; }
    void hub_starts_anew() { leases = started(); }
    void passes(double seconds) { clock.advance(Seconds(seconds)); }

    wire::Lease asks(const char* display, bool holds = false, bool speaking = false, bool can_speak = true) {
        wire::GetLease question{kHall, DisplayId(display), can_speak, holds, speaking};
        return leases.ask(question, clock.now());
    }
    wire::Lease speaks(const char* display) { return asks(display, true, true); }
    wire::Lease wants_turn(const ZoneId& zone, int waiting_ms, bool speaking = false) {
        wire::GetLease question{zone, DisplayId("of " + zone.text), true, true, speaking, true};
        question.waiting = milliseconds(waiting_ms);
        return leases.ask(question, clock.now());
    }
    wire::Lease is_idle(const ZoneId& zone) {
        return leases.ask({zone, DisplayId("of " + zone.text), true, true}, clock.now());
    }
};

std::string holder(const wire::Lease& lease) { return lease.display.text; }
bool given(const wire::Lease& lease) { return lease.for_ == milliseconds(2500); }

}  // namespace

TEST_CASE("the first in the list may speak, the second is told who does", "[leases]") {
    Story s;
    const auto first = s.asks("first");
    CHECK(first == wire::Lease{DisplayId("first"), milliseconds(2500), milliseconds(1500), true});
    CHECK(s.asks("second") == wire::Lease{DisplayId("first"), milliseconds(0), milliseconds(1500), false});
    CHECK(s.leases.held(kHall, s.clock.now()));
}

TEST_CASE("a screen that asks before the first one has it only until the first has asked", "[leases]") {
    Story s;
    CHECK(given(s.asks("second")));
    CHECK_FALSE(given(s.asks("first")));
    const auto told = s.asks("second", true);  // it has nothing to say just now
    CHECK(told == wire::Lease{DisplayId("first"), milliseconds(0), milliseconds(100), false, 0, true});
    CHECK_FALSE(given(s.asks("first")));  // the second has not said yet that it has stopped
    CHECK_FALSE(given(s.asks("second")));
    CHECK(given(s.asks("first")));
}

TEST_CASE("the second takes over when the first has been silent for as long as its lease lasts", "[leases]") {
    Story s;
    s.asks("first");
    s.passes(0.5);
    const auto refused = s.asks("second");
    CHECK(refused.again == milliseconds(1500));
    s.passes(1.5);
    CHECK(s.asks("second").again == milliseconds(500));  // it asks again just when the lease is over
    s.passes(0.499);
    CHECK_FALSE(given(s.asks("second")));
    s.passes(0.001);
    CHECK(given(s.asks("second")));
}

TEST_CASE("whenever the first dies, the second has the lease as soon as that is over", "[leases]") {
    for (int ms = 0; ms < 5000; ms += 50) {
        Story s;
        const Instant begun = s.clock.now();
        const Instant dies = begun + milliseconds(ms);
        Instant asked = begun, first_asks = begun, second_asks = begun + milliseconds(700);
        bool taken_over = false;
        for (int step = 0; !taken_over && step < 1000; ++step) {
            if (s.clock.now() >= first_asks && s.clock.now() <= dies) {
                asked = s.clock.now();
                first_asks = asked + s.asks("first", true).again;
            }
            if (s.clock.now() >= second_asks) {
                const auto lease = s.asks("second");
                taken_over = given(lease);
                second_asks = s.clock.now() + lease.again;
            }
            if (!taken_over) s.passes(0.01);
        }
        INFO("the first died after " << ms << " ms");
        CHECK(s.clock.now() - asked == milliseconds(2500));
    }
}

TEST_CASE("a first one that was started anew and dies at once keeps the second waiting no longer than it must",
          "[leases]") {
    Story s;
    s.asks("first");
    s.passes(1);
    wire::GetLease anew{kHall, DisplayId("first"), true};
    anew.run = "anew";
    CHECK_FALSE(given(s.leases.ask(anew, s.clock.now())));
    s.passes(1.5);
    CHECK(s.asks("second") == wire::Lease{{}, milliseconds(0), milliseconds(1000)});
    s.passes(1);
    CHECK(given(s.asks("second")));
}

TEST_CASE("a display that speaks or has something to say asks again sooner than one that is idle", "[leases]") {
    Story s(three_zones());
    CHECK(s.is_idle(kGarden).again == milliseconds(1500));
    CHECK(s.wants_turn(kGarden, 0).again == milliseconds(1000));
    CHECK(s.wants_turn(kGarden, 0, true).again == milliseconds(1000));
}

TEST_CASE("the first steps in when it returns, but not in the middle of what the second says", "[leases]") {
    Story s;
    s.asks("second");
    for (int second = 0; second < 6; ++second) {
        s.passes(1);
        const auto goes_on = s.speaks("second");
        CHECK(given(goes_on));
        CHECK(goes_on.yield == (second > 0));  // the first has asked meanwhile: begin nothing more
        CHECK_FALSE(given(s.asks("first")));
    }
    CHECK_FALSE(given(s.asks("second", true)));   // it has ended its call
    CHECK_FALSE(given(s.asks("second", false)));  // and stopped
    CHECK(given(s.asks("first")));
    CHECK(holder(s.asks("second")) == "first");
}

TEST_CASE("a display that can't speak has the lease only while none can", "[leases]") {
    Story s;
    CHECK(given(s.asks("first", false, false, false)));
    CHECK_FALSE(given(s.asks("second")));
    CHECK_FALSE(given(s.asks("first", true, false, false)));
    s.asks("first", false, false, false);
    CHECK(given(s.asks("second")));
    s.passes(1);
    CHECK_FALSE(given(s.asks("first")));  // its sound is back
    CHECK_FALSE(given(s.asks("second", true)));
    s.asks("second");
    CHECK(given(s.asks("first")));
}

TEST_CASE("screens that displays.yaml doesn't name come after the others, in the order of asking", "[leases]") {
    Story s;
    CHECK(given(s.asks("visitor")));
    CHECK(holder(s.asks("another visitor")) == "visitor");
    s.asks("second");
    CHECK_FALSE(given(s.asks("visitor", true)));
}

TEST_CASE("after a start nobody is given the lease for as long as an earlier one may last", "[leases]") {
    Story s;
    s.hub_starts_anew();
    CHECK(s.asks("first") == wire::Lease{{}, milliseconds(0), milliseconds(100), false});
    s.passes(2.4);
    CHECK_FALSE(given(s.asks("first")));
    s.passes(0.1);
    CHECK(given(s.asks("first")));
}

TEST_CASE("a hub that starts anew lets the one go on that is in the middle of a call", "[leases]") {
    Story s;
    s.asks("second");
    s.speaks("second");
    s.hub_starts_anew();
    CHECK_FALSE(given(s.asks("first")));
    const auto goes_on = s.speaks("second");
    CHECK(given(goes_on));
    CHECK(goes_on.yield);
    CHECK(goes_on.turn);
}

TEST_CASE("of two programs with one name only the first speaks", "[leases]") {
    Story s;
    wire::GetLease question{kHall, DisplayId("first"), true};
    question.run = "one";
    CHECK(given(s.leases.ask(question, s.clock.now())));
    question.run = "other";
    CHECK_FALSE(given(s.leases.ask(question, s.clock.now())));
    question.holds = true;  // whatever it says
    question.speaking = true;
    CHECK_FALSE(given(s.leases.ask(question, s.clock.now())));
    s.passes(2.5);  // the first was killed, and this is its next start
    question.holds = question.speaking = false;
    CHECK(given(s.leases.ask(question, s.clock.now())));
}

TEST_CASE("a flood of names takes no room, and the hall's own screens come through it", "[leases]") {
    Story s;
    for (int i = 0; i < 10'000; ++i) s.asks(("stranger " + std::to_string(i)).c_str());
    CHECK(holder(s.asks("first")) == "stranger 0");
    CHECK_FALSE(given(s.asks("stranger 0", true)));
    s.asks("stranger 0");
    CHECK(given(s.asks("first")));
}

TEST_CASE("a zone that the hall doesn't have has no lease", "[leases]") {
    Story s;
    for (int i = 0; i < 100; ++i) {
        const ZoneId zone("zone " + std::to_string(i));
        CHECK(s.leases.ask({zone, DisplayId("first"), true}, s.clock.now()) == wire::Lease{});
        CHECK_FALSE(s.leases.held(zone, s.clock.now()));
    }
}

TEST_CASE("of zones that hear each other one speaks at a time, the longest waiting first", "[leases]") {
    Story s(three_zones());
    s.is_idle(kHall);
    s.is_idle(kUpstairs);
    s.is_idle(kHall);
    CHECK_FALSE(s.wants_turn(kUpstairs, 0).turn == s.is_idle(kHall).turn);  // upstairs alone has it
    CHECK(s.wants_turn(kUpstairs, 100, true).turn);
    const auto waits = s.wants_turn(kHall, 3000);
    CHECK(given(waits));
    CHECK_FALSE(waits.turn);
    CHECK(waits.again == milliseconds(100));

    s.passes(1);
    CHECK(s.wants_turn(kUpstairs, 1100, true).turn);         // it is still speaking
    CHECK_FALSE(s.wants_turn(kUpstairs, 1200, false).turn);  // it has ended; the hall has been waiting longer
    CHECK(s.wants_turn(kHall, 4000).turn);
    CHECK(s.wants_turn(kHall, 4100, true).turn);
    CHECK_FALSE(s.wants_turn(kUpstairs, 1300).turn);
    s.is_idle(kHall);
    CHECK(s.wants_turn(kUpstairs, 1400).turn);
}

TEST_CASE("an alert cuts in on the zone that it is heard in, and comes before what has waited longer", "[leases]") {
    Story s(three_zones());
    s.is_idle(kHall);
    s.is_idle(kUpstairs);
    s.is_idle(kHall);
    REQUIRE(s.wants_turn(kHall, 10).turn);
    CHECK_FALSE(s.wants_turn(kHall, 0, true).cut);

    wire::GetLease alert{kUpstairs, DisplayId("of upstairs"), true, true, false, true};
    alert.alert = true;
    CHECK_FALSE(s.leases.ask(alert, s.clock.now()).turn);  // the hall is in the middle of a word
    CHECK(s.wants_turn(kHall, 0, true).cut);
    CHECK_FALSE(s.wants_turn(kGarden, 0, true).cut);  // nobody upstairs hears the garden
    CHECK_FALSE(s.wants_turn(kHall, 50'000).turn);    // cut, and waiting again
    CHECK(s.leases.ask(alert, s.clock.now()).turn);
    alert.speaking = true;
    CHECK_FALSE(s.leases.ask(alert, s.clock.now()).cut);
    CHECK_FALSE(s.wants_turn(kHall, 51'000).turn);
    s.is_idle(kUpstairs);
    CHECK(s.wants_turn(kHall, 52'000).turn);
}

TEST_CASE("two alerts in zones that hear each other don't cut each other", "[leases]") {
    Story s(three_zones());
    wire::GetLease below{kHall, DisplayId("below"), true, true, true};
    wire::GetLease above{kUpstairs, DisplayId("above"), true, true, false, true};
    below.alert = above.alert = true;
    CHECK(given(s.leases.ask(below, s.clock.now())));
    CHECK_FALSE(s.leases.ask(above, s.clock.now()).turn);
    CHECK_FALSE(s.leases.ask(below, s.clock.now()).cut);
}

TEST_CASE("a turn that was given and not begun yet is not given to another", "[leases]") {
    Story s(three_zones());
    s.is_idle(kHall);
    s.is_idle(kUpstairs);
    s.is_idle(kHall);
    CHECK(s.wants_turn(kHall, 10).turn);
    CHECK_FALSE(s.wants_turn(kUpstairs, 9000).turn);
    CHECK(s.wants_turn(kHall, 50).turn);  // the answer is still on its way, perhaps
    s.passes(2.5);                        // it can't begin, for whatever reason
    s.wants_turn(kUpstairs, 11'500);
    CHECK_FALSE(s.wants_turn(kHall, 2550).turn);
    CHECK(s.wants_turn(kUpstairs, 11'600).turn);
}

TEST_CASE("a display alone in earshot may begin without asking, until another one is there", "[leases]") {
    Story s(three_zones());
    CHECK(s.is_idle(kHall).turn);
    CHECK_FALSE(s.wants_turn(kUpstairs, 500).turn);  // the hall may have begun this very moment
    CHECK_FALSE(s.is_idle(kHall).turn);
    CHECK(s.wants_turn(kUpstairs, 600).turn);
}

TEST_CASE("zones apart speak at the same time", "[leases]") {
    Story s(three_zones());
    CHECK(s.wants_turn(kHall, 0, true).turn);
    CHECK(s.wants_turn(kGarden, 0).turn);
    CHECK(s.is_idle(kGarden).turn);
}

TEST_CASE("after a start no zone begins while another may be in the middle of a call", "[leases]") {
    Story s(three_zones());
    s.hub_starts_anew();
    CHECK_FALSE(s.wants_turn(kUpstairs, 9000).turn);
    CHECK(s.wants_turn(kGarden, 0).turn);
    CHECK(s.wants_turn(kHall, 0, true).turn);  // that is the one
    s.passes(2.5);
    CHECK_FALSE(s.wants_turn(kUpstairs, 11'500).turn == s.wants_turn(kHall, 0, true).turn);
}

TEST_CASE("a display that only shows takes nobody's turn", "[leases]") {
    Story s(three_zones());
    s.wants_turn(kHall, 0, true);
    CHECK(s.leases.ask({kUpstairs, DisplayId("mute"), false, false, false, true}, s.clock.now()).turn);
    CHECK(s.wants_turn(kHall, 0, true).turn);
}
