#include <memory>

#include "catch.h"
#include "hall/board.h"

using namespace panggil;
using namespace panggil::hall;

namespace {

const ZoneId kHall("hall");
const ZoneId kUpstairs("upstairs");

// A hall of two zones in which announcements are made, a second apart.
struct Story {
    std::shared_ptr<Hall> hall = std::make_shared<Hall>();
    ManualClock clock{WallTime{std::chrono::hours(500'000)}};
    Board board;
    std::uint64_t seq{0};

    Story() : board(made()) {}
    std::shared_ptr<const Hall> made() {
        hall->zones = {kHall, kUpstairs};
        Agency& agency = hall->agencies.emplace_back();
        agency.id = AgencyId("samsat");
        agency.counters = {CounterId("7"), CounterId("8")};
        agency.counter_zones = {{CounterId("8"), kUpstairs}};
        return hall;
    }
    Changes happens(What what) {
        clock.advance(Seconds(1));
        ++seq;
        return board.apply(
            {std::move(what), EventId("e" + std::to_string(seq)), "epoch", seq, clock.wall(), clock.now()});
    }
    Changes requests(const char* id, const ZoneId& zone = {}, std::optional<Seconds> expires = {}) {
        AnnouncementRequested what{AnnouncementId(id), "closing_soon", "", {}, zone};
        // The clock moves on by a second before it happens.
        if (expires)
            what.expires =
                clock.wall() + std::chrono::seconds(1) + std::chrono::milliseconds(int(expires->count() * 1000));
        return happens(what);
    }
    // What the display of a zone says of the request that stands as `id`.
    EventId event_of(const char* id) {
        for (const StandingRequest& request : board.state().requests) {
            if (request.what.announcement.text() == id) return request.of;
        }
        return {};
    }
    Changes starts(const char* id, const ZoneId& zone) {
        return happens(
            AnnouncementStarted{AnnouncementId(id + zone.text), zone, DisplayId("tv"), event_of(id), "Tutup"});
    }
    Changes ends(const char* id, const ZoneId& zone, const EventId& of) {
        return happens(AnnouncementEnded{AnnouncementId(id + zone.text), zone, DisplayId("tv"), of});
    }
    std::string still_to_say(const ZoneId& zone) {
        std::string all;
        for (const StandingRequest& r : board.requested(zone, clock.now())) all += r.what.announcement.text() + " ";
        return all;
    }
    std::string shown(const ZoneId& zone) {
        const auto notice = board.notice(zone);
        return notice ? notice->words : "no notice";
    }
    std::string alert(const ZoneId& zone) {
        const auto standing = board.alert(zone);
        return standing ? standing->what.alert.text : "good times";
    }
};

}  // namespace

TEST_CASE("an announcement for everywhere waits in every zone until it has ended there", "[announcements]") {
    Story s;
    const Changes changes = s.requests("a1");
    REQUIRE(changes.requested.size() == 1);
    CHECK(changes.requested[0].what.announcement == AnnouncementId("a1"));
    CHECK(s.still_to_say(kHall) == "a1 ");
    CHECK(s.still_to_say(kUpstairs) == "a1 ");
    const EventId of = s.event_of("a1");
    s.starts("a1", kHall);
    CHECK(s.still_to_say(kHall) == "a1 ");  // it may be interrupted
    s.ends("a1", kHall, of);
    CHECK(s.still_to_say(kHall).empty());
    CHECK(s.still_to_say(kUpstairs) == "a1 ");
    s.ends("a1", kUpstairs, of);
    CHECK(s.board.state().requests.empty());
}

TEST_CASE("an announcement for one zone is over when it has ended there", "[announcements]") {
    Story s;
    s.requests("a1", kUpstairs);
    CHECK(s.still_to_say(kHall).empty());
    s.ends("a1", kUpstairs, s.event_of("a1"));
    CHECK(s.board.state().requests.empty());
}

TEST_CASE("nobody hears an announcement after it has expired: after five minutes, or as it says", "[announcements]") {
    Story s;
    s.requests("usual");
    s.requests("short", {}, Seconds(30));
    s.clock.advance(Seconds(29.9));
    CHECK(s.still_to_say(kHall) == "usual short ");
    s.clock.advance(Seconds(0.1));
    CHECK(s.still_to_say(kHall) == "usual ");
    s.clock.advance(Seconds(268.9));
    CHECK(s.still_to_say(kHall) == "usual ");
    s.clock.advance(Seconds(0.2));
    CHECK(s.still_to_say(kHall).empty());
}

TEST_CASE("a cancelled announcement is not said any more", "[announcements]") {
    Story s;
    s.requests("a1");
    const Changes changes = s.happens(AnnouncementCancelled{AnnouncementId("a1")});
    CHECK(changes.cancelled == std::vector{AnnouncementId("a1")});
    CHECK(s.still_to_say(kHall).empty());
}

TEST_CASE("the same announcement twice is one, and a hundred are enough", "[announcements]") {
    Story s;
    s.requests("a1");
    CHECK(s.requests("a1").empty());
    for (int i = 2; i <= 100; ++i) s.requests(("a" + std::to_string(i)).c_str());
    CHECK(s.requests("a101").refused == "100 announcements wait already");
    CHECK(s.requests("nowhere", ZoneId("cellar")).refused == "the hall has no zone 'cellar'");
}

TEST_CASE("what is said takes the hero's place in its zone, and the last call comes back", "[announcements]") {
    Story s;
    s.requests("a1");
    const EventId of = s.event_of("a1");
    const Changes changes = s.starts("a1", kHall);
    CHECK(changes.heroes == std::vector{kHall});
    CHECK(s.shown(kHall) == "Tutup");
    CHECK(s.shown(kUpstairs) == "no notice");
    CHECK(s.starts("a1", kHall).empty());  // the announcer's own, come back from the hub
    CHECK(s.ends("a1", kHall, of).heroes == std::vector{kHall});
    CHECK(s.shown(kHall) == "no notice");
}

TEST_CASE("a call that is spoken ends a notice whose end was never heard of", "[announcements]") {
    Story s;
    s.requests("a1");
    s.starts("a1", kHall);
    s.happens(TicketCalled{AgencyId("samsat"), Ticket::parse("C001").value(), CounterId("7")});
    s.happens(
        AnnouncementStarted{AnnouncementId("c1"), kHall, DisplayId("tv"), s.board.state().calls.back().id, "C001"});
    CHECK(s.shown(kHall) == "no notice");
    CHECK(s.board.hero(kHall)->words == "C001");
}

TEST_CASE("a counter's calls are spoken in the zone that is its own", "[announcements]") {
    Story s;
    s.happens(TicketCalled{AgencyId("samsat"), Ticket::parse("C001").value(), CounterId("7")});
    s.happens(TicketCalled{AgencyId("samsat"), Ticket::parse("C002").value(), CounterId("8")});
    CHECK(s.board.unannounced(kHall, s.clock.now(), Seconds(60)).size() == 1);
    REQUIRE(s.board.unannounced(kUpstairs, s.clock.now(), Seconds(60)).size() == 1);
    CHECK(s.board.unannounced(kUpstairs, s.clock.now(), Seconds(60))[0].ticket.printed() == "C002");
}

TEST_CASE("an alert takes over its zone, one for everywhere all of them", "[alerts]") {
    Story s;
    CHECK(s.happens(AlertRaised{AlertId("f1"), AlertKind::fire, "", kUpstairs}).alerts);
    CHECK(s.alert(kUpstairs) == "f1");
    CHECK(s.alert(kHall) == "good times");
    s.happens(AlertRaised{AlertId("q1"), AlertKind::earthquake});
    CHECK(s.alert(kUpstairs) == "q1");  // the newest
    CHECK(s.alert(kHall) == "q1");
    CHECK(s.happens(AlertCleared{AlertId("q1")}).alerts);
    CHECK(s.alert(kUpstairs) == "f1");
    CHECK_FALSE(s.happens(AlertCleared{AlertId("q1")}).alerts);
    CHECK(s.happens(AlertRaised{AlertId("x"), AlertKind::fire, "", ZoneId("cellar")}).refused ==
          "the hall has no zone 'cellar'");
}

TEST_CASE("a danger goes before an exercise, whichever came first", "[alerts]") {
    Story s;
    s.happens(AlertRaised{AlertId("real"), AlertKind::fire});
    s.happens(AlertRaised{AlertId("drill"), AlertKind::earthquake, "", {}, true});
    CHECK(s.alert(kHall) == "real");
    s.happens(AlertCleared{AlertId("real")});
    CHECK(s.alert(kHall) == "drill");
    s.happens(AlertRaised{AlertId("real again"), AlertKind::medical});
    CHECK(s.alert(kHall) == "real again");
}

TEST_CASE("the same alert again is no second one, and twenty are enough", "[alerts]") {
    Story s;
    s.happens(AlertRaised{AlertId("f1"), AlertKind::fire});
    CHECK(s.happens(AlertRaised{AlertId("f1"), AlertKind::fire}).empty());
    for (int i = 2; i <= 20; ++i) s.happens(AlertRaised{AlertId("f" + std::to_string(i)), AlertKind::fire});
    CHECK(s.happens(AlertRaised{AlertId("f21"), AlertKind::fire}).refused == "20 alerts stand already");
}

TEST_CASE("a danger knows no midnight; what was to be announced does", "[alerts]") {
    Story s;
    s.happens(DayOpened{"2026-11-24"});
    s.requests("a1");
    s.happens(AlertRaised{AlertId("f1"), AlertKind::fire});
    s.happens(DayOpened{"2026-11-25"});
    CHECK(s.alert(kHall) == "f1");
    CHECK(s.still_to_say(kHall).empty());
}

TEST_CASE("an alert that is said shows no notice: it has the whole screen", "[alerts]") {
    Story s;
    s.happens(AlertRaised{AlertId("f1"), AlertKind::fire});
    const EventId of = s.board.state().alerts[0].of;
    CHECK(s.happens(AnnouncementStarted{AnnouncementId("s1"), kHall, DisplayId("tv"), of, "Perhatian"}).empty());
    CHECK(s.shown(kHall) == "no notice");
}

TEST_CASE("a danger knows which kinds say leave", "[alerts]") {
    AlertRules rules;
    CHECK(rules.evacuates(AlertKind::fire));
    CHECK_FALSE(rules.evacuates(AlertKind::earthquake));  // first one takes cover
    CHECK_FALSE(rules.evacuates(AlertKind::medical));
    rules.evacuate = {};
    CHECK_FALSE(rules.evacuates(AlertKind::fire));
}

TEST_CASE("zones hear each other unless one of them is apart", "[announcements]") {
    Hall hall;
    hall.zones = {kHall, kUpstairs, ZoneId("garden")};
    CHECK(hall.hear_each_other(kHall, kUpstairs));
    hall.zones_apart = {ZoneId("garden")};
    CHECK(hall.hear_each_other(kHall, kUpstairs));
    CHECK_FALSE(hall.hear_each_other(kHall, ZoneId("garden")));
    CHECK(hall.hear_each_other(ZoneId("garden"), ZoneId("garden")));
}
