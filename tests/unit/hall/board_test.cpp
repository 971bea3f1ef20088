#include "hall/board.h"

#include <memory>

#include "catch.h"

using namespace panggil;
using namespace panggil::hall;

namespace {

const AgencyId kDisdukcapil("disdukcapil");
const AgencyId kSamsat("samsat");
const ZoneId kHall("hall");

Ticket ticket(const char* printed) { return Ticket::parse(printed).value(); }
std::string printed(const std::optional<Ticket>& t) { return t ? t->printed() : "free"; }

std::shared_ptr<const Hall> small_hall() {
    auto made = std::make_shared<Hall>();
    Agency& disdukcapil = made->agencies.emplace_back();
    disdukcapil.id = kDisdukcapil;
    disdukcapil.counters = {CounterId("1"), CounterId("2"), CounterId("3")};
    Agency& samsat = made->agencies.emplace_back();
    samsat.id = kSamsat;
    samsat.counters = {CounterId("7")};
    Agency& upstairs = made->agencies.emplace_back();
    upstairs.id = AgencyId("upstairs");
    upstairs.counters = {CounterId("20")};
    upstairs.zone = ZoneId("first floor");
    return made;
}

// A hall in which things happen, a second apart, as a hub tells them.
struct Story {
    Board board{small_hall()};
    ManualClock clock{WallTime{}};
    std::uint64_t seq{0};

    Changes happens(What what, const std::string& id = "") {
        clock.advance(Seconds(1));
        ++seq;
        return board.apply({std::move(what), EventId(id.empty() ? "e" + std::to_string(seq) : id), "epoch", seq,
                            clock.wall(), clock.now()});
    }
    Changes issues(const AgencyId& agency, const char* number, const std::string& priority = "") {
        return happens(TicketIssued{agency, ticket(number), {}, priority});
    }
    Changes calls(const AgencyId& agency, const char* number, const char* counter) {
        return happens(TicketCalled{agency, ticket(number), CounterId(counter)});
    }
    Changes ends(const AgencyId& agency, const char* number) { return happens(TicketEnded{agency, ticket(number)}); }
    Changes sets(const AgencyId& agency, const char* counter, CounterState state, std::optional<TimeOfDay> until = {}) {
        return happens(CounterChanged{agency, CounterId(counter), state, until});
    }
    // The announcer's word on the call that stands for this ticket.
    Changes starts_to_speak(const AgencyId& agency, const char* number) {
        const Call* call = board.find_call(agency, ticket(number));
        REQUIRE(call);
        AnnouncementStarted started{AnnouncementId("of " + call->id.text()),
                                    board.hall().zone_of(agency, call->counter), DisplayId("tv"), call->id,
                                    std::string("Nomor antrean ") + number};
        started.agency = agency;
        started.ticket = call->ticket;
        started.counter = call->counter;
        return happens(started);
    }
    Changes has_spoken(const AgencyId& agency, const char* number) {
        const Call* call = board.find_call(agency, ticket(number));
        REQUIRE(call);
        return happens(AnnouncementEnded{AnnouncementId("of " + call->id.text()),
                                         board.hall().zone_of(agency, call->counter), DisplayId("tv"), call->id});
    }
    void is_announced(const AgencyId& agency, const char* number) {
        starts_to_speak(agency, number);
        has_spoken(agency, number);
    }
    std::string panel(const AgencyId& agency) {
        const PanelView view = board.panel(agency);
        if (!view.call) return "nothing";
        return view.call->ticket.printed() + " at " + view.call->counter.text + (view.speaking ? ", spoken" : "") +
               (view.newest ? ", newest" : "");
    }
    std::string recent(std::size_t count = 10) {
        std::string all;
        for (const Call& call : board.recent(kHall, count)) {
            all += (all.empty() ? "" : " ") + call.ticket.printed() + (call.ended ? "(ended)" : "");
        }
        return all;
    }
    std::string still_to_speak(Seconds expiry = Seconds(60)) {
        std::string all;
        for (const Call& call : board.unannounced(kHall, clock.now(), expiry)) all += call.ticket.printed() + " ";
        return all;
    }
};

}  // namespace

TEST_CASE("who didn't come is found among the missed, until the ticket is called again", "[board]") {
    Story story;
    for (const char* number : {"A001", "A002"}) {
        story.calls(kDisdukcapil, number, "1");
        story.happens(TicketEnded{kDisdukcapil, ticket(number), {}, TicketOutcome::no_show});
    }
    story.calls(kSamsat, "C001", "7");
    story.ends(kSamsat, "C001");
    REQUIRE(story.board.missed({}, 5).size() == 2);
    CHECK(story.board.missed({}, 5).front().ticket.printed() == "A002");
    CHECK(story.board.missed(kSamsat, 5).empty());
    CHECK(story.board.last_at(kDisdukcapil, CounterId("1")) == nullptr);  // nobody is there

    story.calls(kDisdukcapil, "A001", "3");
    REQUIRE(story.board.missed(kDisdukcapil, 5).size() == 1);
    CHECK(story.board.missed(kDisdukcapil, 5).front().ticket.printed() == "A002");
    CHECK(story.board.last_at(kDisdukcapil, CounterId("3"))->ticket.printed() == "A001");
}

TEST_CASE("a call stands in its panel at once and waits to be announced", "[board]") {
    Story s;
    const Changes changes = s.calls(kDisdukcapil, "A001", "3");
    CHECK(changes.panels == std::vector{kDisdukcapil});
    REQUIRE(changes.called.size() == 1);
    CHECK(changes.called[0].ticket == ticket("A001"));
    CHECK(changes.highlighted.empty());
    CHECK(s.panel(kDisdukcapil) == "A001 at 3");
    CHECK(printed(s.board.at(kDisdukcapil, CounterId("3"))) == "A001");
    CHECK(s.still_to_speak() == "A001 ");
    CHECK_FALSE(s.board.hero(kHall));
}

TEST_CASE("while a call is spoken, hero and panel stand out together; afterwards it is the newest", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "3");
    const Changes started = s.starts_to_speak(kDisdukcapil, "A001");
    CHECK(started.highlighted == std::vector{kDisdukcapil});
    CHECK(started.heroes == std::vector{kHall});
    CHECK(s.panel(kDisdukcapil) == "A001 at 3, spoken, newest");
    CHECK(s.board.hero(kHall)->speaking);
    CHECK(s.board.hero(kHall)->words == "Nomor antrean A001");

    const Changes ended = s.has_spoken(kDisdukcapil, "A001");
    CHECK(ended.heroes == std::vector{kHall});
    CHECK(ended.panels == std::vector{kDisdukcapil});
    CHECK(s.panel(kDisdukcapil) == "A001 at 3, newest");
    CHECK_FALSE(s.board.hero(kHall)->speaking);
    CHECK(s.still_to_speak().empty());
}

TEST_CASE("a visitor who looked away finds the recalled number again", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "3");
    s.is_announced(kDisdukcapil, "A001");
    s.calls(kSamsat, "C001", "7");
    s.is_announced(kSamsat, "C001");

    const Changes changes = s.calls(kDisdukcapil, "A001", "3");
    REQUIRE(changes.called.size() == 1);
    CHECK(changes.called[0].recall == 1);
    CHECK(changes.withdrawn.empty());
    CHECK(s.still_to_speak() == "A001 ");
    CHECK(s.recent() == "A001");  // a recall is not a second call
    s.starts_to_speak(kDisdukcapil, "A001");
    CHECK(s.recent() == "C001");
    CHECK(s.calls(kDisdukcapil, "a-1", "3").called[0].recall == 2);  // another spelling of the same paper
}

TEST_CASE("a sender that counts its recalls is believed", "[board]") {
    Story s;
    const Changes changes = s.happens(TicketCalled{kDisdukcapil, ticket("A001"), CounterId("3"), {}, "", "", 4});
    CHECK(changes.called[0].recall == 4);
}

TEST_CASE("three counters of one agency call within a second: each stands there while it is spoken", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    s.calls(kDisdukcapil, "A002", "2");
    s.calls(kDisdukcapil, "A003", "3");
    CHECK(s.panel(kDisdukcapil) == "A003 at 3");
    CHECK(s.still_to_speak() == "A001 A002 A003 ");
    s.starts_to_speak(kDisdukcapil, "A001");
    CHECK(s.panel(kDisdukcapil) == "A001 at 1, spoken, newest");
    s.has_spoken(kDisdukcapil, "A001");
    CHECK(s.panel(kDisdukcapil) == "A003 at 3");
    s.starts_to_speak(kDisdukcapil, "A002");
    CHECK(s.panel(kDisdukcapil) == "A002 at 2, spoken, newest");
    s.has_spoken(kDisdukcapil, "A002");
    s.is_announced(kDisdukcapil, "A003");
    CHECK(s.panel(kDisdukcapil) == "A003 at 3, newest");
    CHECK(s.recent() == "A002 A001");
}

TEST_CASE("the next voice replaces the first: the panel before it comes to rest", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    s.calls(kSamsat, "C001", "7");
    s.starts_to_speak(kDisdukcapil, "A001");
    const Changes changes = s.starts_to_speak(kSamsat, "C001");
    CHECK(changes.panels == std::vector{kDisdukcapil, kSamsat});
    CHECK(changes.highlighted == std::vector{kSamsat});
    CHECK(s.panel(kDisdukcapil) == "A001 at 1");
}

TEST_CASE("recent calls: those not yet served first, no ticket twice, the hero's own not among them", "[board]") {
    Story s;
    for (const char* number : {"A001", "A002", "A003"}) {
        s.calls(kDisdukcapil, number, number[3] == '1' ? "1" : number[3] == '2' ? "2" : "3");
        s.is_announced(kDisdukcapil, number);
    }
    CHECK(s.recent() == "A002 A001");
    CHECK(s.ends(kDisdukcapil, "A002").recent);
    CHECK(s.recent() == "A001 A002(ended)");
    s.calls(kSamsat, "C001", "7");
    CHECK(s.recent() == "A001 A002(ended)");  // not shown in a hero yet
    s.is_announced(kSamsat, "C001");
    CHECK(s.recent() == "A003 A001 A002(ended)");
    CHECK(s.recent(2) == "A003 A001");
}

TEST_CASE("a counter that calls the next has served the one before, also where nobody says so", "[board]") {
    Story s;
    s.calls(kSamsat, "C001", "7");
    s.is_announced(kSamsat, "C001");
    const Changes changes = s.calls(kSamsat, "C002", "7");
    CHECK(changes.recent);
    CHECK(changes.withdrawn.empty());
    CHECK(s.board.find_call(kSamsat, ticket("C001"))->ended);
    CHECK(printed(s.board.at(kSamsat, CounterId("7"))) == "C002");
}

TEST_CASE("a ticket that moves to another counter leaves the first, and its unspoken call is withdrawn", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    const Changes changes = s.calls(kDisdukcapil, "A001", "2");
    REQUIRE(changes.withdrawn.size() == 1);
    CHECK(changes.withdrawn[0].counter == CounterId("1"));
    CHECK(changes.called[0].recall == 0);
    CHECK(printed(s.board.at(kDisdukcapil, CounterId("1"))) == "free");
    CHECK(printed(s.board.at(kDisdukcapil, CounterId("2"))) == "A001");
    CHECK(s.board.unannounced(kHall, s.clock.now(), Seconds(60)).size() == 1);

    s.is_announced(kDisdukcapil, "A001");
    CHECK(s.calls(kDisdukcapil, "A001", "3").withdrawn.empty());  // it has been spoken already
}

TEST_CASE("a ticket that ended before its call was spoken is not called any more", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    const Changes changes = s.ends(kDisdukcapil, "A001");
    REQUIRE(changes.withdrawn.size() == 1);
    CHECK(s.still_to_speak().empty());
    CHECK(printed(s.board.at(kDisdukcapil, CounterId("1"))) == "free");
    CHECK(s.ends(kDisdukcapil, "A001").withdrawn.empty());
}

TEST_CASE("a ticket that ended and is called again is a new call", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    s.is_announced(kDisdukcapil, "A001");
    s.ends(kDisdukcapil, "A001");
    const Changes changes = s.calls(kDisdukcapil, "A001", "1");
    CHECK(changes.called[0].recall == 0);
    CHECK(s.still_to_speak() == "A001 ");
}

TEST_CASE("a call is spoken until it is a minute old, and a recall begins a minute anew", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    s.clock.advance(Seconds(59.9));
    CHECK(s.still_to_speak() == "A001 ");
    s.clock.advance(Seconds(0.1));
    CHECK(s.still_to_speak().empty());
    s.calls(kDisdukcapil, "A001", "1");
    CHECK(s.still_to_speak() == "A001 ");
}

TEST_CASE("an announcement of the call before a recall leaves the recall to be spoken", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    const EventId first = s.board.find_call(kDisdukcapil, ticket("A001"))->id;
    s.calls(kDisdukcapil, "A001", "1");
    s.happens(AnnouncementEnded{AnnouncementId("x"), kHall, {}, first, AnnouncementOutcome::merged});
    CHECK(s.still_to_speak() == "A001 ");
}

TEST_CASE("an announcer that names only the call's id is understood", "[board]") {
    Story s;
    s.calls(kSamsat, "C001", "7");
    const EventId call = s.board.find_call(kSamsat, ticket("C001"))->id;
    const Changes changes = s.happens(AnnouncementStarted{AnnouncementId("a"), kHall, DisplayId("tv"), call, "C001"});
    CHECK(changes.highlighted == std::vector{kSamsat});
    CHECK(s.board.hero(kHall)->counter == CounterId("7"));
    CHECK(s.panel(kSamsat) == "C001 at 7, spoken, newest");
}

TEST_CASE("calls are spoken in their agency's zone", "[board]") {
    Story s;
    s.calls(AgencyId("upstairs"), "U001", "20");
    CHECK(s.still_to_speak().empty());
    CHECK(s.board.unannounced(ZoneId("first floor"), s.clock.now(), Seconds(60)).size() == 1);
    s.is_announced(AgencyId("upstairs"), "U001");
    CHECK_FALSE(s.board.hero(kHall));
    CHECK(s.board.hero(ZoneId("first floor")));
}

TEST_CASE("the next to be called: priority first, then as they came", "[board]") {
    Story s;
    CHECK(s.board.next_waiting(kDisdukcapil) == nullptr);
    s.issues(kDisdukcapil, "A001");
    s.issues(kDisdukcapil, "A002", "lansia");
    s.issues(kDisdukcapil, "A003", "disabilitas");
    CHECK(s.board.panel(kDisdukcapil).waiting == 3);
    for (const char* next : {"A002", "A003", "A001"}) {
        REQUIRE(s.board.next_waiting(kDisdukcapil));
        CHECK(s.board.next_waiting(kDisdukcapil)->ticket == ticket(next));
        s.calls(kDisdukcapil, next, "1");
    }
    CHECK(s.board.next_waiting(kDisdukcapil) == nullptr);
    CHECK(s.board.panel(kDisdukcapil).waiting == 0);
}

TEST_CASE("what was known when the ticket was issued is known when it is called", "[board]") {
    Story s;
    s.happens(TicketIssued{kSamsat, ticket("CC01"), ServiceId("pajak"), "lansia", "en"});
    const Call call = s.calls(kSamsat, "CC01", "7").called[0];
    CHECK(call.priority == "lansia");
    CHECK(call.service == ServiceId("pajak"));
    CHECK(call.language == "en");
    CHECK(s.calls(kSamsat, "CC01", "7").called[0].priority == "lansia");
}

TEST_CASE("a ticket waits once, and not while it is called", "[board]") {
    Story s;
    s.issues(kSamsat, "C001");
    CHECK(s.issues(kSamsat, "c-1").empty());
    s.calls(kSamsat, "C001", "7");
    CHECK(s.issues(kSamsat, "C001").empty());
    CHECK(s.board.panel(kSamsat).waiting == 0);
}

TEST_CASE("the last number issued is known by letters", "[board]") {
    Story s;
    s.issues(kSamsat, "C007");
    s.issues(kSamsat, "CC02", "lansia");
    s.issues(kSamsat, "C003");
    CHECK(s.board.state().issued.at({kSamsat, "C"}) == 7);
    CHECK(s.board.state().issued.at({kSamsat, "CC"}) == 2);
}

TEST_CASE("a break is shown only if all counters have it, until the first is back", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    s.sets(kDisdukcapil, "1", CounterState::break_, TimeOfDay{13 * 60});
    CHECK(s.board.panel(kDisdukcapil).state == PanelView::State::called);
    CHECK(s.board.panel(kDisdukcapil).counters == std::vector{CounterId("2"), CounterId("3")});
    s.sets(kDisdukcapil, "2", CounterState::break_, TimeOfDay{12 * 60 + 30});
    s.sets(kDisdukcapil, "3", CounterState::closed);
    CHECK(s.board.panel(kDisdukcapil).state == PanelView::State::break_);
    CHECK(s.board.panel(kDisdukcapil).until == TimeOfDay{12 * 60 + 30});

    s.calls(kDisdukcapil, "A002", "2");  // a call opens its counter again
    CHECK(s.board.panel(kDisdukcapil).state == PanelView::State::called);
    CHECK(s.board.counter(kDisdukcapil, CounterId("2")).state == CounterState::open);
    CHECK_FALSE(s.board.counter(kDisdukcapil, CounterId("2")).until);
}

TEST_CASE("all counters closed is closed, while its call is spoken it stands nevertheless", "[board]") {
    Story s;
    s.calls(kSamsat, "C001", "7");
    s.starts_to_speak(kSamsat, "C001");
    s.sets(kSamsat, "7", CounterState::closed);
    CHECK(s.panel(kSamsat) == "C001 at 7, spoken, newest");
    s.has_spoken(kSamsat, "C001");
    CHECK(s.board.panel(kSamsat).state == PanelView::State::closed);
    CHECK_FALSE(s.board.panel(kSamsat).newest);
}

TEST_CASE("a ticket stays at its counter through a break", "[board]") {
    Story s;
    s.calls(kSamsat, "C001", "7");
    s.sets(kSamsat, "7", CounterState::break_);
    CHECK(printed(s.board.at(kSamsat, CounterId("7"))) == "C001");
}

TEST_CASE("an agency that the hall doesn't know changes nothing but is said", "[board]") {
    Story s;
    for (const What& what : {What{TicketIssued{AgencyId("pajak"), ticket("X1")}},
                             What{TicketCalled{AgencyId("pajak"), ticket("X1"), CounterId("1")}},
                             What{TicketEnded{AgencyId("pajak"), ticket("X1")}},
                             What{CounterChanged{AgencyId("pajak"), CounterId("1")}}}) {
        const BoardState before = s.board.state();
        Changes expected;
        expected.refused = "the hall has no agency 'pajak'";
        CHECK(s.happens(what) == expected);
        CHECK(s.board.state().calls == before.calls);
        CHECK(s.board.state().counters == before.counters);
    }
    CHECK(s.board.panel(AgencyId("pajak")) == PanelView{});
}

TEST_CASE("a counter that the hall doesn't know is shown as it came", "[board]") {
    Story s;
    s.calls(kSamsat, "C001", "VIP");
    CHECK(s.panel(kSamsat) == "C001 at VIP");
}

TEST_CASE("what comes again after a resync changes nothing", "[board]") {
    Story s;
    const Event call{TicketCalled{kSamsat, ticket("C001"), CounterId("7")}, EventId("x"), "epoch", 5};
    CHECK_FALSE(s.board.apply(call).empty());
    CHECK(s.board.apply(call).empty());
    Event older = call;
    older.seq = 4;
    older.id = EventId("y");
    CHECK(s.board.apply(older).empty());
    CHECK(s.board.state().seq == 5);
}

TEST_CASE("an event that was sent twice is known again after a storm of two thousand others, not after a day",
          "[board]") {
    Story s;
    const auto sends = [&](int n) {
        return s.board.apply({TicketIssued{kSamsat, Ticket::numbered("C", n, 3)}, EventId("e" + std::to_string(n))});
    };
    for (int n = 1; n <= 2048; ++n) REQUIRE_FALSE(sends(n).empty());
    s.happens(TicketEnded{kSamsat, ticket("C001")}, "end");
    CHECK(sends(1).empty());
    sends(2049);
    CHECK_FALSE(sends(1).empty());
}

TEST_CASE("an agency's own publisher has no numbers: the same id is the same event, none is always new", "[board]") {
    Story s;
    Event call{TicketCalled{kSamsat, ticket("C001"), CounterId("7")}, EventId("x")};
    CHECK(s.board.apply(call).called.size() == 1);
    CHECK(s.board.apply(call).empty());
    call.id = EventId();
    CHECK(s.board.apply(call).called.at(0).recall == 1);
    CHECK(s.board.apply(call).called.at(0).recall == 2);
}

TEST_CASE("an announcer's own words come back from the hub and change nothing, even late", "[board]") {
    Story s;
    s.calls(kSamsat, "C001", "7");
    s.calls(kDisdukcapil, "A001", "1");
    const auto own = [&](const AgencyId& agency, const char* number, const char* id) {
        const Call* call = s.board.find_call(agency, ticket(number));
        AnnouncementStarted started{AnnouncementId(id), kHall, DisplayId("tv"), call->id, number};
        started.agency = agency;
        started.ticket = call->ticket;
        started.counter = call->counter;
        return Event{started, EventId(id)};
    };
    Event first = own(kSamsat, "C001", "own 1");
    s.board.apply(first);
    s.board.apply(own(kDisdukcapil, "A001", "own 2"));
    first.seq = ++s.seq;
    CHECK(s.board.apply(first).empty());
    CHECK(s.board.hero(kHall)->ticket == ticket("A001"));
    CHECK(s.board.state().seq == s.seq);
}

TEST_CASE("a new day begins empty, with every counter open, and keeps what has no end", "[board]") {
    Story s;
    s.happens(DayOpened{"2026-11-24"});
    s.issues(kSamsat, "C009");
    s.calls(kSamsat, "C001", "7");
    s.sets(kDisdukcapil, "1", CounterState::closed);
    s.happens(MessagePosted{MessageId("m1"), "Selamat datang"});
    s.happens(MessagePosted{MessageId("m2"), "Samsat tutup pukul 14.00", {}, TimeOfDay{14 * 60}});
    const Changes changes = s.happens(DayOpened{"2026-11-25"});
    CHECK(changes.everything);
    CHECK(s.board.state().day == "2026-11-25");
    CHECK(s.panel(kSamsat) == "nothing");
    CHECK(s.board.panel(kSamsat).waiting == 0);
    CHECK(s.board.state().issued.empty());
    CHECK(s.board.counter(kDisdukcapil, CounterId("1")).state == CounterState::open);
    CHECK_FALSE(s.board.hero(kHall));
    REQUIRE(s.board.state().messages.size() == 1);
    CHECK(s.board.state().messages[0].id == MessageId("m1"));
    CHECK(s.board.state().seq == s.seq);
}

TEST_CASE("a day that is opened again goes on counting, so that no number comes twice", "[board]") {
    Story s;
    s.happens(DayOpened{"2026-11-24"});
    s.issues(kSamsat, "C009");
    s.happens(DayClosed{"2026-11-24"});
    s.happens(DayOpened{"2026-11-24"});
    CHECK(s.board.state().issued.at({kSamsat, "C"}) == 9);
}

TEST_CASE("the end of the day closes everything and calls nobody any more", "[board]") {
    Story s;
    s.happens(DayOpened{"2026-11-24"});
    s.issues(kSamsat, "C002");
    s.calls(kSamsat, "C001", "7");
    const Changes changes = s.happens(DayClosed{"2026-11-24"});
    CHECK(changes.everything);
    CHECK(changes.withdrawn.size() == 1);
    CHECK(s.still_to_speak().empty());
    CHECK(s.board.next_waiting(kSamsat) == nullptr);
    CHECK(s.board.panel(kSamsat).state == PanelView::State::closed);
    CHECK(s.board.panel(kDisdukcapil).state == PanelView::State::closed);
}

TEST_CASE("messages stand until they are removed, the same one is replaced, and fifty are enough", "[board]") {
    Story s;
    CHECK(s.happens(MessagePosted{MessageId("m"), "Satu"}).messages);
    CHECK(s.happens(MessagePosted{MessageId("m"), "Dua"}).messages);
    REQUIRE(s.board.state().messages.size() == 1);
    CHECK(s.board.state().messages[0].text == "Dua");
    CHECK(s.happens(MessageRemoved{MessageId("m")}).messages);
    CHECK(s.happens(MessageRemoved{MessageId("m")}).empty());
    for (int i = 0; i < 50; ++i) s.happens(MessagePosted{MessageId(std::to_string(i)), "x"});
    CHECK(s.happens(MessagePosted{MessageId("more"), "x"}).refused == "more than 50 messages stand already");
    CHECK(s.happens(MessagePosted{MessageId("7"), "y"}).messages);
}

TEST_CASE("a board that was kept goes on as the one it was copied from", "[board]") {
    Story s;
    s.issues(kDisdukcapil, "A004");
    s.calls(kDisdukcapil, "A001", "1");
    s.is_announced(kDisdukcapil, "A001");
    s.calls(kDisdukcapil, "A002", "2");
    Board kept(small_hall(), s.board.state());
    const Event next{TicketCalled{kDisdukcapil, ticket("A004"), CounterId("3")}, EventId("n"), "epoch", s.seq + 1};
    CHECK(kept.apply(next) == s.board.apply(next));
    CHECK(kept.state() == s.board.state());
}

TEST_CASE("a day of thousands of calls forgets the oldest, never the newest", "[board]") {
    Story s;
    for (int i = 1; i <= 2050; ++i) {
        s.happens(TicketCalled{kSamsat, Ticket::numbered("C", i, 3), CounterId("7")});
    }
    CHECK(s.board.state().calls.size() == 2000);
    CHECK(s.panel(kSamsat) == "C2050 at 7");
    const Board screen(small_hall(), s.board.state(), 500);
    REQUIRE(screen.state().calls.size() == 500);
    CHECK(screen.state().calls.front().ticket == Ticket::numbered("C", 1551, 3));
    CHECK(screen.panel(kSamsat) == s.board.panel(kSamsat));
}

TEST_CASE("a board of somebody who doesn't count his calls forgets the oldest, too", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    for (int i = 1; i <= 900; ++i) s.happens(TicketCalled{kSamsat, Ticket::numbered("C", i, 3), CounterId("7")});
    BoardState uncounted = s.board.state();
    for (Call& call : uncounted.calls) call.order = 0;
    const Board screen(small_hall(), uncounted, 300);
    REQUIRE(screen.state().calls.size() == 300);
    CHECK(screen.state().calls.front().ticket == ticket("A001"));
    CHECK(screen.state().calls[1].ticket == Ticket::numbered("C", 602, 3));
    CHECK(screen.state().calls.back().ticket == Ticket::numbered("C", 900, 3));
}

TEST_CASE("a quiet agency's number stands however much the others call", "[board]") {
    Story s;
    s.calls(kDisdukcapil, "A001", "1");
    s.calls(kDisdukcapil, "A002", "2");
    s.happens(TicketEnded{kDisdukcapil, ticket("A002"), {}, TicketOutcome::no_show});
    s.calls(kDisdukcapil, "A003", "2");
    s.happens(TicketEnded{kDisdukcapil, ticket("A003"), {}, TicketOutcome::no_show});
    for (int i = 1; i <= 4000; ++i) {
        s.happens(TicketCalled{kSamsat, Ticket::numbered("C", i, 3), CounterId("7")});
    }
    CHECK(s.panel(kDisdukcapil) == "A003 at 2");
    REQUIRE(s.board.last_at(kDisdukcapil, CounterId("1")));
    CHECK(s.board.last_at(kDisdukcapil, CounterId("1"))->ticket == ticket("A001"));
    CHECK(s.board.find_call(kDisdukcapil, ticket("A002")) == nullptr);
    CHECK(s.board.state().calls.size() <= 2050);
}

TEST_CASE("a stranger who makes up counters and tickets doesn't fill the memory", "[board]") {
    Story s;
    for (int i = 0; i < 3000; ++i) {
        s.happens(TicketCalled{kSamsat, Ticket::numbered("C", i, 3), CounterId(std::to_string(i))});
        const std::string letters{static_cast<char>('A' + i % 26), static_cast<char>('A' + i / 26 % 26),
                                  static_cast<char>('A' + i / 676)};
        s.happens(TicketIssued{kSamsat, Ticket::numbered(letters, 1, 1)});
    }
    CHECK(s.board.state().counters.size() == Board::kMostCounters);
    CHECK(s.board.state().calls.size() <= Board::kMostCalls + Board::kMostCounters);
    CHECK(s.board.state().issued.size() == 1000);
    const auto more = s.happens(CounterChanged{kSamsat, CounterId("another"), CounterState::closed});
    CHECK(more.refused == "1000 counters were named today already");
    CHECK(s.happens(CounterChanged{kSamsat, CounterId("7"), CounterState::closed}).refused.empty());
}
