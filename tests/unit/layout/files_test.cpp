#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "layout/layout.h"
#include "wrong_files.h"

namespace {

namespace fs = std::filesystem;
using namespace panggil;
using test::all_of;
using test::expect_told;
using test::folders_of;

// Two agencies, so that ids have something to be compared with.
hall::Hall small_hall() {
    hall::Hall hall;
    hall.zones = {hall::ZoneId{"hall"}, hall::ZoneId{"timur"}};
    for (const char* id : {"disdukcapil", "imigrasi"}) {
        hall::Agency agency;
        agency.id = hall::AgencyId{id};
        agency.counters = {hall::CounterId{"1"}, hall::CounterId{"2"}};
        hall.agencies.push_back(agency);
    }
    return hall;
}

Errors read(const fs::path& folder) {
    Errors warnings;
    if (fs::exists(folder / "theme.yaml")) {
        const auto theme = layout::load_theme(folder, "theme", &warnings);
        return all_of(theme, warnings);
    }
    const hall::Hall hall = small_hall();
    const auto there_is_one = [](const std::string& file) {
        return file == "images/there.png" ? std::nullopt
                                          : std::optional(Said("there is no such file", "Berkas ini tidak ada."));
    };
    layout::Surroundings around{&hall, "assets/themes"};
    around.screens = {"totem", "hall-1"};
    around.wrong_picture = there_is_one;
    const auto read = layout::load_layout(folder / "layout.yaml", around, &warnings);
    return all_of(read, warnings);
}

}  // namespace

TEST_CASE("each mistake in a layout or theme is told in the words that belong to it", "[layout]") {
    const std::vector<fs::path> folders = folders_of("tests/unit/layout/wrong");
    REQUIRE(folders.size() >= 20);
    for (const fs::path& folder : folders) {
        expect_told(folder, read(folder));
    }
}

TEST_CASE("the shipped layouts and themes are good", "[layout]") {
    for (const auto& entry : fs::directory_iterator("layouts")) {
        if (entry.path().extension() != ".yaml") continue;
        INFO(entry.path().string());
        Errors warnings;
        const auto layout = layout::load_layout(entry.path(), {nullptr, "assets/themes"}, &warnings);
        INFO((layout ? std::string() : to_string(layout.error())));
        CHECK(layout);
        CHECK(warnings.empty());
    }
    for (const char* name : {"perigo-agung", "light", "high-contrast"}) {
        Errors warnings;
        CHECK(layout::load_theme("assets/themes", name, &warnings));
        CHECK(warnings.empty());
    }
}

TEST_CASE("a theme that extends another says only what differs", "[layout]") {
    const auto base = layout::load_theme("assets/themes", "perigo-agung");
    const auto light = layout::load_theme("assets/themes", "light");
    REQUIRE((base && light));
    CHECK(light->styles == base->styles);
    CHECK(light->colors.at(layout::Token::call) == layout::Rgb{0x0B, 0x4A, 0x94});
    CHECK(light->colors.at(layout::Token::alert) == base->colors.at(layout::Token::alert));
}

TEST_CASE("no theme is read from outside of its folder", "[layout]") {
    CHECK(layout::load_theme("assets/themes", "../../config/hall").error().front().message ==
          "'../../config/hall' is no theme's name");
}

TEST_CASE("the language on one page, as the manual has it, is a layout without a mistake", "[layout]") {
    std::ostringstream manual;
    manual << std::ifstream("layouts/README.md").rdbuf();
    const std::string text = manual.str();
    const std::string fence = "```yaml\n";
    const auto begin = text.find(fence, text.find("\n# The language\n")) + fence.size();
    const fs::path folder = fs::temp_directory_path() / ("panggil-page-" + std::to_string(::getpid())) / "layouts";
    fs::create_directories(folder);
    fs::copy("layouts/hall-landscape.yaml", folder / "hall-landscape.yaml");
    std::ofstream(folder / "page.yaml") << text.substr(begin, text.find("```", begin) - begin);
    Errors warnings;
    const auto read = layout::load_layout(folder / "page.yaml", {nullptr, "assets/themes"}, &warnings);
    const Errors told = all_of(read, warnings);
    fs::remove_all(folder.parent_path());
    CHECK(to_string(told) == "");
}
