#include <algorithm>
#include <cmath>

#include "catch.h"
#include "layout/layout.h"

using namespace panggil::layout;

namespace {

// As WCAG 2.2 has it: 1 is none, 21 is black on white.
double luminance(const Rgb& color) {
    const auto linear = [](int channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

double contrast(const Theme& theme, Token a, Token b) {
    const auto [darker, lighter] = std::minmax({luminance(theme.colors.at(a)), luminance(theme.colors.at(b))});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace

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
            CHECK(contrast(*theme, over, under) >= 6.0);
        }
    }
}
