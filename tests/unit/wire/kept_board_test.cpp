#include "wire/kept_board.h"

#include "catch.h"
#include "hall/board.h"
#include "harmed.h"

using namespace panggil;
using namespace std::chrono_literals;

namespace {

const WallTime kMorning{1'795'500'067'250ms};  // 2026-11-24T08:41:07.250+07:00
const Instant kNow{1h};

hall::BoardState morning() {
    hall::Board board(std::make_shared<hall::Hall>([] {
        hall::Hall hall;
        hall.agencies.emplace_back().id = hall::AgencyId{"samsat"};
        hall.agencies.back().counters = {hall::CounterId{"7"}};
        return hall;
    }()));
    board.apply({hall::DayOpened{"2026-11-24"}, hall::EventId{"e1"}, "epoch", 811, kMorning, kNow - 2s});
    board.apply(
        {hall::TicketCalled{hall::AgencyId{"samsat"}, hall::Ticket::parse("C001").value(), hall::CounterId{"7"}},
         hall::EventId{"e2"}, "epoch", 812, kMorning, kNow - 1s});
    board.apply({hall::AlertRaised{hall::AlertId{"f1"}, hall::AlertKind::fire, "Dapur"}, hall::EventId{"e3"}, "epoch",
                 813, kMorning, kNow});
    return board.state();
}

std::string refusal(const char* text) { return wire::decode_kept_board(text, kNow, kMorning).error().message; }

}  // namespace

TEST_CASE("a board that was kept is the same when it is read, and no event counts as heard", "[kept]") {
    const auto kept = wire::decode_kept_board(wire::encode({kMorning, morning()}, kNow), kNow, kMorning);
    REQUIRE(kept);
    CHECK(kept->at == kMorning);
    hall::BoardState expected = morning();
    expected.seq = 0;
    CHECK(kept->board == expected);
}

TEST_CASE("what was kept has grown older meanwhile", "[kept]") {
    const std::string text = wire::encode({kMorning, morning()}, kNow);
    const Instant later{5min};  // of another machine's monotonic clock
    const auto age = [&](WallTime wall) {
        return later - wire::decode_kept_board(text, later, wall).value().board.calls.at(0).arrived;
    };
    CHECK(age(kMorning + 30min) == 30min + 1s);
    CHECK(age(kMorning + 24h * 400) == 24h * 7 + 1s);
    CHECK(age(kMorning - 24h) == 1s);  // a clock without a battery takes yesterday for today
}

TEST_CASE("a file that holds no kept board is refused, and why", "[kept]") {
    CHECK(refusal("") == "not JSON in UTF-8");
    CHECK(refusal("{}") == "the field 'board' is missing");
    CHECK(refusal(R"({"board":{}})") == "the field 'kept_at' is missing");
    CHECK(refusal(R"({"kept_at":"yesterday","board":{}})") ==
          "the field 'kept_at' must be a time as RFC 3339 writes it, such as 2026-11-24T09:41:07+07:00");
    CHECK(refusal(R"({"kept_at":"2026-11-24T09:41:07Z","board":{"calls":[{}]}})") ==
          "calls: the field 'agency' is missing");
    const std::string whole = wire::encode({kMorning, morning()}, kNow);
    CHECK(refusal(whole.substr(0, whole.size() / 2).c_str()) == "not JSON in UTF-8");
}

TEST_CASE("a file with any byte wrong is read or refused, and never more than that", "[kept]") {
    const std::string whole = wire::encode({kMorning, morning()}, kNow);
    std::mt19937 chance(20261125);
    int refused = 0;
    for (int round = 0; round < 2'000; ++round) {
        const auto kept = wire::decode_kept_board(test::harmed(whole, chance), kNow, kMorning);
        if (kept) continue;
        CHECK_FALSE(kept.error().message.empty());
        ++refused;
    }
    CHECK(refused > 1'000);
}
