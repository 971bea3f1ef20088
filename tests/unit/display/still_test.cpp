#include "display/still.h"
#include "display/announcement_plan.h"

#include <unistd.h>
#include <filesystem>
#include <fstream>

#include "catch.h"
#include "display/design.h"
#include "display/sheet.h"

using namespace panggil;
using namespace panggil::display;

namespace {

std::shared_ptr<const hall::Hall> small_hall() {
    auto made = std::make_shared<hall::Hall>();
    made->name = "MPP Uji";
    for (auto& day : made->week) day.open = hall::Hours{{8 * 60}, {15 * 60}};
    for (const char* id : {"a", "b"}) {
        hall::Agency& agency = made->agencies.emplace_back();
        agency.id = hall::AgencyId{id};
        agency.name = id;
        agency.prefix = id[0] == 'a' ? "A" : "B";
        agency.counters = {hall::CounterId{"1"}, hall::CounterId{"2"}};
    }
    return made;
}

render::Picture drawn(const Still& still) {
    const auto hall = small_hall();
    const auto design = load_design("layouts/hall-landscape.yaml", ".", *hall);
    REQUIRE(design);
    const auto picture = draw_still(*design, hall, "assets/fonts", still);
    REQUIRE(picture);
    return *picture;
}

Still morning() {
    Still still;
    still.size = {480, 270};
    still.events = sample_morning(*small_hall());
    still.at = WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours(2)};
    return still;
}

// A file that is there for as long as the test.
struct EventsFile {
    explicit EventsFile(const std::string& text)
        : path(std::filesystem::temp_directory_path() / ("panggil-events-" + std::to_string(getpid()) + ".jsonl")) {
        std::ofstream(path) << text;
    }
    ~EventsFile() { std::filesystem::remove(path); }
    std::filesystem::path path;
};

}  // namespace

TEST_CASE("the same input gives the same picture", "[still]") { CHECK(drawn(morning()) == drawn(morning())); }

TEST_CASE("each state of a still looks different", "[still]") {
    std::vector<render::Picture> all = {drawn(morning())};
    for (const std::string& state : still_states()) {
        if (state == "recalled") continue;  // the shipped layout has no mark for it
        Still still = morning();
        still.states = {state};
        const render::Picture picture = drawn(still);
        CAPTURE(state);
        CHECK(std::find(all.begin(), all.end(), picture) == all.end());
        all.push_back(picture);
    }
}

TEST_CASE("states that no hall is in at once are refused", "[still]") {
    CHECK(why_not_together({"empty", "called"}) == "no hall is 'empty' and 'called' at once");
    CHECK(why_not_together({"break", "closed"}) == "no hall is 'break' and 'closed' at once");
    CHECK_FALSE(why_not_together({"called", "priority", "recalled", "break"}));
    for (const auto& states : states_to_look_through()) CHECK_FALSE(why_not_together({states.begin(), states.end()}));
}

TEST_CASE("every state is among those that are looked through", "[still]") {
    std::set<std::string> seen;
    for (const auto& states : states_to_look_through()) seen.insert(states.begin(), states.end());
    for (const std::string& state : still_states()) CHECK(seen.contains(state));
}

TEST_CASE("a sheet of all states is the same picture each time", "[still]") {
    const auto hall = small_hall();
    const auto design = load_design("layouts/hall-landscape.yaml", ".", *hall);
    REQUIRE(design);
    const auto first = draw_sheet(*design, hall, "assets/fonts", morning());
    const auto second = draw_sheet(*design, hall, "assets/fonts", morning());
    REQUIRE(first);
    CHECK(*first == *second);
}

TEST_CASE("a still stands at its moment of an animation", "[still]") {
    Still begins = morning();
    begins.states = {"called"};
    Still stands = begins;
    begins.after = Seconds{0.1};
    stands.after = Seconds{1};
    Still later = stands;
    later.after = Seconds{3};
    CHECK(drawn(begins) != drawn(stands));
    CHECK(drawn(stands) == drawn(later));
}

TEST_CASE("the sample morning has a call of each agency", "[still]") {
    const auto events = sample_morning(*small_hall());
    REQUIRE(events.size() == 2);
    CHECK(std::get<hall::TicketCalled>(events.back().what).agency == hall::AgencyId{"a"});
}

TEST_CASE("events are read from a file, one a line, and a wrong line is named", "[still]") {
    const EventsFile good(
        "{\"type\":\"ticket.called\",\"agency\":\"a\",\"ticket\":\"A001\",\"counter\":\"1\"}\n\n"
        "{\"type\": \"ticket.ended\", \"agency\":\"a\",\"ticket\":\"A001\",\"outcome\":\"served\"}\n");
    const auto events = read_events(good.path);
    REQUIRE(events);
    CHECK(events->size() == 2);
    CHECK(events->front().id.text() == "line-1");
    const EventsFile wrong(
        "{\"type\":\"ticket.called\",\"agency\":\"a\",\"ticket\":\"A001\",\"counter\":\"1\"}\nnonsense\n");
    const auto failed = read_events(wrong.path);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().place.line == 2);
    CHECK_FALSE(read_events("no-such.jsonl"));
}

TEST_CASE("after an announcement or an alert a still shows the call again as it was", "[still]") {
    const auto before = drawn(morning());
    Still announced = morning();
    announced.events = with_states(announced.events, {"announcement"}, *small_hall());
    CHECK(drawn(announced) != before);
    announced.events.push_back({hall::AnnouncementEnded{hall::AnnouncementId{"sample-in-hall"}, hall::ZoneId{"hall"}}});
    CHECK(drawn(announced) == before);
    Still alert = morning();
    alert.events = with_states(alert.events, {"alert"}, *small_hall());
    CHECK(drawn(alert) != before);
    alert.events.push_back({hall::AlertCleared{hall::AlertId{"sample-alert"}}});
    CHECK(drawn(alert) == before);
}

TEST_CASE("a call without a pack is captioned as it is printed", "[still]") {
    const hall::Call call{hall::EventId{"e"}, hall::AgencyId{"a"}, hall::Ticket::parse("A-001").value(),
                          hall::CounterId{"2"}};
    CHECK(plain_caption(call, *small_hall()) == "Nomor antrean A-001, silakan menuju a, loket 2.");
    const hall::Call stranger{hall::EventId{"e"}, hall::AgencyId{"who"}, call.ticket, call.counter};
    CHECK(plain_caption(stranger, *small_hall()) == "Nomor antrean A-001, silakan menuju who, loket 2.");
}
