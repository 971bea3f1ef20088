#include "display/last_design.h"

#include <set>

#include "catch.h"
#include "folder.h"

using namespace panggil;
using namespace panggil::display;
namespace fs = std::filesystem;

namespace {

// A person at the desk, saving; and the screen, which keeps what it shows.
struct Desk {
    Folder folder;
    LastDesigns last{folder.path / "state", folder.path};
    WallTime now{std::chrono::milliseconds(1'795'000'000'000)};

    void saves(const std::string& text, const std::string& theme = "biru") {
        folder.with("layouts/hall.yaml", text);
        folder.with("assets/themes/biru.yaml", theme);
        now += std::chrono::minutes(1);
    }
    void shows(const std::string& text, const std::string& theme = "biru") {
        saves(text, theme);
        const FileBytes files{{layout(), std::make_shared<const std::string>(text)},
                              {folder.path / "assets/themes/biru.yaml", std::make_shared<const std::string>(theme)},
                              {folder.path / "layouts/gone.yaml", nullptr}};
        REQUIRE(last.keep(layout(), files, now));
    }
    fs::path layout() const { return folder.path / "layouts" / "hall.yaml"; }
    std::string text() const { return folder.text("layouts/hall.yaml"); }
    std::string theme() const { return folder.text("assets/themes/biru.yaml"); }
};

std::string why(const Result<LastDesigns::Returned>& returned) { return returned ? "done" : returned.error().message; }

}  // namespace

TEST_CASE("undo brings back what was shown before the last save, and again one step further", "[undo]") {
    Desk desk;
    for (const char* text : {"satu", "dua", "tiga"}) desk.shows(text);
    const WallTime second = desk.now - std::chrono::minutes(1);

    const auto returned = desk.last.undo(desk.now);
    REQUIRE(returned);
    CHECK(desk.text() == "dua");
    CHECK(returned->version.at == second);
    CHECK(returned->written == std::vector{desk.layout()});
    CHECK(returned->kept_aside.empty());
    REQUIRE(desk.last.undo(desk.now));
    CHECK(desk.text() == "satu");
    CHECK(why(desk.last.undo(desk.now)) == "no earlier version of this screen's layout is kept");
    CHECK(desk.text() == "satu");
}

TEST_CASE("a screen that reads the file which undo wrote makes no new version of it", "[undo]") {
    Desk desk;
    for (const char* text : {"satu", "dua", "tiga"}) desk.shows(text);
    REQUIRE(desk.last.undo(desk.now));
    desk.shows("dua");
    REQUIRE(desk.last.undo(desk.now));
    CHECK(desk.text() == "satu");
}

TEST_CASE("an undo is taken back, step by step", "[undo]") {
    Desk desk;
    for (const char* text : {"satu", "dua", "tiga"}) desk.shows(text);
    REQUIRE(desk.last.undo(desk.now));
    REQUIRE(desk.last.undo(desk.now));
    REQUIRE(desk.last.redo(desk.now));
    CHECK(desk.text() == "dua");
    REQUIRE(desk.last.redo(desk.now));
    CHECK(desk.text() == "tiga");
    CHECK(why(desk.last.redo(desk.now)) == "nothing was undone since the last save");
}

TEST_CASE("after an undo and a new save, undo goes back to what stood before that save", "[undo]") {
    Desk desk;
    for (const char* text : {"satu", "dua"}) desk.shows(text);
    REQUIRE(desk.last.undo(desk.now));
    desk.shows("empat");
    REQUIRE(desk.last.undo(desk.now));
    CHECK(desk.text() == "satu");
}

TEST_CASE("a save that was never shown is taken back first, and its text is not lost", "[undo]") {
    Desk desk;
    for (const char* text : {"satu", "dua"}) desk.shows(text);
    desk.saves("rusak {");
    const auto returned = desk.last.undo(desk.now);
    REQUIRE(returned);
    CHECK(desk.text() == "dua");
    REQUIRE(returned->kept_aside.size() == 1);
    CHECK(desk.folder.text(returned->kept_aside[0].lexically_relative(desk.folder.path).string()) == "rusak {");
    REQUIRE(desk.last.undo(desk.now));
    CHECK(desk.text() == "satu");
}

TEST_CASE("undo brings the theme back where that was saved last, and leaves the layout", "[undo]") {
    Desk desk;
    desk.shows("satu", "biru");
    desk.shows("satu", "merah");
    const auto returned = desk.last.undo(desk.now);
    REQUIRE(returned);
    CHECK(desk.theme() == "biru");
    CHECK(returned->written == std::vector{desk.folder.path / "assets/themes/biru.yaml"});
}

TEST_CASE("a file that vanished comes back", "[undo]") {
    Desk desk;
    desk.shows("satu");
    fs::remove(desk.layout());
    REQUIRE(desk.last.undo(desk.now));
    CHECK(desk.text() == "satu");
}

TEST_CASE("undo writes into the file behind a link, and leaves it whose it was", "[undo]") {
    Desk desk;
    desk.shows("satu");
    desk.shows("dua");
    const fs::path real = desk.folder.path / "elsewhere.yaml";
    fs::rename(desk.layout(), real);
    fs::permissions(real, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_write);
    fs::create_symlink(real, desk.layout());
    REQUIRE(desk.last.undo(desk.now));
    CHECK(desk.folder.text("elsewhere.yaml") == "satu");
    CHECK(fs::is_symlink(desk.layout()));
    CHECK((fs::status(real).permissions() & fs::perms::group_write) != fs::perms::none);
}

TEST_CASE("ten contents of each file are kept, however often the other one was saved", "[undo]") {
    Desk desk;
    desk.shows("satu", "lama");
    desk.shows("dua", "lama");
    for (int i = 0; i < 30; ++i) desk.shows("dua", "tema " + std::to_string(i));
    std::set<std::string> layouts;
    for (const Version& version : desk.last.all()) {
        std::string folder = std::to_string(version.number);
        folder.insert(0, 4 - folder.size(), '0');
        layouts.insert(desk.folder.text("state/" + folder + "/layouts/hall.yaml"));
    }
    CHECK(layouts == std::set<std::string>{"satu", "dua"});
    CHECK(desk.last.all().size() == 11);  // ten themes, and the layout before
    for (int i = 0; i < 10; ++i) REQUIRE(desk.last.undo(desk.now));
    CHECK(desk.text() == "satu");
}

TEST_CASE("a version that a power cut damaged is known to be damaged", "[undo]") {
    Desk desk;
    desk.shows("satu");
    const auto version = desk.last.current();
    REQUIRE(version);
    CHECK(desk.last.is_whole(*version));
    desk.folder.with("state/0001/layouts/hall.yaml", "");
    CHECK_FALSE(desk.last.is_whole(*version));
}

TEST_CASE("a screen that is given another layout begins anew: undo never writes one into the other", "[undo]") {
    Desk desk;
    desk.shows("satu");
    const fs::path other = desk.folder.with("layouts/totem.yaml", "totem");
    REQUIRE(desk.last.keep(other, {{other, std::make_shared<const std::string>("totem")}}, desk.now));
    CHECK(why(desk.last.undo(desk.now)) == "no earlier version of this screen's layout is kept");
}

TEST_CASE("where nothing is kept, undo says so", "[undo]") {
    Desk desk;
    CHECK(why(desk.last.undo(desk.now)) == "no version of this screen's layout is kept here");
    CHECK(why(desk.last.redo(desk.now)) == "no version of this screen's layout is kept here");
}
