#include "layout/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace panggil::layout {

namespace {

constexpr std::array<std::string_view, kTokens> kNames = {
    "background", "surface",  "line",         "ink",   "ink_soft",  "sign", "sign_ink", "call",
    "call_ink",   "priority", "priority_ink", "alert", "alert_ink", "bar",  "fill",     "none"};

// Of a channel's 256 values: `check` asks for each pixel of a text.
std::array<double, 256> linear_values() {
    std::array<double, 256> linear{};
    for (std::size_t channel = 0; channel < linear.size(); ++channel) {
        const double value = static_cast<double>(channel) / 255.0;
        linear[channel] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    return linear;
}

double luminance(const Rgb& color) {
    static const std::array<double, 256> linear = linear_values();
    return 0.2126 * linear[color.r] + 0.7152 * linear[color.g] + 0.0722 * linear[color.b];
}

}  // namespace

std::optional<Token> token_named(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Token>(found - kNames.begin());
}

std::string_view name_of(Token token) { return kNames[static_cast<std::size_t>(token)]; }

double contrast(const Rgb& a, const Rgb& b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace panggil::layout
