#include "display/design.h"

#include <filesystem>
#include <fstream>

#include "catch.h"

using namespace panggil;

namespace {

hall::Hall empty_hall() { return {}; }

std::string wrong(const std::string& layout, const std::string& theme = "") {
    const auto design = display::load_design(layout, ".", empty_hall(), theme);
    return design ? "good" : to_string(design.error());
}

}  // namespace

TEST_CASE("the shipped layouts are drawn in each of the themes", "[design]") {
    for (const char* layout : {"layouts/hall-landscape.yaml", "layouts/hall-portrait.yaml"}) {
        for (const char* theme : {"", "perigo-agung", "light", "high-contrast"}) {
            CAPTURE(layout, theme);
            CHECK(wrong(layout, theme) == "good");
        }
    }
}

TEST_CASE("a theme of the command line takes the place of the layout's own", "[design]") {
    const auto design = display::load_design("layouts/hall-landscape.yaml", ".", empty_hall(), "light");
    REQUIRE(design);
    CHECK(design->theme->colors.at(layout::Token::background) == layout::Rgb{0xEE, 0xF2, 0xF5});
}

TEST_CASE("a layout or theme that isn't there is named", "[design]") {
    CHECK(wrong("layouts/no-such.yaml").find("layouts/no-such.yaml") != std::string::npos);
    CHECK(wrong("layouts/hall-landscape.yaml", "no-such").find("no-such.yaml") != std::string::npos);
}

TEST_CASE("a variant may have another theme, but for one that was asked for", "[design]") {
    const auto folder = std::filesystem::temp_directory_path() / "panggil-design-with-variants";
    std::filesystem::create_directories(folder);
    const auto layout = folder / "own.yaml";
    std::ofstream(layout) << "layout: 1\ncanvas: 1000x500\nareas: H\ncolumns: [1fr]\nrows: [1fr]\nH: {text: a}\n"
                             "variants: {upright: {when: portrait, theme: light}}\n";
    const auto background = [](const scene::Design& design, render::Size size) {
        return scene::for_screen(design, size).theme->colors.at(layout::Token::background);
    };
    const auto design = display::load_design(layout, ".", empty_hall());
    REQUIRE(design);
    CHECK(background(*design, {1920, 1080}) == layout::Rgb{0x0A, 0x1A, 0x29});
    CHECK(background(*design, {1080, 1920}) == layout::Rgb{0xEE, 0xF2, 0xF5});
    const auto asked = display::load_design(layout, ".", empty_hall(), "high-contrast");
    REQUIRE(asked);
    CHECK(background(*asked, {1080, 1920}) == layout::Rgb{0, 0, 0});
    std::filesystem::remove_all(folder);
}
