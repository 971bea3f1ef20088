#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;
using render::Rect;

namespace {

constexpr Rect kHero{48, 146, 744, 544};
constexpr Rect kHeroAndRecent{48, 146, 744, 848};

// A call was spoken three seconds long, just now.
struct AfterACall : HallOnScreen {
    explicit AfterACall(const std::string& layout = "layouts/hall-landscape.yaml") : HallOnScreen(layout) {
        calls("samsat", "C001", "7");
        starts_to_speak("samsat", "C001", "a1");
        pass(3);
        ends_to_speak("a1");
    }
};

render::Color ground(const HallOnScreen& hall, const Rect& place) {
    return hall.picture().at(place.x + place.w / 2, place.bottom() - 4);
}

const render::Color kSurface{0x12, 0x29, 0x3C};
const render::Color kBackground{0x0A, 0x1A, 0x29};

bool within(const std::vector<Rect>& rects, const std::vector<Rect>& places) {
    return std::all_of(rects.begin(), rects.end(), [&](const Rect& rect) {
        return std::any_of(places.begin(), places.end(), [&](const Rect& p) { return grown(p, 5).contains(rect); });
    });
}

}  // namespace

TEST_CASE("an operator's announcement takes the hero's place, and the calls before stay", "[announcement]") {
    AfterACall hall;
    hall.pass(6);
    hall.calls("pln", "V009", "29");
    hall.settle();
    hall.announces("Istirahat.");
    CHECK(hall.shows("Pengumuman"));
    CHECK(hall.shows("Istirahat."));
    CHECK_FALSE(hall.shows("Nomor antrean"));
    CHECK(hall.shows("V009"));
    CHECK(within(hall.redrawn(), {kHeroAndRecent}));
}

TEST_CASE("when it ends the last call is there again as it was, and doesn't stand out", "[announcement]") {
    AfterACall hall;
    hall.pass(0.2);  // its hold would last for four seconds more
    hall.announces("Istirahat.");
    hall.pass(1.4);
    CHECK(ground(hall, kHero) == kSurface);
    CHECK(ground(hall, hall.panel("samsat")) == kBackground);
    hall.ends_to_speak("n1");
    CHECK(hall.shows("Nomor antrean"));
    CHECK_FALSE(hall.shows("Pengumuman"));
    hall.pass(0.5);
    CHECK(ground(hall, kHero) == kSurface);
    CHECK(ground(hall, hall.panel("samsat")) == kBackground);
}

TEST_CASE("before the first call it takes the welcome's place", "[announcement]") {
    HallOnScreen hall;
    hall.announces("Istirahat.");
    CHECK(hall.shows("Istirahat."));
    CHECK_FALSE(hall.shows("Selamat datang"));
    hall.ends_to_speak("n1");
    CHECK(hall.shows("Selamat datang"));
}

TEST_CASE("a call's voice after it stands out as ever", "[announcement]") {
    AfterACall hall;
    hall.announces("Istirahat.");
    hall.calls("pln", "V009", "29");
    hall.starts_to_speak("pln", "V009", "a2");
    hall.pass(0.5);
    CHECK(hall.shows("Nomor antrean"));
    CHECK(ground(hall, kHero) == render::Color{0xFF, 0xC6, 0x29});
}

TEST_CASE("an announcement without words, such as a chime, leaves the hero alone", "[announcement]") {
    AfterACall hall;
    hall.announces("");
    CHECK(hall.shows("Nomor antrean"));
    CHECK_FALSE(hall.shows("Pengumuman"));
}

TEST_CASE("one of another zone isn't shown here", "[announcement]") {
    AfterACall hall;
    hall.settle();
    hall.announces("Istirahat.", "n1", hall::ZoneId{"timur"});
    CHECK(hall.redrawn().empty());
    CHECK_FALSE(hall.shows("Istirahat."));
}

TEST_CASE("after a minute without the hub nobody believes that it is still being said", "[announcement]") {
    AfterACall hall;
    hall.announces("Istirahat.");
    hall.scene->set_link(hall.board, {true, hall.wall, hall.now}, hall.moment());
    CHECK(hall.shows("Istirahat."));
    hall.pass(61);
    CHECK_FALSE(hall.shows("Istirahat."));
    CHECK(hall.shows("Layar terputus."));
}

TEST_CASE("every layout shows it, one that says nothing about it too", "[announcement]") {
    for (const char* layout : {"layouts/hall-portrait.yaml", "layouts/small-example.yaml",
                               "tests/golden/connection-cut-without-a-strip/layout.yaml"}) {
        CAPTURE(layout);
        AfterACall hall(layout);
        hall.announces("Istirahat.");
        CHECK(hall.shows("Istirahat."));
        CHECK(hall.shows("Pengumuman"));
        CHECK_FALSE(hall.shows("Nomor antrean"));
        hall.ends_to_speak("n1");
        CHECK_FALSE(hall.shows("Istirahat."));
    }
}
