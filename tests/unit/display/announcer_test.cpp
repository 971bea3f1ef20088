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
    Utterance describe(const voice::Announcement& announcement) override {
        return {"caption of " + words(announcement), Seconds{0}, false};
    }
    Result<Utterance> speak(const voice::Announcement& announcement) override {
        if (breaks) return fail("the cable is out");
        said.push_back(words(announcement));
        return Utterance{"caption of " + said.back(), Seconds{4}, knows_every_word};
    }
    void stop_at_cut() override { ++cuts; }
    void may_speak_until(BootInstant until) override { allowed_until = until; }
    void duck(bool others) override { others_speak = others; }
    bool sounds_alike(const hall::Ticket& a, const hall::Ticket& b) const override { return a == b; }
    std::optional<What> heard() override {
        if (ears.empty()) return std::nullopt;
        const What what = ears.front();
        ears.pop_front();
        return what;
    }

    static std::string words(const voice::Announcement& announcement) {
        if (const auto* call = announcement.call()) {
            constexpr const char* kForms[] = {"", ", shortened", ", bare"};
            return call->ticket.printed() + " at " + call->counter.text + kForms[static_cast<int>(announcement.form)];
        }
        if (const auto* request = std::get_if<hall::StandingRequest>(&announcement.what)) {
            return request->what.phrase + request->what.text;
        }
        return "alert";
    }

    bool speaks{true};
    bool breaks{false};
    bool knows_every_word{true};
    bool others_speak{false};
    int cuts{0};
    BootInstant allowed_until{};
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
    explicit Evening(SpeakingRight given = SpeakingRight::without_hub())
        : right(std::move(given)), announcer({ZoneId{"hall"}, hall::DisplayId{"tv"}}, hall, ids) {
        announcer.use(&speaker, now);
    }

    void calls(const char* ticket, const char* counter, const char* agency = "disdukcapil") {
        take({hall::TicketCalled{hall::AgencyId{agency}, hall::Ticket::parse(ticket).value(), CounterId{counter}},
              hall::EventId("e" + std::to_string(++count))});
    }
    void take(hall::Event event) {
        event.arrived = now;
        announcer.take(board.apply(event), board, now);
    }
    Announcer::Times times() const { return {now, WallTime{}, BootInstant{now.time_since_epoch()}}; }
    std::optional<Instant> next_due() const { return announcer.next_due(right, times()); }
    // The hub lets this display announce, or doesn't any more.
    void is_let(bool yes) {
        right.question(announcer.wish(board, now), now, times().boot);
        right.asked(++questions);
        using namespace std::chrono_literals;
        right.take({questions, yes ? wire::Lease{hall::DisplayId{"tv"}, 60'000ms, 1000ms, true}
                                   : wire::Lease{hall::DisplayId{"other"}, 0ms, 1000ms}},
                   now);
    }
    void is_told_to_cut() {
        right.question(announcer.wish(board, now), now, times().boot);
        right.asked(++questions);
        using namespace std::chrono_literals;
        wire::Lease lease{hall::DisplayId{"tv"}, 60'000ms, 1000ms, true};
        lease.cut = true;
        right.take({questions, lease}, now);
    }
    std::vector<std::string> advance(double seconds = 0) {
        now += ticks(Seconds{seconds});
        std::vector<std::string> told;
        for (const hall::Event& event : announcer.advance(right, board, times())) {
            told.push_back(words(event));
            announcer.take(board.apply(event), board, now);
        }
        return told;
    }
    std::vector<std::string> hears(What what) {
        speaker.ears.push_back(what);
        return advance();
    }
    std::string words(const hall::Event& event) const {
        if (const auto* started = std::get_if<hall::AnnouncementStarted>(&event.what)) {
            if (started->ticket.printed().empty()) return started->words;
            return started->ticket.printed() + " at " + started->counter.text;
        }
        const auto& ended = std::get<hall::AnnouncementEnded>(event.what);
        constexpr const char* kOutcomes[] = {"spoken",     "shortened", "shown",       "merged",  "expired",
                                             "superseded", "cancelled", "interrupted", "unspoken"};
        return ended.of.text() + " " + kOutcomes[static_cast<int>(ended.outcome)];
    }

    std::shared_ptr<const hall::Hall> hall{two_zones()};
    hall::Board board{hall};
    Uuids ids{7};
    Instant now{std::chrono::hours(1)};
    FakeSpeaker speaker;
    SpeakingRight right;
    std::uint64_t questions{0};
    Announcer announcer;
    int count{0};
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("calls are spoken one after another, in their order", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    CHECK(evening.advance().empty());  // it has begun when its first sample is heard
    CHECK(evening.speaker.said == Lines{"A001 at 1"});
    CHECK(evening.hears(What::started) == Lines{"A001 at 1"});
    CHECK(evening.speaker.said.size() == 1);
    CHECK(evening.hears(What::ended) == Lines{"e1 spoken"});
    CHECK(evening.speaker.said == Lines{"A001 at 1", "A002 at 2"});
    CHECK(evening.hears(What::started) == Lines{"A002 at 2"});
    CHECK(evening.hears(What::ended) == Lines{"e2 spoken"});
    CHECK(evening.next_due() == std::nullopt);
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
    CHECK(evening.speaker.said == Lines{"A001 at 1", "A002 at 2", "A003 at 3"});
}

TEST_CASE("a recall of what still waits is spoken once", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.calls("A002", "2");
    CHECK(evening.advance() == Lines{"e2 merged"});
    evening.hears(What::started);
    evening.hears(What::ended);
    CHECK(evening.hears(What::started) == Lines{"A002 at 2"});
    CHECK(evening.hears(What::ended) == Lines{"e3 spoken"});
    CHECK(evening.speaker.said.size() == 2);
}

TEST_CASE("a ticket that was served before its turn is not called any more", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.take({hall::TicketEnded{hall::AgencyId{"disdukcapil"}, hall::Ticket::parse("A002").value()}});
    CHECK(evening.advance() == Lines{"e2 cancelled"});
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
    CHECK(evening.advance() == Lines{"A001 at 1"});
    CHECK(evening.next_due() == evening.now + std::chrono::seconds(7));
    CHECK(evening.advance(6.9).empty());
    CHECK(evening.advance(0.1) == Lines{"e1 shown", "A002 at 2"});
    CHECK(evening.advance(7) == Lines{"e2 shown"});
}

TEST_CASE("a device that refuses a call lets it be shown", "[announcer]") {
    Evening evening;
    evening.speaker.breaks = true;
    evening.calls("A001", "1");
    CHECK(evening.advance() == Lines{"A001 at 1"});
    CHECK(evening.advance(7) == Lines{"e1 shown"});
}

TEST_CASE("a call that a lost device interrupted is said again from its beginning", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    CHECK(evening.hears(What::started) == Lines{"A001 at 1"});
    evening.announcer.use(nullptr, evening.now);
    CHECK(evening.advance(5).empty());
    CHECK(evening.next_due() == std::nullopt);
    evening.announcer.use(&evening.speaker, evening.now);
    CHECK(evening.advance().empty());
    CHECK(evening.hears(What::started).empty());  // the screens show it already
    CHECK(evening.hears(What::ended) == Lines{"e1 spoken"});
    CHECK(evening.speaker.said == Lines{"A001 at 1", "A001 at 1", "A002 at 2"});
}

TEST_CASE("where the device stays away the hall goes on, and the call is shown", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.advance();
    evening.hears(What::started);
    evening.announcer.use(nullptr, evening.now);
    FakeSpeaker mute;
    mute.speaks = false;
    evening.announcer.use(&mute, evening.now);
    CHECK(evening.advance(9).empty());
    CHECK(evening.next_due() == evening.now + std::chrono::seconds(1));
    CHECK(evening.advance(1).empty());  // its screens show it already
    CHECK(evening.advance(7) == Lines{"e1 shown"});
}

TEST_CASE("calls wait until there is a speaker, even one that can't speak", "[announcer]") {
    Evening evening;
    evening.announcer.use(nullptr, evening.now);
    evening.calls("A001", "1");
    CHECK(evening.advance(1).empty());
    evening.announcer.use(&evening.speaker, evening.now);
    evening.advance();
    CHECK(evening.speaker.said == Lines{"A001 at 1"});
}

TEST_CASE("a call that waited for a minute is not spoken any more", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.hears(What::started);
    CHECK(evening.advance(61) == Lines{});
    CHECK(evening.hears(What::ended) == Lines{"e1 spoken", "e2 expired"});
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
    CHECK(evening.speaker.said == Lines{"A002 at 2"});
    evening.announcer.resume(evening.board, evening.now);  // again after a resync
    evening.hears(What::started);
    CHECK(evening.hears(What::ended) == Lines{"young spoken"});
    CHECK(evening.speaker.said.size() == 1);
}

TEST_CASE("a call that ended while the hub was away is not spoken again", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    const hall::Board as_the_hub_knows = evening.board;
    evening.advance();
    evening.hears(What::started);
    evening.hears(What::ended);

    evening.announcer.resume(as_the_hub_knows, evening.now);

    CHECK(evening.advance().empty());
    CHECK(evening.speaker.said == Lines{"A001 at 1"});
}

TEST_CASE("when the day is over what waits is not announced", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.announcer.clear();
    CHECK(evening.advance() == Lines{"e2 cancelled"});
}

namespace {

SpeakingRight by_the_hub() { return {ZoneId{"hall"}, hall::DisplayId{"tv"}, false}; }

hall::Event other_starts(const char* of, const char* ticket, const char* counter) {
    hall::AnnouncementStarted started{
        hall::AnnouncementId{"l1"}, ZoneId{"hall"}, hall::DisplayId{"other"}, hall::EventId{of}, {}};
    started.agency = hall::AgencyId{"disdukcapil"};
    started.ticket = hall::Ticket::parse(ticket).value();
    started.counter = CounterId{counter};
    return {started};
}

hall::Event other_has_spoken(const char* of) {
    return {hall::AnnouncementEnded{hall::AnnouncementId{"l1"}, ZoneId{"hall"}, hall::DisplayId{"other"},
                                    hall::EventId{of}}};
}

}  // namespace

TEST_CASE("a display without the right says nothing, and goes on where the other ended", "[announcer]") {
    Evening evening(by_the_hub());
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.is_let(false);
    CHECK(evening.advance(0.1).empty());
    evening.announcer.observe(other_starts("e1", "A001", "1"));
    CHECK(evening.speaker.others_speak);
    CHECK(evening.advance(4).empty());
    evening.announcer.observe(other_has_spoken("e1"));
    CHECK_FALSE(evening.speaker.others_speak);
    CHECK(evening.advance(1).empty());
    CHECK(evening.speaker.said.empty());

    evening.is_let(true);
    evening.advance();
    CHECK(evening.speaker.said == Lines{"A002 at 2"});
}

TEST_CASE("a call that the other didn't finish is said from its beginning", "[announcer]") {
    Evening evening(by_the_hub());
    evening.calls("A001", "1");
    evening.announcer.observe(other_starts("e1", "A001", "1"));
    evening.advance(3);
    evening.is_let(true);
    evening.advance();
    CHECK(evening.speaker.said == Lines{"A001 at 1"});
}

TEST_CASE("a display that loses its right keeps the call for who has it now", "[announcer]") {
    Evening evening(by_the_hub());
    evening.calls("A001", "1");
    evening.is_let(true);
    evening.advance();
    CHECK(evening.speaker.allowed_until == evening.right.until());
    evening.hears(What::started);
    evening.advance(61);  // the callback has cut it meanwhile
    CHECK(evening.hears(What::lapsed).empty());
    evening.announcer.observe(other_has_spoken("e1"));
    evening.is_let(true);
    CHECK(evening.advance().empty());
    CHECK(evening.speaker.said == Lines{"A001 at 1"});
}

TEST_CASE("what was decided while nobody had the right is told by who gets it", "[announcer]") {
    Evening evening(by_the_hub());
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    for (const char* ticket : {"A001", "A002"}) {
        evening.take({hall::TicketEnded{hall::AgencyId{"disdukcapil"}, hall::Ticket::parse(ticket).value()}});
    }
    CHECK(evening.advance().empty());
    evening.announcer.observe(other_has_spoken("e1"));  // who has the right has told the first already
    evening.is_let(true);
    CHECK(evening.advance() == Lines{"e2 cancelled"});
}

TEST_CASE("where the hub falls silent a call ends with a whole word", "[announcer]") {
    Evening evening(by_the_hub());
    evening.calls("A001", "1");
    evening.is_let(true);
    evening.advance();
    evening.hears(What::started);
    CHECK(evening.next_due() == evening.now + std::chrono::milliseconds(59'100));
    evening.advance(59.2);
    CHECK(evening.speaker.cuts == 1);
    CHECK(evening.hears(What::stopped).empty());
    CHECK(evening.speaker.said == Lines{"A001 at 1"});
}

TEST_CASE("a display that was stopped in a call doesn't say it again after another has", "[announcer]") {
    Evening evening(by_the_hub());
    evening.calls("A001", "1");
    evening.is_let(true);
    evening.advance();
    evening.hears(What::started);
    SECTION("it hears so by the event") { evening.announcer.observe(other_has_spoken("e1")); }
    SECTION("it hears so by a snapshot") {
        hall::Board later = evening.board;
        later.apply(other_has_spoken("e1"));
        evening.announcer.resume(later, evening.now);
    }
    CHECK(evening.hears(What::lapsed).empty());
    evening.is_let(true);
    CHECK(evening.advance().empty());
    CHECK(evening.speaker.said == Lines{"A001 at 1"});
}

TEST_CASE("a call that waits for the anthem is said after it, also where the hub was started again", "[announcer]") {
    Evening evening;
    hall::AnnouncementRequested anthem{hall::AnnouncementId{"n1"}, "anthem"};
    anthem.scheduled = true;
    anthem.busy = hall::WhenBusy::calls_wait;
    evening.take({anthem, hall::EventId{"r1"}});
    evening.advance();
    evening.hears(What::started);
    evening.calls("A001", "1");
    evening.advance(110);
    evening.announcer.resume(evening.board, evening.now);
    CHECK(evening.hears(What::ended) == Lines{"r1 spoken"});
    CHECK(evening.speaker.said == Lines{"anthem", "A001 at 1"});
}

TEST_CASE("two alerts are said in turn", "[announcer]") {
    Evening evening;
    evening.take({hall::AlertRaised{hall::AlertId{"fire"}, hall::AlertKind::fire}, hall::EventId{"a1"}});
    evening.take({hall::AlertRaised{hall::AlertId{"hurt"}, hall::AlertKind::medical}, hall::EventId{"a2"}});
    evening.advance();
    for (int i = 0; i < 2; ++i) {
        evening.hears(What::started);
        evening.hears(What::ended);
        evening.advance(7);  // the time to read it
    }
    CHECK(evening.speaker.said.size() >= 2);
    evening.take({hall::AlertCleared{hall::AlertId{"hurt"}}, hall::EventId{"a3"}});
    CHECK(evening.advance() == Lines{"a2 spoken"});
}

TEST_CASE("an operator's announcement comes before the calls that wait", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.calls("A002", "2");
    evening.advance();
    evening.take({hall::AnnouncementRequested{hall::AnnouncementId{"n1"}, "lost_child"}, hall::EventId{"r1"}});
    evening.hears(What::started);
    CHECK(evening.hears(What::ended) == Lines{"e1 spoken"});
    CHECK(evening.hears(What::started) == Lines{"caption of lost_child"});
    CHECK(evening.hears(What::ended).empty());  // it is still to be read
    CHECK(evening.advance(6) == Lines{"r1 spoken"});
    CHECK(evening.speaker.said == Lines{"A001 at 1", "lost_child", "A002 at 2"});
}

TEST_CASE("a text without clips is chimed and shown for as long as it takes to read", "[announcer]") {
    Evening evening;
    evening.speaker.knows_every_word = false;
    hall::AnnouncementRequested request{hall::AnnouncementId{"n1"}};
    request.text = std::string(120, 'x');
    evening.take({request, hall::EventId{"r1"}});
    evening.advance();
    evening.hears(What::started);
    evening.hears(What::ended);
    CHECK(evening.advance(10).empty());
    CHECK(evening.advance(2) == Lines{"r1 shown"});
}

TEST_CASE("an alert cuts in at the next clip, and the call is said again when it is cleared", "[announcer]") {
    Evening evening;
    evening.calls("A001", "1");
    evening.advance();
    evening.hears(What::started);
    evening.take({hall::AlertRaised{hall::AlertId{"fire"}, hall::AlertKind::fire}, hall::EventId{"a1"}});
    evening.advance();
    CHECK(evening.speaker.cuts == 1);
    CHECK(evening.hears(What::stopped).empty());
    CHECK(evening.speaker.said == Lines{"A001 at 1", "alert"});
    evening.hears(What::started);
    evening.advance(20);  // said, and to be read
    evening.hears(What::ended);
    evening.take({hall::AlertCleared{hall::AlertId{"fire"}}, hall::EventId{"a2"}});
    CHECK(evening.advance() == Lines{"a1 spoken"});
    CHECK(evening.speaker.said == Lines{"A001 at 1", "alert", "A001 at 1"});
}

TEST_CASE("an alert in a zone that hears this one cuts the call, and it is said again afterwards", "[announcer]") {
    Evening evening(SpeakingRight{ZoneId{"hall"}, hall::DisplayId{"tv"}, true});
    evening.calls("A001", "1");
    evening.is_let(true);
    evening.advance();
    evening.hears(What::started);
    evening.is_told_to_cut();
    evening.advance();
    CHECK(evening.speaker.cuts == 1);
    CHECK(evening.hears(What::stopped).empty());
    CHECK(evening.speaker.said == Lines{"A001 at 1"});
    evening.is_let(true);
    evening.advance();
    CHECK(evening.speaker.said == Lines{"A001 at 1", "A001 at 1"});
}

TEST_CASE("where many wait and nobody can speak a call stands shorter", "[announcer]") {
    Evening evening;
    evening.speaker.speaks = false;
    for (int i = 1; i <= 8; ++i) evening.calls(("A00" + std::to_string(i)).c_str(), std::to_string(i).c_str());
    evening.advance();
    CHECK(evening.next_due() == evening.now + std::chrono::seconds(3));
}
