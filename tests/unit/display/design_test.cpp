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
