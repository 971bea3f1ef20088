#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

namespace fs = std::filesystem;

// A layout of these letters, as a file that is gone afterwards.
struct File {
    fs::path path = fs::temp_directory_path() / ("panggil-pages-" + std::to_string(::getpid()) + ".yaml");

    explicit File(const std::string& letters, const std::string& areas = "AB") {
        std::ofstream(path) << "layout: 1\ncanvas: 1000x400\nareas: " + areas + "\ncolumns: [1fr, 1fr]\nrows: [1fr]\n" +
                                   letters + (letters.find("templates:") == letters.npos ? "templates:\n" : "") +
                                   "  panel: {text: <ticket or ->, width: 100, height: 40}\n"
                                   "  hero: {text: <ticket>}\n"
                                   "  turning: {playlist: [{text: <prefix>, for: 3 s}, {text: <agency>, for: 3 s}]}\n";
    }
    ~File() { fs::remove(path); }
};

struct Screen {
    File file;
    HallOnScreen hall;

    explicit Screen(const std::string& letters, WallTime begins = HallOnScreen::kMorning)
        : file(letters), hall(file.path.string(), kHall, begins) {}
};

constexpr WallTime kNearNoon = HallOnScreen::kMorning + std::chrono::hours(2) + std::chrono::minutes(18);  // 11.59

}  // namespace

TEST_CASE("a playlist shows one page after another, each for its time", "[scene][pages]") {
    Screen screen("A: {playlist: [{text: satu, for: 4 s}, {text: dua}, {text: tiga, for: 2 s}]}\nB: {text: b}\n");
    HallOnScreen& morning = screen.hall;  // has looked at it for two seconds
    CHECK(morning.shows("satu"));
    CHECK(morning.scene->next_due(morning.moment()) <= morning.now + std::chrono::seconds(2));
    morning.pass(2.1);
    CHECK(morning.shows("dua"));
    CHECK_FALSE(morning.shows("satu"));
    morning.pass(9.8);
    CHECK(morning.shows("dua"));
    morning.pass(0.2);
    CHECK(morning.shows("tiga"));
    morning.pass(2);
    CHECK(morning.shows("satu"));
}

TEST_CASE("a page whose when doesn't hold is passed over, and when none holds there is none", "[scene][pages]") {
    Screen screen(
        "A: {playlist: [{text: satu, for: 2 s}, {text: putus, when: stale, for: 2 s}]}\n"
        "B: {playlist: [{text: nanti, when: 13.00-14.00}, {text: besok, when: wednesday}]}\n");
    HallOnScreen& morning = screen.hall;
    for (int i = 0; i < 10; ++i) {
        morning.pass(1);
        CHECK(morning.shows("satu"));
    }
    CHECK_FALSE(morning.shows("nanti"));
    CHECK_FALSE(morning.shows("besok"));
    morning.scene->set_link(morning.board, {true, morning.wall, morning.now}, morning.moment());
    morning.pass(2);
    CHECK(morning.shows("putus"));
}

TEST_CASE("at noon another picture takes the place of the panels, and goes again", "[scene][pages]") {
    Screen screen(
        "A: {first_that_applies: [{text: Istirahat, when: 12.00-12.01}, {agencies: all, panel: panel}]}\n"
        "B: {now_serving: newest, panel: hero}\n",
        kNearNoon);
    HallOnScreen& noon = screen.hall;
    CHECK_FALSE(noon.panel("pln").empty());
    noon.calls("pln", "V001", "29");
    CHECK(noon.shows("V001"));
    CHECK(noon.scene->next_due(noon.moment()) <= noon.now + std::chrono::minutes(1));
    noon.pass(60);
    CHECK(noon.shows("Istirahat"));
    CHECK(noon.panel("pln").empty());
    noon.calls("pln", "V002", "29");
    noon.pass(60);
    CHECK_FALSE(noon.shows("Istirahat"));
    CHECK(noon.shows("V002"));
    CHECK_FALSE(noon.panel("pln").empty());
}

TEST_CASE("while nobody knows the time nothing is decided by the hour", "[scene][pages]") {
    Screen screen(
        "A: {first_that_applies: [{text: Istirahat, when: 12.00-13.00}, {text: Kerja, when: not 12.00-13.00},"
        " {text: Selalu}]}\nB: {text: b, when: clock_unknown}\n",
        kNearNoon + std::chrono::minutes(5));
    HallOnScreen& noon = screen.hall;
    CHECK(noon.shows("Istirahat"));
    CHECK_FALSE(noon.shows("b"));
    noon.wall_known = false;
    noon.pass(1);
    CHECK(noon.shows("Selalu"));
    CHECK(noon.shows("b"));
}

TEST_CASE("a page fades, the one before first, and ends exactly as it would have been drawn", "[scene][pages]") {
    for (const std::string how : {"fade 400 ms", "slide 400 ms", "cut"}) {
        CAPTURE(how);
        Screen screen("A: {playlist: [{shape: call, for: 3 s}, {shape: sign, for: 3 s}], transition: " + how +
                      "}\nB: {text: b}\n");
        HallOnScreen& morning = screen.hall;
        const auto corner = [&] { return morning.picture().pixels[0]; };
        const auto right = [&] { return morning.picture().pixels[499]; };
        const std::uint32_t first = corner();
        morning.pass(1.0);  // the page turns now
        const bool cut = how == "cut";
        CHECK((corner() == first) == !cut);
        morning.pass(0.2);
        const std::uint32_t between = corner();
        CHECK(morning.scene->moving(morning.now) == !cut);
        morning.pass(0.3);
        const std::uint32_t second = corner();
        CHECK(second == right());
        CHECK(second != first);
        if (!cut) CHECK(between != second);
        CHECK_FALSE(morning.scene->moving(morning.now));
        morning.redrawn();
        morning.pass(0.5);
        CHECK(morning.redrawn().empty());  // at rest nothing is drawn
        const Screen fresh("A: {shape: sign}\nB: {text: b}\n");
        CHECK(fresh.hall.picture().pixels == morning.picture().pixels);
    }
}

TEST_CASE("what a stack has upon a playlist stays upon it when the page turns", "[scene][pages]") {
    Screen screen(
        "A: {stack: [{playlist: [{shape: call, for: 3 s}, {shape: sign, for: 3 s}]}, {shape: alert}]}\n"
        "B: {text: b}\n");
    const std::uint32_t above = screen.hall.picture().pixels[0];
    screen.hall.pass(2.5);
    CHECK(screen.hall.picture().pixels[0] == above);
}

TEST_CASE("a strip and the connection's own mark take turns with their pages", "[scene][pages]") {
    Screen screen("A: {playlist: [{running_text: messages, for: 3 s}, {text: jeda, for: 3 s}]}\nB: {text: b}\n");
    HallOnScreen& morning = screen.hall;
    morning.scene->set_link(morning.board, {true, morning.wall, morning.now}, morning.moment());
    CHECK_FALSE(morning.shows("09.41"));  // the strip says it
    morning.pass(1.5);
    CHECK(morning.shows("jeda"));
    CHECK(morning.shows("09.41"));
    morning.pass(3);
    CHECK_FALSE(morning.shows("09.41"));
}

TEST_CASE("a playlist in a template turns in all panels at once", "[scene][pages]") {
    Screen screen("A: {agencies: all, panel: turning}\nB: {text: b}\n");
    HallOnScreen& morning = screen.hall;
    CHECK(morning.shows("A"));
    CHECK(morning.shows("V"));
    morning.pass(1.5);
    CHECK_FALSE(morning.shows("A"));
    CHECK(morning.shows("Dinas pln"));
}

TEST_CASE("an alert over a playlist leaves it as it would have been", "[scene][pages]") {
    Screen screen("A: {playlist: [{text: satu, for: 3 s}, {text: dua, for: 3 s}]}\nB: {text: b}\n");
    HallOnScreen& morning = screen.hall;
    morning.raises(hall::AlertKind::fire);
    morning.pass(60);
    morning.clears();
    morning.pass(0.1);
    CHECK((morning.shows("satu") || morning.shows("dua")));
}

TEST_CASE("in a template a page comes by its transition too, in each panel for itself", "[scene][pages]") {
    for (const std::string how : {"fade 400 ms", "slide 400 ms", "cut"}) {
        CAPTURE(how);
        Screen screen("A: {agencies: [samsat], panel: page}\nB: {text: b}\n" +
                      std::string("templates:\n  page:\n    playlist: "
                                  "[{shape: call, for: 3 s}, {shape: sign, for: 3 s}]\n    width: 100\n    height: "
                                  "80\n    transition: ") +
                      how + "\n");
        HallOnScreen& morning = screen.hall;
        const render::Rect panel = morning.panel("samsat");
        const auto corner = [&] { return morning.picture().at(panel.x + 2, panel.y + 2); };
        const render::Color first = corner();
        morning.redrawn();
        morning.pass(1.0);  // the page turns now
        const bool cut = how == "cut";
        CHECK((corner() == first) == !cut);
        CHECK(morning.scene->moving(morning.now) == !cut);
        morning.pass(0.2);
        const render::Color between = corner();
        morning.pass(0.3);
        const render::Color second = corner();
        CHECK(second != first);
        if (!cut) CHECK(between != second);
        CHECK_FALSE(morning.scene->moving(morning.now));
        for (const render::Rect& rect : morning.redrawn()) CHECK(intersection(rect, panel) == rect);
        morning.pass(0.5);
        CHECK(morning.redrawn().empty());
        const render::Picture rest = morning.picture();
        morning.scene->refresh(morning.board, morning.moment());
        CHECK(morning.picture().pixels == rest.pixels);
    }
}

TEST_CASE("a page within a page of a template turns with it, and alone", "[scene][pages]") {
    Screen screen(
        "A: {agencies: [samsat], panel: nest}\nB: {text: b}\ntemplates:\n  nest:\n    playlist:\n"
        "      - {column: [{playlist: [{text: satu, for: 2 s}, {text: dua, for: 2 s}], transition: slide 1 s}], for: 3 "
        "s}\n"
        "      - {text: tiga, for: 3 s}\n    transition: fade 1 s\n");
    HallOnScreen& morning = screen.hall;
    CHECK(morning.shows("dua"));
    for (int i = 0; i < 110; ++i) {
        morning.pass(0.05);
        morning.picture();  // whatever is on its way can be drawn
    }
    CHECK(morning.shows("dua"));
}
