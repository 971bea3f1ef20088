#include "scene/view.h"

#include "catch.h"
#include "hall_on_screen.h"
#include "scene/stance.h"

using namespace panggil;
using namespace panggil::scene;
using hall::AgencyId;
using States = std::set<std::string>;

namespace {

const AgencyId kDisdukcapil{"disdukcapil"};
const AgencyId kSamsat{"samsat"};

// A board without a screen.
struct Morning {
    std::shared_ptr<const hall::Hall> hall{small_hall()};
    hall::Board board{hall};
    Words words{*hall};
    Moment moment{Instant{std::chrono::hours(1)}, HallOnScreen::kMorning};
    Link link;
    Spotlight spotlight;
    int count{0};

    View view() const { return {board, words, moment, link, kHall, spotlight}; }
    void at(int hour, int minute) {
        moment.wall = std::chrono::floor<std::chrono::days>(HallOnScreen::kMorning) + std::chrono::hours(hour - 7) +
                      std::chrono::minutes(minute);
    }
    void happens(hall::What what) {
        board.apply({std::move(what), hall::EventId("e" + std::to_string(++count)), "", 0, moment.wall, moment.now});
    }
    void calls(const AgencyId& agency, const char* ticket, const char* counter, const char* priority = "") {
        hall::TicketCalled called{agency, hall::Ticket::parse(ticket).value(), hall::CounterId{counter}};
        called.priority = priority;
        happens(called);
    }
    void starts(const char* announcement, const AgencyId& agency, const char* ticket) {
        const hall::Call* call = board.find_call(agency, hall::Ticket::parse(ticket).value());
        REQUIRE(call);
        hall::AnnouncementStarted started{hall::AnnouncementId{announcement}, kHall, {}, call->id, {}};
        happens(started);
    }
    void ends(const char* announcement) { happens(hall::AnnouncementEnded{hall::AnnouncementId{announcement}, kHall}); }
    void sets(const AgencyId& agency, hall::CounterState state, std::optional<hall::TimeOfDay> until = {}) {
        for (const hall::CounterId& counter : hall->agency(agency)->counters) {
            happens(hall::CounterChanged{agency, counter, state, until});
        }
    }
    States of(const AgencyId& agency) const { return view().of_agency(agency).states; }
};

}  // namespace

TEST_CASE("an agency that called nobody yet is open while the doors are", "[view]") {
    Morning morning;
    CHECK(morning.of(kDisdukcapil) == States{"empty", "open"});
    CHECK(morning.of(kSamsat) == States{"empty", "one_counter", "open"});
    CHECK(morning.view().of_agency(kDisdukcapil).counters.size() == 3);
    morning.at(7, 59);
    CHECK(morning.of(kSamsat) == States{"before_opening", "empty", "one_counter"});
    morning.at(15, 30);
    CHECK(morning.of(kSamsat).contains("before_opening"));
}

TEST_CASE("a call is called while it is spoken and newest afterwards", "[view]") {
    Morning morning;
    morning.calls(kSamsat, "C001", "7");
    CHECK(morning.of(kSamsat) == States{"empty", "number", "one_counter"});
    morning.starts("a1", kSamsat, "C001");
    CHECK(morning.of(kSamsat) == States{"called", "number", "one_counter"});
    CHECK(morning.view().of_hero().states == States{"called", "number"});
    morning.ends("a1");
    CHECK(morning.of(kSamsat) == States{"newest", "number", "one_counter"});
    CHECK(morning.of(kDisdukcapil) == States{"open"});
}

TEST_CASE("a held call stands out after its voice ended, until its time is over", "[view]") {
    Morning morning;
    morning.calls(kSamsat, "C001", "7");
    morning.starts("a1", kSamsat, "C001");
    morning.ends("a1");
    morning.spotlight = {hall::AnnouncementId{"a1"}, morning.moment.now + std::chrono::seconds(3)};
    CHECK(morning.view().hero_called());
    morning.moment.now += std::chrono::seconds(3);
    CHECK_FALSE(morning.view().hero_called());
    morning.spotlight.announcement = hall::AnnouncementId{"another"};
    CHECK_FALSE(morning.view().hero_called());
}

TEST_CASE("a priority visitor's call says so, and so does a recall", "[view]") {
    Morning morning;
    morning.calls(kSamsat, "CA01", "7", "lansia");
    morning.calls(kSamsat, "CA01", "7", "lansia");
    CHECK(morning.of(kSamsat) == States{"empty", "number", "one_counter", "priority", "recalled"});
}

TEST_CASE("a break says until when, and forgets it when that time is over", "[view]") {
    Morning morning;
    morning.sets(kDisdukcapil, hall::CounterState::break_, hall::TimeOfDay{13 * 60});
    CHECK(morning.of(kDisdukcapil) == States{"back_later", "break", "empty"});
    CHECK(morning.view().of_agency(kDisdukcapil).until == hall::TimeOfDay{13 * 60});
    morning.at(13, 0);
    CHECK(morning.of(kDisdukcapil) == States{"break", "empty"});
    morning.sets(kDisdukcapil, hall::CounterState::closed);
    CHECK(morning.of(kDisdukcapil) == States{"closed", "empty"});
}

TEST_CASE("nothing is new while the hub is silent, and after a minute the screen says that it is lost", "[view]") {
    Morning morning;
    morning.calls(kSamsat, "C001", "7");
    morning.starts("a1", kSamsat, "C001");
    morning.link = {true, morning.moment.wall, morning.moment.now};
    CHECK(morning.of(kSamsat) == States{"number", "one_counter", "stale"});
    CHECK(morning.view().of_hero().states == States{"number", "stale"});
    morning.moment.now += std::chrono::seconds(60);
    CHECK(morning.view().of_screen().states == States{"lost", "stale"});
}

TEST_CASE("a board of another day shows no numbers", "[view]") {
    Morning morning;
    morning.happens(hall::DayOpened{"2026-11-24"});
    morning.calls(kSamsat, "C001", "7");
    morning.starts("a1", kSamsat, "C001");
    CHECK(morning.view().hero());
    morning.moment.wall += std::chrono::hours(24);
    CHECK_FALSE(morning.view().hero());
    CHECK(morning.of(kSamsat) == States{"empty", "one_counter", "open"});
    morning.moment.wall_known = false;  // nothing is decided by a clock that isn't right
    CHECK(morning.view().hero());
    CHECK(morning.view().doors_open());
}

TEST_CASE("a screen whose clock fell back to yesterday still shows today's numbers", "[view]") {
    Morning morning;
    morning.happens(hall::DayOpened{"2026-11-24"});
    morning.calls(kSamsat, "C001", "7");
    morning.starts("a1", kSamsat, "C001");
    morning.moment.wall -= std::chrono::hours(24);
    CHECK(morning.view().hero());
    CHECK(morning.of(kSamsat).contains("called"));
}

TEST_CASE("an agency that the hall doesn't know is shown by its id", "[view]") {
    Morning morning;
    const Context context = morning.view().of_agency(AgencyId{"<ticket>"});
    CHECK(context.wordings(*layout::parse_text("<agency.short>, <agency>")) ==
          std::vector<std::string>{"<ticket>, <ticket>"});
    CHECK(context.states == States{"empty"});
}

TEST_CASE("a text is filled in, with ever shorter names of the agency", "[view]") {
    Morning morning;
    morning.calls(kSamsat, "C001", "7");
    const Context context = morning.view().of_agency(kSamsat);
    const auto wordings = [&](const char* text) { return context.wordings(*layout::parse_text(text)); };
    CHECK(wordings("<ticket> di <agency>") == std::vector<std::string>{"C001 di Dinas samsat", "C001 di samsat"});
    CHECK(wordings("<agency.short>") == std::vector<std::string>{"samsat"});
    CHECK(wordings("<called_at>, <time HH.mm>") == std::vector<std::string>{"09.41, 09.41"});
    CHECK(wordings("<until or –>") == std::vector<std::string>{"–"});
    CHECK(wordings("<hall.name>: <hall.agencies>") == std::vector<std::string>{"MPP Uji: 4"});
    CHECK(wordings("<hall.days 1> <hall.hours 1>") == std::vector<std::string>{"Senin–Jumat 08.00–15.30"});
    CHECK(wordings("<hall.days 2 or –><hall.days x or –><hall.days 0 or –>").front().starts_with("–"));
    CHECK(wordings("<hall.opens>, <hall.break>, <waiting>") == std::vector<std::string>{"08.00, 12.00–13.00, 0"});
}

TEST_CASE("every binding of the language has a value or none, and never fails", "[view]") {
    const Morning morning;
    const Context nothing = morning.view().of_screen();
    for (const layout::Binding& binding : layout::bindings()) {
        CAPTURE(binding.name);
        CHECK_NOTHROW(nothing.value({"", std::string(binding.name), "", ""}));
        CHECK_FALSE(nothing.wordings({{"", std::string(binding.name), "", "-"}}).front().empty());
    }
}

TEST_CASE("a state makes a cell's colours", "[view]") {
    const auto look = [](States states) {
        Context context;
        context.states = std::move(states);
        return wanted_of({}, layout::default_states(), context).look;
    };
    CHECK(look({}).empty());
    CHECK(look({"called"}) == "called");
    CHECK(look({"called", "priority"}) == "priority");
    CHECK(look({"newest"}) == "newest");
    CHECK(look({"newest", "priority"}) == "priority_newest");
    CHECK(look({"closed"}) == "closed");
}

TEST_CASE("the caption is what is being said: a call, then an announcement, then nothing", "[view]") {
    Morning morning;
    CHECK(morning.view().of_screen().caption.empty());
    morning.calls(kSamsat, "C001", "7");
    hall::AnnouncementStarted call{hall::AnnouncementId{"a1"}, kHall, {}, hall::EventId{"e1"}, "Nomor antrean C001."};
    morning.happens(call);
    CHECK(morning.view().of_screen().caption == "Nomor antrean C001.");
    morning.ends("a1");
    CHECK(morning.view().of_screen().caption.empty());
    morning.happens(
        hall::AnnouncementStarted{hall::AnnouncementId{"n1"}, kHall, {}, hall::EventId{"r1"}, "Istirahat."});
    CHECK(morning.view().of_screen().caption == "Istirahat.");
    CHECK(morning.view().of_hero().caption == "Istirahat.");
    CHECK(morning.view().of_agency(kSamsat).caption.empty());
    morning.ends("n1");
    CHECK(morning.view().of_screen().caption.empty());
}

TEST_CASE("during an announcement the hero knows its words, and neither a number nor an empty hall", "[view]") {
    Morning morning;
    morning.happens(
        hall::AnnouncementStarted{hall::AnnouncementId{"n1"}, kHall, {}, hall::EventId{"r1"}, "Istirahat."});
    CHECK(morning.view().of_hero().states == States{"announcement"});
    CHECK(morning.view().of_hero().announcement == "Istirahat.");
    CHECK(morning.of(kDisdukcapil) == States{"empty", "open"});
}
