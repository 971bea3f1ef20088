#include "base/file.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "catch.h"

using namespace panggil;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLimit = 100;

// A folder of its own for one story; gone with it.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("panggil-file-test-" + std::to_string(::getpid()));

    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path with(const std::string& name, const std::string& content) const {
        std::ofstream(path / name) << content;
        return path / name;
    }
    auto count() const { return std::distance(fs::directory_iterator(path), fs::directory_iterator()); }
};

std::string wrong(const Result<std::string>& read) { return read ? "read" : to_string(read.error()); }

}  // namespace

TEST_CASE("a file is read as a whole, an empty one too", "[file]") {
    const Folder folder;
    CHECK(read_file(folder.with("a", "satu\ndua"), kLimit) == std::string("satu\ndua"));
    CHECK(read_file(folder.with("b", ""), kLimit) == std::string());
}

TEST_CASE("a file that can't be read says which one and why", "[file]") {
    const Folder folder;
    const std::string there = (folder.path / "gone").string();
    CHECK(wrong(read_file(there, kLimit)) == there + ": error: there is no such file");
    CHECK(wrong(read_file(folder.path, kLimit)) == folder.path.string() + ": error: this is not a file");
}

TEST_CASE("a file that is too large is refused before it is read", "[file]") {
    const Folder folder;
    const fs::path exact = folder.with("exact", std::string(kLimit, 'x'));
    const fs::path over = folder.with("over", std::string(kLimit + 1, 'x'));
    CHECK(read_file(exact, kLimit));
    CHECK(wrong(read_file(over, kLimit)) ==
          over.string() + ": error: the file has 101 bytes, more than the 100 that are taken");
}

TEST_CASE("a file is written whole in the place of the one before, and nothing is left beside it", "[file]") {
    const Folder folder;
    const fs::path file = folder.with("board.json", "yesterday");
    REQUIRE(write_file(file, "today"));
    CHECK(read_file(file, kLimit) == std::string("today"));
    CHECK(folder.count() == 1);
}

TEST_CASE("a file that can't be written leaves the one before as it is", "[file]") {
    const Folder folder;
    const auto missing = write_file(folder.path / "no" / "such" / "folder", "text");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().place.file == (folder.path / "no" / "such" / "folder").string());

    fs::create_directories(folder.path / "taken" / "by a folder");
    CHECK_FALSE(write_file(folder.path / "taken", "text"));
    CHECK(fs::is_directory(folder.path / "taken" / "by a folder"));
}

TEST_CASE("a name from config stays below its root", "[file]") {
    const Folder folder;
    const fs::path root = fs::canonical(folder.path);
    CHECK(inside(folder.path, "logo.png") == root / "logo.png");
    CHECK(inside(folder.path, "themes/../logo.png") == root / "logo.png");
    CHECK(inside(folder.path, "not/there/yet.png") == root / "not/there/yet.png");
}

TEST_CASE("a name that leads out of its root is refused", "[file]") {
    const Folder folder;
    fs::create_directory_symlink("/etc", folder.path / "link");
    for (const char* name : {"../secret", "a/../../secret", "/etc/passwd", "link/passwd"}) {
        INFO(name);
        const auto found = inside(folder.path, name);
        REQUIRE_FALSE(found);
        CHECK(found.error().message == "'" + std::string(name) + "' leads out of " + folder.path.string());
    }
}

TEST_CASE("a neighbour whose name begins alike is not inside", "[file]") {
    const Folder folder;
    CHECK_FALSE(inside(folder.path / "assets", "../assets-of-others/logo.png"));
}
