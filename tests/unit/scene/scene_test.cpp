#include "scene/scene.h"

#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;
using render::Rect;

namespace {

constexpr Rect kHeader{48, 26, 744, 120};
constexpr Rect kHero{48, 146, 744, 544};
constexpr Rect kHeroAndRecent{48, 146, 744, 848};
constexpr Rect kStrip{48, 994, 1824, 60};

bool all_within(const std::vector<Rect>& rects, const std::vector<Rect>& places) {
    return std::all_of(rects.begin(), rects.end(), [&](const Rect& rect) {
        const auto holds = [&](const Rect& place) { return grown(place, 5).contains(rect); };  // a line lies in the gap
        return std::any_of(places.begin(), places.end(), holds);
    });
}

bool touches(const std::vector<Rect>& rects, const Rect& place) {
    return std::any_of(rects.begin(), rects.end(), [&](const Rect& r) { return !intersection(r, place).empty(); });
}

// The colour of the panel's ground, where nothing stands.
render::Color ground(const HallOnScreen& hall, const char* agency) {
    const Rect panel = hall.panel(agency);
    return hall.picture().at(panel.x + panel.w / 2, panel.bottom() - 4);
}

const render::Color kCall{0xFF, 0xC6, 0x29};
const render::Color kBackground{0x0A, 0x1A, 0x29};

}  // namespace

TEST_CASE("a call that isn't spoken yet redraws its own panel alone", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    const auto redrawn = hall.redrawn();
    CHECK(all_within(redrawn, {hall.panel("samsat")}));
    CHECK(touches(redrawn, hall.panel("samsat")));
    CHECK(hall.shows("C001"));
}

TEST_CASE("a call that is spoken redraws its panel, the hero, the calls before it and the caption", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.settle();
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(0.1);
    const auto redrawn = hall.redrawn();
    CHECK(all_within(redrawn, {hall.panel("samsat"), kHeroAndRecent, kStrip}));
    CHECK(touches(redrawn, kHero));
    CHECK(touches(redrawn, kStrip));
    CHECK_FALSE(touches(redrawn, hall.panel("pln")));
    CHECK_FALSE(touches(redrawn, kHeader));
}

TEST_CASE("a new minute redraws the clock's place alone", "[scene]") {
    HallOnScreen hall;
    CHECK(hall.shows("09.41"));
    const Instant due = hall.scene->next_due(hall.moment());
    CHECK(due == hall.now + std::chrono::minutes(1));
    hall.now = due;
    hall.wall += std::chrono::minutes(1);
    hall.scene->advance(hall.board, hall.moment());
    CHECK(hall.shows("09.42"));
    const auto redrawn = hall.redrawn();
    REQUIRE(redrawn.size() == 1);
    CHECK(grown(kHeader, 9).contains(redrawn[0]));  // an eighth of its size, where letters may lean out
    CHECK(redrawn[0].area() < kHeader.area() / 3);
}

TEST_CASE("where nothing changes nothing is drawn, and the screen sleeps", "[scene]") {
    HallOnScreen hall;
    CHECK_FALSE(hall.scene->moving(hall.now));
    hall.pass(30);
    CHECK(hall.redrawn().empty());
    hall.scene->refresh(hall.board, hall.moment());
    CHECK(hall.redrawn().empty());
    hall.happens(hall::TicketIssued{hall::AgencyId{"pln"}, hall::Ticket::parse("V001").value()});
    CHECK(hall.redrawn().empty());
}

TEST_CASE("a call's colour begins at once and ends exactly in its final state", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    CHECK(hall.scene->moving(hall.now));
    CHECK(ground(hall, "samsat") == kBackground);
    hall.pass(0.15);
    const render::Color on_its_way = ground(hall, "samsat");
    CHECK(on_its_way != kBackground);
    CHECK(on_its_way != kCall);
    hall.pass(0.3);
    CHECK(ground(hall, "samsat") == kCall);
    CHECK_FALSE(hall.scene->moving(hall.now));
}

TEST_CASE("a colour that arrives in the same pass as a snapshot is drawn in its final state", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(0.35);
    hall.redrawn();
    hall.now += std::chrono::milliseconds(100);  // the colour has arrived meanwhile, and nothing was drawn since
    hall.scene->refresh(hall.board, hall.moment());
    hall.scene->advance(hall.board, hall.moment());
    CHECK(touches(hall.redrawn(), hall.panel("samsat")));
}

TEST_CASE("frames drawn by damage alone give the picture that is drawn as a whole", "[scene]") {
    HallOnScreen hall;
    auto presenter = render::make_offscreen(hall.size, *hall.typesetter).value();
    const auto draw = [&](render::Canvas& canvas, const Rect& rect) { hall.scene->draw(canvas, rect); };
    hall.scene->damage().add_everything();
    REQUIRE(presenter->present(hall.redrawn(), draw));
    const auto lives = [&](double seconds) {
        for (double t = 0; t < seconds; t += 0.1) {
            hall.pass(0.1);
            REQUIRE(presenter->present(hall.redrawn(), draw));
        }
    };
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    lives(0.5);
    hall.calls("disdukcapil", "A007", "2", "lansia");
    hall.ends_to_speak("a1");
    hall.starts_to_speak("disdukcapil", "A007", "a2");
    lives(0.8);
    hall.ends_to_speak("a2");
    lives(9);
    CHECK(presenter->read_picture().value() == hall.picture());
}

TEST_CASE("a call stands out for its hold, though its voice has ended", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(3);
    hall.ends_to_speak("a1");
    hall.pass(3.8);
    CHECK(ground(hall, "samsat") == kCall);
    CHECK(hall.scene->next_due(hall.moment()) <= hall.now + ticks(Seconds{0.3}));
    hall.redrawn();
    hall.pass(0.3);
    CHECK(all_within(hall.redrawn(), {hall.panel("samsat"), kHero}));
    hall.pass(1.3);
    CHECK(ground(hall, "samsat") == kBackground);
}

TEST_CASE("a voice that speaks longer than the hold keeps its call standing out", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(12);
    CHECK(ground(hall, "samsat") == kCall);
    hall.ends_to_speak("a1");
    hall.pass(1.3);
    CHECK(ground(hall, "samsat") == kBackground);
}

TEST_CASE("the next call's voice replaces the highlight at once and cuts the hold", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.calls("pln", "V009", "29");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(2);
    hall.ends_to_speak("a1");
    hall.starts_to_speak("pln", "V009", "a2");
    hall.pass(0.45);
    CHECK(ground(hall, "pln") == kCall);
    CHECK(ground(hall, "samsat") != kCall);
    hall.pass(1);
    CHECK(ground(hall, "samsat") == kBackground);
}

TEST_CASE("an agency's earlier call stands in its panel while it is spoken, the newest afterwards", "[scene]") {
    HallOnScreen hall;
    hall.calls("disdukcapil", "A001", "1");
    hall.starts_to_speak("disdukcapil", "A001", "a1");
    hall.calls("disdukcapil", "A002", "2");
    CHECK_FALSE(hall.shows("A002"));
    hall.ends_to_speak("a1");
    hall.pass(8);
    CHECK(hall.shows("A002"));
}

TEST_CASE("a screen that comes in the middle of a call shows it, and doesn't hold it", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    HallOnScreen late;
    late.board = hall.board;
    late.count = hall.count;
    late.scene->refresh(late.board, late.moment());
    late.settle();
    CHECK(ground(late, "samsat") == kCall);
    late.ends_to_speak("a1");
    late.pass(1.3);
    CHECK(ground(late, "samsat") == kBackground);
}

TEST_CASE("a day that begins clears the board", "[scene]") {
    HallOnScreen hall;
    hall.happens(hall::DayOpened{"2026-11-24"});
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(1);
    hall.happens(hall::DayOpened{"2026-11-25"});
    CHECK_FALSE(hall.shows("C001"));
    CHECK(hall.shows("Selamat datang"));
}

TEST_CASE("at midnight the numbers of yesterday go, though nobody opened the day", "[scene]") {
    HallOnScreen hall;
    hall.happens(hall::DayOpened{"2026-11-24"});
    hall.calls("samsat", "C001", "7");
    hall.pass(1);
    CHECK(hall.shows("C001"));
    hall.wall += std::chrono::hours(15);
    hall.scene->advance(hall.board, hall.moment());
    CHECK_FALSE(hall.shows("C001"));
}

TEST_CASE("calls of another zone turn no hero here, and their panels change at once", "[scene]") {
    HallOnScreen hall;
    hall.calls("gudang", "W001", "40");
    hall.starts_to_speak("gudang", "W001", "t1");
    hall.pass(0.5);
    CHECK(all_within(hall.redrawn(), {hall.panel("gudang")}));
    CHECK(hall.shows("W001"));
    CHECK(hall.shows("Selamat datang"));
}

TEST_CASE("a display that hears nothing shows nothing as new, and says since when", "[scene]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(1);
    hall.scene->set_link(hall.board, {true, hall.wall, hall.now}, hall.moment());
    hall.pass(1.3);
    CHECK(ground(hall, "samsat") == kBackground);
    CHECK(hall.shows("pukul 09.41"));
    CHECK_FALSE(hall.shows("Layar terputus."));
    hall.pass(60);
    CHECK(hall.shows("Layar terputus."));
    hall.scene->set_link(hall.board, {}, hall.moment());
    CHECK_FALSE(hall.shows("Layar terputus."));
}

TEST_CASE("a layout without a strip shows in its corner that the screen is cut off", "[scene]") {
    HallOnScreen hall("tests/golden/connection-cut-without-a-strip/layout.yaml");
    CHECK_FALSE(hall.shows("09.41"));
    hall.scene->set_link(hall.board, {true, hall.wall, hall.now}, hall.moment());
    CHECK(hall.shows("09.41"));
    CHECK(all_within(hall.redrawn(), {{1280 - 24 - 160, 720 - 24 - 46, 160, 46}}));
    hall.scene->set_link(hall.board, {}, hall.moment());
    CHECK_FALSE(hall.shows("09.41"));
}

TEST_CASE("a clock that isn't right yet is not shown", "[scene]") {
    HallOnScreen hall;
    hall.wall_known = false;
    hall.scene->advance(hall.board, hall.moment());
    CHECK_FALSE(hall.shows("09.41"));
    CHECK_FALSE(hall.shows("Selasa, 24 November 2026"));
}

TEST_CASE("a message is shown in its zone, until its time is over", "[scene]") {
    HallOnScreen hall;
    hall.happens(hall::MessagePosted{hall::MessageId{"m1"}, "Parkir penuh", hall::ZoneId{"timur"}});
    CHECK(hall.redrawn().empty());
    hall.happens(hall::MessagePosted{hall::MessageId{"m2"}, "Parkir penuh", kHall, hall::TimeOfDay{9 * 60 + 42}});
    hall.pass(1);
    CHECK(touches(hall.redrawn(), kStrip));
    hall.wall += std::chrono::minutes(1);
    hall.pass(1);
    CHECK(touches(hall.redrawn(), kStrip));
}

TEST_CASE("a message with a time is over with its day", "[scene]") {
    HallOnScreen hall;
    hall.happens(hall::DayOpened{"2026-11-23"});  // the board of a screen that was cut off since yesterday
    hall.redrawn();
    hall.happens(hall::MessagePosted{hall::MessageId{"m1"}, "Tutup lebih awal", {}, hall::TimeOfDay{23 * 60}});
    CHECK(hall.redrawn().empty());
    hall.happens(hall::MessagePosted{hall::MessageId{"m2"}, "Bawa KTP"});
    CHECK(touches(hall.redrawn(), kStrip));
}

TEST_CASE("panels stand where the layout says: downwards, in one grid", "[scene]") {
    HallOnScreen hall;
    CHECK(hall.panel("disdukcapil").y == 26);
    CHECK(hall.panel("samsat").x >= hall.panel("disdukcapil").x);
    CHECK(hall.panel("nobody") == Rect{});
}

TEST_CASE("the same picture fits every screen, in the middle", "[scene]") {
    const HallOnScreen hall;
    const auto layout = layout::load_layout("layouts/hall-landscape.yaml", {}).value();
    const auto theme = layout::load_theme("assets/themes", layout.theme).value();
    const Design design{std::make_shared<const layout::Layout>(layout), std::make_shared<const layout::Theme>(theme)};
    const Scene wide(design, *hall.hall, {2560, 1080}, kHall, *hall.typesetter, hall.words);
    CHECK(wide.panel_of(hall::AgencyId{"disdukcapil"}).x == hall.panel("disdukcapil").x + 320);
    const Scene tiny(design, *hall.hall, {16, 16}, kHall, *hall.typesetter, hall.words);
    CHECK(tiny.size() == render::Size{16, 16});
}
