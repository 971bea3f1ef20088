#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;
using render::Rect;

// What each kind of event makes the hall's screen draw again, in pixels of 1920x1080. A line of the table is what the
// event is, what it draws again at once, and what for as long as anything moves afterwards.
namespace {

constexpr Rect kLeft{48, 146, 744, 848};  // the hero and the calls before it
constexpr Rect kStrip{48, 994, 1824, 60};
constexpr Rect kScreen{0, 0, 1920, 1080};

hall::Ticket ticket(const char* printed) { return hall::Ticket::parse(printed).value(); }
const hall::AgencyId kSamsat{"samsat"};
const hall::CounterId kSeven{"7"};

void is_called(HallOnScreen& hall) { hall.calls("samsat", "C001", "7"); }
void speaks(HallOnScreen& hall) {
    is_called(hall);
    hall.settle();
    hall.starts_to_speak("samsat", "C001", "a1");
}

struct Row {
    const char* event;
    std::function<void(HallOnScreen&)> before;
    std::function<void(HallOnScreen&)> happens;
    std::vector<Rect> at_once;
    std::vector<Rect> afterwards;
};

std::vector<Row> table(const Rect& samsat) {
    const auto nothing = [](HallOnScreen&) {};
    const auto event = [](hall::What what) { return [what](HallOnScreen& hall) { hall.happens(what); }; };
    const auto ends = [](HallOnScreen& hall) { hall.ends_to_speak("a1"); };
    const hall::TicketEnded served{kSamsat, ticket("C001"), kSeven, hall::TicketOutcome::served};
    const hall::TicketEnded missed{kSamsat, ticket("C001"), kSeven, hall::TicketOutcome::no_show};
    return {
        {"ticket.issued", nothing, event(hall::TicketIssued{kSamsat, ticket("C001")}), {}, {}},
        {"ticket.called", nothing, is_called, {samsat}, {samsat}},
        {"ticket.called again", is_called, is_called, {}, {}},
        {"ticket.ended: served", is_called, event(served), {}, {}},
        {"ticket.ended: no_show", is_called, event(missed), {}, {}},
        {"counter.changed",
         nothing,
         event(hall::CounterChanged{kSamsat, kSeven, hall::CounterState::break_}),
         {samsat},
         {samsat}},
        {"announcement.started of a call",
         is_called,
         [](HallOnScreen& hall) { hall.starts_to_speak("samsat", "C001", "a1"); },
         {kLeft, samsat, kStrip},
         {kLeft, samsat, kStrip}},
        {"announcement.ended of a call", speaks, ends, {kStrip}, {kStrip}},
        {"announcement.started, no call",
         nothing,
         [](HallOnScreen& hall) { hall.announces("Istirahat."); },
         {kLeft},
         {kLeft}},
        {"message.posted",
         nothing,
         event(hall::MessagePosted{hall::MessageId{"m1"}, "Parkir penuh.", {}, {}}),
         {kStrip},
         {kStrip}},
        {"alert.raised", nothing, [](HallOnScreen& hall) { hall.raises(hall::AlertKind::fire); }, {kScreen}, {}},
        {"alert.cleared",
         [](HallOnScreen& hall) { hall.raises(hall::AlertKind::fire); },
         [](HallOnScreen& hall) { hall.clears(); },
         {kScreen},
         {}},
        {"day.closed", is_called, event(hall::DayClosed{"2026-11-24"}), {kScreen}, {kScreen}},
    };
}

bool all_within(const std::vector<Rect>& rects, const std::vector<Rect>& places) {
    return std::all_of(rects.begin(), rects.end(), [&](const Rect& rect) {
        return std::any_of(places.begin(), places.end(),
                           [&](const Rect& place) { return grown(place, 5).contains(rect); });
    });
}

bool touches(const std::vector<Rect>& rects, const Rect& place) {
    return std::any_of(rects.begin(), rects.end(), [&](const Rect& r) { return !intersection(r, place).empty(); });
}

}  // namespace

TEST_CASE("a number that takes another's place draws its own place again, and not its panel", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.settle();
    hall.calls("samsat", "C002", "7");
    const auto at_once = hall.redrawn();
    REQUIRE(at_once.size() == 1);
    CHECK(grown(hall.panel("samsat"), 5).contains(at_once[0]));
    CHECK(at_once[0].area() < hall.panel("samsat").area() / 2);
}

TEST_CASE("an agency's first number of the day draws its own place and its counter's, and not its panel", "[scene]") {
    HallOnScreen hall;
    auto presenter = render::make_offscreen(hall.size, *hall.typesetter).value();
    const auto draw = [&](render::Canvas& canvas, const Rect& rect) { hall.scene->draw(canvas, rect); };
    hall.scene->damage().add_everything();
    REQUIRE(presenter->present(hall.redrawn(), draw));
    hall.calls("samsat", "C001", "7");
    auto at_once = hall.redrawn();
    REQUIRE(at_once.size() == 1);
    CHECK(at_once[0].area() < hall.panel("samsat").area() * 3 / 4);
    REQUIRE(presenter->present(at_once, draw));
    CHECK(presenter->read_picture().value() == hall.picture());
}

TEST_CASE("where two pictures of a cell differ: in what stands in the middle of both", "[scene]") {
    HallOnScreen hall;
    FillMark ground;
    ground.rect = {0, 0, 400, 300};
    FillMark sign;
    sign.rect = {300, 200, 80, 60};
    TextMark name{.style = {"Lato", 400, 40}, .text = "Samsat", .x = 20, .baseline = 60};
    TextMark number{.style = {"Lato", 700, 80}, .text = "C001", .x = 20, .baseline = 200};
    TextMark none = number;
    none.text = "\u2013";
    const auto part = [&](const DisplayList& before, const DisplayList& now) {
        return changed_part(before, now, *hall.typesetter).value_or(Rect{-1, -1, 1, 1});
    };
    const Rect all{-1, -1, 1, 1};
    const Rect first = part({ground, name, none}, {ground, name, number, sign});
    CHECK(first.contains(sign.rect));
    CHECK(first.y > 60);
    CHECK(part({ground, name, number}, {ground, name, number}).empty());
    CHECK_FALSE(part({ground, name, number, sign}, {ground, name, number}).contains({20, 140, 10, 10}));
    TextMark stacked = name;
    stacked.text = "S\u0323\u0301amsat";  // marks that stand on top of each other, higher than any line
    CHECK(part({ground, name}, {ground, stacked}) == all);
    CHECK(part({ground, name}, {ground, ShapeMark{}}) == all);
    TextMark running = name;
    running.run = std::make_shared<Run>();
    CHECK(part({ground, name}, {ground, running}) == all);
}

TEST_CASE("called panels come before all that follows them", "[scene]") {
    HallOnScreen hall;
    const auto comes = [&](hall::What what) {
        hall.scene->apply(hall.board,
                          hall.board.apply({std::move(what), hall::EventId{"x"}, "", 0, hall.wall, hall.now}),
                          hall.moment());
    };
    comes(hall::TicketCalled{kSamsat, ticket("C001"), kSeven});
    comes(hall::MessagePosted{hall::MessageId{"m1"}, "Parkir penuh.", {}, {}});
    CHECK(hall.redrawn().empty());  // nothing is arranged for each
    hall.scene->show_called(hall.board, hall.moment());
    CHECK(hall.shows("C001"));
    CHECK(all_within(hall.redrawn(), {hall.panel("samsat")}));
    hall.scene->advance(hall.board, hall.moment());
    CHECK(all_within(hall.redrawn(), {kStrip}));
}

TEST_CASE("each kind of event draws its own places again, and nothing else", "[scene]") {
    const Rect samsat = HallOnScreen().panel("samsat");
    for (const Row& row : table(samsat)) {
        INFO(row.event);
        HallOnScreen hall;
        row.before(hall);
        hall.settle();
        row.happens(hall);
        const auto at_once = hall.redrawn();
        hall.pass(0.3);
        const auto afterwards = hall.redrawn();
        CAPTURE(at_once, afterwards);
        CHECK(all_within(at_once, row.at_once));
        for (const Rect& place : row.at_once) CHECK(touches(at_once, place));
        CHECK(all_within(afterwards, row.afterwards));
    }
}
