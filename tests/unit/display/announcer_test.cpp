#include "display/announcer.h"

#include <deque>

#include "catch.h"

using namespace panggil;
using namespace panggil::display;
using hall::AnnouncementOutcome;
using hall::CounterId;
using hall::ZoneId;
using What = sound::Heard::What;

namespace {

// A mouth without a sound: what it was told to say, and what the test lets be heard.
class FakeSpeaker final : public Speaker {
public:
    bool can_speak() const override { return speaks; }
    Utterance describe(const hall::Call& call) override { return {"caption of " + call.ticket.printed(), Seconds{0}}; }
    Result<Utterance> speak(const hall::Call& call) override {
        if (breaks) return fail("the cable is out");
        said.push_back(call.ticket.printed() + " at " + call.counter.text);
        return Utterance{"caption of " + call.ticket.printed(), Seconds{4}};
    }
    std::optional<What> heard() override {
        if (ears.empty()) return std::nullopt;
        const What what = ears.front();
        ears.pop_front();
        return what;
    }

    bool speaks{true};
    bool breaks{false};
    std::vector<std::string> said;
    std::deque<What> ears;
};

std::shared_ptr<const hall::Hall> two_zones() {
    auto made = std::make_shared<hall::Hall>();
    const auto add = [&](const char* id, const char* zone) {
        hall::Agency& agency = made->agencies.emplace_back();
        agency.id = hall::AgencyId{id};
        agency.zone = ZoneId{zone};
        agency.counters = {CounterId{"1"}, CounterId{"2"}, CounterId{"3"}};
    };
    add("disdukcapil", "hall");
    add("gudang", "timur");
    return made;
}

// The board, the announcer and its speaker, and all that became of the calls, in words.
struct Evening {
    explicit Evening(Announcer::Role role = Announcer::Role::leads) : announcer({role, ZoneId{"hall"}}, hall, ids) {
        announcer.use(&speaker, now);
    }

    void calls(const char* ticket, const char* counter, const char* agency = "disdukcapil") {
        take({hall::TicketCalled{hall::AgencyId{agency}, hall::Ticket::parse(ticket).value(), CounterId{counter}},
              hall::EventId("e" + std::to_string(++count))});
    }
    void take(hall::Event event) {
        event.arrived = now;
        announcer.take(board.apply(event));
    }
    std::vector<std::string> advance(double seconds = 0) {
        now += ticks(Seconds{seconds});
        std::vector<std::string> told;
        for (const hall::Event& event : announcer.advance(now, WallTime{})) {
            told.push_back(words(event));
            announcer.take(board.apply(event));
        }
        return told;
    }
    std::vector<std::string> hears(What what) {
        speaker.ears.push_back(what);
        return advance();
    }
    std::string words(const hall::Event& event) const {
        if (const auto* started = std::get_if<hall::AnnouncementStarted>(&event.what)) {
            return started->ticket.printed() + " at " + started->counter.text;
        }
        const auto& ended = std::get<hall::AnnouncementEnded>(event.what);
        constexpr const char* kOutcomes[] = {"spoken",     "shortened", "shown",       "merged",  "expired",
                                             "superseded", "cancelled", "interrupted", "unspoken"};
        return ended.of.text + " " + kOutcomes[static_cast<int>(ended.outcome)];
    }

    std::shared_ptr<const hall::Hall> hall{two_zones()};
    hall::Board board{hall};
    Uuids ids{7};
    Instant now{std::chrono::hours(1)};
    FakeSpeaker speaker;
    Announcer announcer;
    int count{0};
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("calls are spoken one after another, in their order", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    CHECK(evening.advance().empty());  // it has begun when its first sample is heard
    CHECK(evening.speaker.said == Told{"A001 at 1"});
    CHECK(evening.hears(What::started) == Told{"A001 at 1"});
    CHECK(evening.speaker.said.size() == 1);
    CHECK(evening.hears(What::ended) == Told{"e1 spoken"});
    CHECK(evening.speaker.said == Told{"A001 at 1", "A002 at 2"});
    CHECK(evening.hears(What::started) == Told{"A002 at 2"});
    CHECK(evening.hears(What::ended) == Told{"e2 spoken"});
    CHECK(evening.announcer.next_due() == std::nullopt);
}

TEST_CASE("three counters of one agency called within a second are three announcements", "[announcer]") {
    Evening evening;
    for (const char* counter : {"1", "2", "3"}) {
        evening.calls((std::string("A00") + counter).c_str(), counter);
        evening.advance(0.3);
    }
    for (int i = 0; i < 3; ++i) {
        evening.hears(What::started);
        evening.hears(What::ended);
    }
    CHECK(evening.speaker.said == Told{"A001 at 1", "A002 at 2", "A003 at 3"});
}

TEST_CASE("a recall of what still waits is spoken once", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.calls("A002", "2");
    CHECK(evening.advance() == Told{"e2 merged"});
    evening.hears(What::started);
    evening.hears(What::ended);
    CHECK(evening.hears(What::started) == Told{"A002 at 2"});
    CHECK(evening.hears(What::ended) == Told{"e3 spoken"});
    CHECK(evening.speaker.said.size() == 2);
}

TEST_CASE("a ticket that was served before its turn is not called any more", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.take({hall::TicketEnded{hall::AgencyId{"disdukcapil"}, hall::Ticket::parse("A002").value()}});
    CHECK(evening.advance() == Told{"e2 cancelled"});
}

TEST_CASE("calls of another zone are not spoken here", "[announcer]") {
    Evening evening;
    evening.calls("G001", "1", "gudang");
    CHECK(evening.advance().empty());
    CHECK(evening.speaker.said.empty());
}

TEST_CASE("where nobody can speak each call is shown for its time, in order", "[announcer]") {
    Evening evening;
    evening.speaker.speaks = false;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    CHECK(evening.advance() == Told{"A001 at 1"});
    CHECK(evening.announcer.next_due() == evening.now + std::chrono::seconds(7));
    CHECK(evening.advance(6.9).empty());
    CHECK(evening.advance(0.1) == Told{"e1 shown", "A002 at 2"});
    CHECK(evening.advance(7) == Told{"e2 shown"});
}

TEST_CASE("a device that refuses a call lets it be shown", "[announcer]") {
    Evening evening;
    evening.speaker.breaks = true;
    evening.calls("A001", "1");
    CHECK(evening.advance() == Told{"A001 at 1"});
    CHECK(evening.advance(7) == Told{"e1 shown"});
}

TEST_CASE("a device that is lost in the middle of a call interrupts it, and the next goes on", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.hears(What::started);
    CHECK(evening.hears(What::stopped) == Told{"e1 interrupted"});
    CHECK(evening.speaker.said.size() == 2);
    evening.announcer.use(nullptr, evening.now);
    CHECK(evening.advance() == Told{"e2 interrupted"});
    CHECK(evening.announcer.next_due() == std::nullopt);
}

TEST_CASE("calls wait until there is a speaker, even one that can't speak", "[announcer]") {
    Evening evening;
    evening.announcer.use(nullptr, evening.now);
    evening.calls("A001", "1");
    CHECK(evening.advance(1).empty());
    evening.announcer.use(&evening.speaker, evening.now);
    evening.advance();
    CHECK(evening.speaker.said == Told{"A001 at 1"});
}

TEST_CASE("a call that waited for a minute is not spoken any more", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.hears(What::started);
    CHECK(evening.advance(61) == Told{});
    CHECK(evening.hears(What::ended) == Told{"e1 spoken", "e2 expired"});
    CHECK(evening.speaker.said.size() == 1);
}

TEST_CASE("after a snapshot only what was not announced and is young enough is spoken", "[announcer]") {
    Evening evening;
    evening.board.apply(
        {hall::TicketCalled{hall::AgencyId{"disdukcapil"}, hall::Ticket::parse("A001").value(), CounterId{"1"}},
         hall::EventId{"old"}});
    evening.board.apply(
        {hall::TicketCalled{hall::AgencyId{"disdukcapil"}, hall::Ticket::parse("A002").value(), CounterId{"2"}},
         hall::EventId{"young"}, "", 0, std::nullopt, evening.now - std::chrono::seconds(10)});
    evening.announcer.resume(evening.board, evening.now);
    evening.advance();
    CHECK(evening.speaker.said == Told{"A002 at 2"});
    evening.announcer.resume(evening.board, evening.now);  // again after a resync
    evening.hears(What::started);
    CHECK(evening.hears(What::ended) == Told{"young spoken"});
    CHECK(evening.speaker.said.size() == 1);
}

TEST_CASE("when the day is over what waits is not announced", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.announcer.clear();
    CHECK(evening.advance() == Told{"e2 cancelled"});
}

namespace {

hall::Event leader_starts(const char* of, const char* ticket, const char* counter) {
    hall::AnnouncementStarted started{
        hall::AnnouncementId{"l1"}, ZoneId{"hall"}, hall::DisplayId{"hall-1"}, hall::EventId{of}, {}};
    started.agency = hall::AgencyId{"disdukcapil"};
    started.ticket = hall::Ticket::parse(ticket).value();
    started.counter = CounterId{counter};
    return {started};
}

}  // namespace

TEST_CASE("a follower leaves to the leader what the leader does", "[announcer]") {
    Evening evening(Announcer::Role::follows);
    evening.calls("A001", "1");
    CHECK(evening.advance(0.1).empty());
    evening.announcer.observe(leader_starts("e1", "A001", "1"), evening.now);
    CHECK(evening.advance(29) == Told{"e1 cancelled"});
    CHECK(evening.speaker.said.empty());
}

TEST_CASE("a follower turns its own hero, silently, where no leader lives", "[announcer]") {
    Evening evening(Announcer::Role::follows);
    evening.calls("A001", "1");
    CHECK(evening.advance(1.9).empty());
    CHECK(evening.announcer.next_due() == evening.now + ticks(Seconds{0.1}));
    CHECK(evening.advance(0.1) == Told{"A001 at 1"});
    CHECK(evening.advance(7) == Told{"e1 shown"});
    CHECK(evening.speaker.said.empty());
}

TEST_CASE("a follower waits longer for a leader that is in the middle of a call", "[announcer]") {
    Evening evening(Announcer::Role::follows);
    evening.announcer.observe(leader_starts("e0", "A000", "1"), evening.now);
    evening.calls("A001", "1");
    CHECK(evening.advance(20).empty());
    CHECK(evening.advance(10) == Told{"A001 at 1"});
}

TEST_CASE("a leader that comes back takes over from a follower", "[announcer]") {
    Evening evening(Announcer::Role::follows);
    evening.calls("A001", "1");
    CHECK(evening.advance(2) == Told{"A001 at 1"});
    evening.announcer.observe(leader_starts("e1", "A001", "1"), evening.now);
    CHECK(evening.advance() == Told{"e1 superseded"});
    CHECK(evening.advance(8).empty());
}
