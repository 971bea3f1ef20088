#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"

namespace {

namespace fs = std::filesystem;
using namespace panggil;

std::vector<fs::path> folders_of(const fs::path& root) {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(root)) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

template <class T>
Errors all_of(const Checked<T>& read, const Errors& warnings) {
    return read ? warnings : read.error();
}

// What a person is told about this file, whatever kind it is.
Errors read(const fs::path& folder) {
    Errors warnings;
    if (fs::exists(folder / "hub.yaml")) return all_of(config::load_hub(folder / "hub.yaml", &warnings), warnings);
    if (fs::exists(folder / "displays.yaml")) {
        return all_of(config::load_displays(folder / "displays.yaml", {}, &warnings), warnings);
    }
    return all_of(config::load_hall(folder / "hall.yaml", &warnings), warnings);
}

// Without the folder's path, which is the test's and not the file's.
std::string told(const fs::path& folder) {
    Errors errors = read(folder);
    for (Error& error : errors) error.place.file = fs::path(error.place.file).filename().string();
    return to_string(errors);
}

}  // namespace

TEST_CASE("each mistake in a file is told in the words that belong to it", "[config]") {
    const std::vector<fs::path> folders = folders_of("tests/unit/config/wrong");
    REQUIRE(folders.size() >= 60);
    for (const fs::path& folder : folders) {
        INFO(folder.filename().string());
        CHECK(told(folder) == content(folder / "expected.txt"));
    }
}
