#include "display/watcher.h"

#include <poll.h>

#include "catch.h"
#include "folder.h"

using namespace panggil;
using namespace panggil::display;
namespace fs = std::filesystem;
using Heard = Watcher::Told;

namespace {

struct Desk {
    Folder folder;
    fs::path layout{folder.with("layouts/hall.yaml", "satu")};
    fs::path assets{folder.path / "assets"};
    Watcher watcher;

    Desk() {
        folder.with("assets/themes/light.yaml", "a");
        watcher.watch({layout}, {assets});
    }
    // inotify has told of it before the call that did it comes back, so there is nothing to wait for.
    Heard told() { return watcher.take(); }
    bool is_told() const {
        pollfd told{watcher.fd(), POLLIN, 0};
        return ::poll(&told, 1, 0) == 1;
    }
    std::set<fs::path> found() { return watcher.look(); }
};

}  // namespace

TEST_CASE("a layout that is saved in place is seen", "[watcher]") {
    Desk desk;
    CHECK_FALSE(desk.is_told());
    desk.folder.with("layouts/hall.yaml", "dua");
    CHECK(desk.is_told());
    CHECK(desk.told() == Heard::saved);
    CHECK(desk.found() == std::set{desk.layout});
    CHECK(desk.found().empty());
}

TEST_CASE("an editor that writes another file and renames it is seen once the name is there", "[watcher]") {
    Desk desk;
    const fs::path beside = desk.folder.with("layouts/hall.yaml.tmp", "dua");
    CHECK(desk.told() == Heard::nothing);
    fs::rename(beside, desk.layout);
    CHECK(desk.told() == Heard::saved);
    CHECK(desk.found() == std::set{desk.layout});
}

TEST_CASE("an editor that moves the old file away first is seen", "[watcher]") {
    Desk desk;
    fs::rename(desk.layout, desk.layout.string() + "~");
    desk.folder.with("layouts/hall.yaml", "dua");
    CHECK(desk.told() == Heard::saved);
    CHECK(desk.found() == std::set{desk.layout});
}

TEST_CASE("a file that is open and has half of its text is being written", "[watcher]") {
    Desk desk;
    std::ofstream out(desk.layout);
    out << "se" << std::flush;
    CHECK(desk.told() == Heard::being_written);
    out << "mua" << std::flush;
    out.close();
    CHECK(desk.told() == Heard::saved);
}

TEST_CASE("what an editor keeps beside the file for itself is of no concern", "[watcher]") {
    Desk desk;
    desk.folder.with("layouts/.hall.yaml.swp", "x");
    desk.folder.with("layouts/4913", "");
    desk.folder.with("layouts/other.yaml", "tiga");
    CHECK(desk.told() == Heard::nothing);
    CHECK(desk.found().empty());
}

TEST_CASE("a new picture, and one in a new folder, are seen", "[watcher]") {
    Desk desk;
    const fs::path logo = desk.folder.with("assets/logo.png", "x");
    CHECK(desk.told() == Heard::saved);
    CHECK(desk.found() == std::set{logo});
    fs::create_directory(desk.assets / "images");
    CHECK(desk.told() == Heard::saved);
    desk.found();
    const fs::path photo = desk.folder.with("assets/images/photo.jpg", "x");
    CHECK(desk.told() == Heard::saved);
    CHECK(desk.found() == std::set{photo});
}

TEST_CASE("on a drive that tells nothing a look finds it by time, length or file", "[watcher]") {
    const Stamps before{{"a", {true, 4, 100, 7}}, {"b", {true, 4, 100, 8}}, {"c", {}}, {"d", {true, 1, 1, 1}}};
    CHECK(changed(before, before).empty());
    CHECK(changed(before, {{"a", {true, 4, 101, 7}}, {"b", {true, 4, 100, 8}}, {"c", {}}, {"d", {true, 1, 1, 1}}}) ==
          std::set<fs::path>{"a"});
    CHECK(changed(before, {{"a", {true, 5, 100, 7}}, {"b", {true, 4, 100, 9}}, {"c", {true, 1, 1, 1}}}) ==
          std::set<fs::path>{"a", "b", "c", "d"});
}

TEST_CASE("a file that wasn't there is seen when it comes, and one that goes", "[watcher]") {
    Desk desk;
    desk.watcher.watch({desk.layout, desk.folder.path / "layouts" / "base.yaml"}, {desk.assets});
    const fs::path base = desk.folder.with("layouts/base.yaml", "x");
    CHECK(desk.told() == Heard::saved);
    CHECK(desk.found() == std::set{base});
    fs::remove(base);
    CHECK(desk.told() == Heard::saved);
    CHECK(desk.found() == std::set{base});
}
