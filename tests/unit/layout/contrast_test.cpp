#include "catch.h"
#include "layout/layout.h"

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
