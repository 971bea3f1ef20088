#include "layout/theme.h"

#include <algorithm>
#include <array>

namespace panggil::layout {

namespace {

constexpr std::array<std::string_view, kTokens> kNames = {
    "background", "surface",  "line",         "ink",   "ink_soft",  "sign", "sign_ink", "call",
    "call_ink",   "priority", "priority_ink", "alert", "alert_ink", "bar",  "fill",     "none"};

}  // namespace

std::optional<Token> token_named(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Token>(found - kNames.begin());
}

std::string_view name_of(Token token) { return kNames[static_cast<std::size_t>(token)]; }

}  // namespace panggil::layout
