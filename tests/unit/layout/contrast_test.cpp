#include <filesystem>
#include <fstream>

#include "catch.h"
#include "layout/layout.h"
#include "layout/readable_color.h"

using namespace panggil::layout;

TEST_CASE("what carries meaning can be read in every shipped theme", "[layout]") {
    using enum Token;
    const std::pair<Token, Token> pairs[] = {
        {ink, background}, {ink, surface},     {ink_soft, background},   {ink_soft, surface},    {sign_ink, sign},
        {call_ink, call},  {call, background}, {priority_ink, priority}, {priority, background}, {alert_ink, alert}};
    for (const char* name : {"perigo-agung", "light", "high-contrast"}) {
        const auto theme = load_theme("assets/themes", name);
        REQUIRE(theme);
        for (const auto& [over, under] : pairs) {
            CAPTURE(name, name_of(over), name_of(under));
            CHECK(contrast(theme->colors.at(over), theme->colors.at(under)) >= 6.0);
        }
    }
}

TEST_CASE("contrast is reckoned as the standard says", "[layout]") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
    CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == Approx(4.54).margin(0.01));
    CHECK(contrast({9, 9, 9}, {9, 9, 9}) == Approx(1));
}

TEST_CASE("the nearest readable colour keeps its hue, and moves no further than it must", "[layout]") {
    const Rgb night{0x0A, 0x1A, 0x29};
    const auto lighter = readable_color({0x5A, 0x6B, 0x7A}, {night}, 4.5);
    REQUIRE(lighter);
    CHECK(contrast(*lighter, night) >= 4.5);
    CHECK(contrast(*lighter, night) < 4.7);
    CHECK(lighter->b > lighter->r);  // still a blue grey
    CHECK(contrast(*readable_color({0x5A, 0x6B, 0x7A}, {night, {0x12, 0x29, 0x3C}}, 4.5), {0x12, 0x29, 0x3C}) >= 4.5);
    const auto darker = readable_color({0xFF, 0xC6, 0x29}, {{255, 255, 255}}, 4.5);
    REQUIRE(darker);
    CHECK(contrast(*darker, {255, 255, 255}) >= 4.5);
    CHECK(darker->r > darker->b);
    CHECK(readable_color({0xF6, 0xF8, 0xFA}, {night}, 4.5) == Rgb{0xF6, 0xF8, 0xFA});  // good as it is
    CHECK_FALSE(readable_color({0x80, 0x80, 0x80}, {{0x77, 0x77, 0x77}}, 12));         // nothing has that much
}

TEST_CASE("in a calm theme all fades are of one length", "[layout]") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "panggil-calm-theme";
    fs::create_directories(folder);
    fs::copy_file("assets/themes/perigo-agung.yaml", folder / "perigo-agung.yaml",
                  fs::copy_options::overwrite_existing);
    std::ofstream(folder / "calm.yaml") << "theme: 1\nextends: perigo-agung\nmotion: calm\n";
    const auto theme = load_theme(folder, "calm");
    fs::remove_all(folder);
    REQUIRE(theme);
    CHECK(theme->calm);
    for (const Motion& motion : {theme->called, theme->ended, theme->number, theme->strip}) CHECK(motion == kCalm);
}
