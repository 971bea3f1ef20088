#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "config/announcements_config.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"
#include "wrong_files.h"

namespace {

namespace fs = std::filesystem;
using namespace panggil;
using test::all_of;
using test::expect_told;
using test::folders_of;

// What a person is told about this file, whatever kind it is.
Errors read(const fs::path& folder) {
    Errors warnings;
    if (fs::exists(folder / "hub.yaml")) return all_of(config::load_hub(folder / "hub.yaml", &warnings), warnings);
    if (fs::exists(folder / "displays.yaml")) {
        return all_of(config::load_displays(folder / "displays.yaml", {}, &warnings), warnings);
    }
    if (fs::exists(folder / "announcements.yaml")) {
        const auto hall =
            config::load_hall(fs::exists(folder / "hall.yaml") ? folder / "hall.yaml" : "config/hall.yaml");
        const auto phrases = [](const hall::ZoneId&) {
            return std::optional(std::vector<std::string>{"opening", "closing_soon", "closing"});
        };
        return all_of(config::load_announcements(folder / "announcements.yaml", *hall, phrases, &warnings), warnings);
    }
    return all_of(config::load_hall(folder / "hall.yaml", &warnings), warnings);
}

}  // namespace

TEST_CASE("each mistake in a file is told in the words that belong to it", "[config]") {
    const std::vector<fs::path> folders = folders_of("tests/unit/config/wrong");
    REQUIRE(folders.size() >= 60);
    for (const fs::path& folder : folders) {
        expect_told(folder, read(folder));
    }
}
