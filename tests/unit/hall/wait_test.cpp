#include "hall/wait.h"

#include <memory>
#include <random>

#include "catch.h"

using namespace panggil;
using namespace panggil::hall;

namespace {

const AgencyId kSamsat("samsat");

// An agency with three counters, on a morning whose clock stands still until it is moved.
struct Morning {
    std::shared_ptr<const Hall> hall = [] {
        auto made = std::make_shared<Hall>();
        Agency& agency = made->agencies.emplace_back();
        agency.id = kSamsat;
        agency.counters = {CounterId("7"), CounterId("8"), CounterId("9")};
        return made;
    }();
    Board board{hall};
    Instant now{std::chrono::hours(1)};
    int issued{0};
    int called{0};

    void happens(What what) { board.apply({std::move(what), {}, "", 0, {}, now}); }
    void pass(double minutes) { now += ticks(Seconds{minutes * 60}); }
    void issues(int count = 1) {
        for (; count > 0; --count) happens(TicketIssued{kSamsat, Ticket::numbered("C", ++issued, 3)});
    }
    void calls(const char* counter) {
        happens(TicketCalled{kSamsat, Ticket::numbered("C", ++called, 3), CounterId(counter)});
    }
    // Services of this length at one counter, one after another, with people waiting.
    void serves(int count, double minutes, const char* counter = "7") {
        for (; count > 0; --count) {
            calls(counter);
            pass(minutes);
        }
        calls(counter);
    }
    std::optional<WaitRange> wait() const { return expected_wait(board, kSamsat, now); }
};

}  // namespace

namespace panggil::hall {
std::ostream& operator<<(std::ostream& out, const WaitRange& range) { return out << range.from << "-" << range.to; }
}  // namespace panggil::hall

TEST_CASE("ten people before one counter that takes six minutes for each wait about an hour", "[wait]") {
    Morning morning;
    morning.issues(18);
    morning.serves(7, 6);
    REQUIRE(morning.board.waiting(kSamsat) == 10);
    CHECK(morning.wait() == WaitRange{60, 65});  // all alike, so there is no spread
}

TEST_CASE("services that differ make the range wider", "[wait]") {
    Morning morning;
    morning.issues(18);
    for (const double minutes : {2.0, 10.0, 4.0, 9.0, 3.0, 8.0, 6.0}) {
        morning.calls("7");
        morning.pass(minutes);
    }
    morning.calls("7");
    const auto wait = morning.wait();
    REQUIRE(wait);
    CHECK(wait->from < 55);
    CHECK(wait->to > 65);
}

TEST_CASE("nobody waits: whoever comes now is called soon", "[wait]") {
    Morning morning;
    morning.issues(8);
    morning.serves(7, 6);
    REQUIRE(morning.board.waiting(kSamsat) == 0);
    CHECK(morning.wait() == WaitRange{0, 5});
}

TEST_CASE("nothing is said of a wait that can't be known", "[wait]") {
    Morning morning;
    morning.issues(30);
    morning.serves(4, 6);
    CHECK(morning.wait() == std::nullopt);  // four services are too few
    morning.pass(6);
    morning.calls("7");
    CHECK(morning.wait());
    SECTION("when the counter has a break") {
        morning.happens(CounterChanged{kSamsat, CounterId("7"), CounterState::break_, {}});
        CHECK(morning.wait() == std::nullopt);
    }
    SECTION("when an hour went by without a service") {
        morning.happens(TicketEnded{kSamsat, Ticket::numbered("C", morning.called, 3), {}, TicketOutcome::no_show});
        morning.pass(90);
        CHECK(morning.wait() == std::nullopt);
    }
    SECTION("of an agency that nobody knows") {
        CHECK(expected_wait(morning.board, AgencyId("pajak"), morning.now) == std::nullopt);
    }
}

TEST_CASE("a counter where nobody works makes no wait shorter", "[wait]") {
    Morning morning;
    morning.issues(18);
    morning.serves(7, 6);  // 8 and 9 count as open: nobody said that they are closed
    CHECK(morning.wait() == WaitRange{60, 65});
    morning.calls("8");
    CHECK(morning.wait() == WaitRange{25, 30});  // nine people before two counters
}

TEST_CASE("who didn't come and who nobody waited behind say nothing of how long a service takes", "[wait]") {
    Morning morning;
    morning.issues(6);
    morning.calls("7");
    morning.pass(40);
    morning.happens(TicketEnded{kSamsat, Ticket::numbered("C", 1, 3), {}, TicketOutcome::no_show});
    CHECK(morning.board.find_call(kSamsat, Ticket::numbered("C", 1, 3))->took == std::nullopt);
    for (int i = 2; i <= 6; ++i) {
        morning.calls("7");
        morning.pass(6);
    }
    morning.pass(50);  // the counter is free, and a visitor comes at last
    morning.issues(1);
    morning.calls("7");
    CHECK(morning.board.find_call(kSamsat, Ticket::numbered("C", 6, 3))->took == std::nullopt);
    CHECK(morning.board.find_call(kSamsat, Ticket::numbered("C", 4, 3))->took == std::chrono::minutes(6));
}

TEST_CASE("the range holds what comes true at least three times in four", "[wait]") {
    std::mt19937 chance(7);
    std::lognormal_distribution<double> minutes(1.6, 0.6);  // 5 minutes at the middle, at times 20
    int inside = 0;
    constexpr int kDays = 300;
    for (int day = 0; day < kDays; ++day) {
        Morning morning;
        morning.issues(24);
        for (int i = 0; i < 12; ++i) {
            morning.calls("7");
            morning.pass(minutes(chance));
        }
        morning.calls("7");
        const auto wait = morning.wait();
        if (!wait) continue;
        double truth = minutes(chance) / 2;
        for (std::size_t i = 0; i < morning.board.waiting(kSamsat); ++i) truth += minutes(chance);
        if (truth >= wait->from && truth <= wait->to) ++inside;
    }
    CHECK(inside >= kDays * 3 / 4);
}

TEST_CASE("who may go to any agency waits as long as at the quickest or the slowest of them", "[wait]") {
    auto hall = std::make_shared<Hall>();
    const AgencyId quick("quick"), slow("slow"), idle("idle");
    for (const AgencyId& id : {quick, slow, idle}) {
        Agency& agency = hall->agencies.emplace_back();
        agency.id = id;
        agency.counters = {CounterId(id.text)};
    }
    Board board{hall};
    Instant now{std::chrono::hours(1)};
    const auto happens = [&](What what) { board.apply({std::move(what), {}, "", 0, {}, now}); };
    const auto works = [&](const AgencyId& agency, double minutes, int waiting) {
        for (int i = 1; i <= 7 + waiting; ++i) happens(TicketIssued{agency, Ticket::numbered("C", i, 3)});
        for (int i = 1; i <= 7; ++i) {
            happens(TicketCalled{agency, Ticket::numbered("C", i, 3), CounterId(agency.text)});
            if (i < 7) now += ticks(Seconds{minutes * 60});
        }
    };
    CHECK_FALSE(expected_wait_anywhere(board, now));
    works(slow, 6, 4);
    works(quick, 2, 3);
    const auto at_quick = expected_wait(board, quick, now);
    const auto at_slow = expected_wait(board, slow, now);
    REQUIRE(at_quick);
    REQUIRE(at_slow);
    REQUIRE(at_quick->from < at_slow->from);
    CHECK(expected_wait_anywhere(board, now) == WaitRange{at_quick->from, at_slow->to});
    happens(TicketIssued{idle, Ticket::numbered("C", 1, 3)});  // how long that takes nobody knows
    CHECK_FALSE(expected_wait_anywhere(board, now));
}
