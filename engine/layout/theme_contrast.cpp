#include "layout/theme_contrast.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "layout/item_table.h"
#include "layout/readable_color.h"

namespace panggil::layout {

namespace {

// What is drawn upon what, in the engine's own looks and in the shipped layouts.
constexpr std::pair<Token, Token> kPairs[] = {
    {Token::ink, Token::background},   {Token::ink, Token::surface},           {Token::ink_soft, Token::background},
    {Token::ink_soft, Token::surface}, {Token::sign_ink, Token::sign},         {Token::call_ink, Token::call},
    {Token::call, Token::background},  {Token::priority_ink, Token::priority}, {Token::priority, Token::background},
    {Token::alert_ink, Token::alert}};

// All that it stands on: a colour that can be read here must be readable there too.
std::vector<Rgb> grounds_of(Token token, const Theme& theme) {
    std::vector<Rgb> grounds;
    for (const auto& [over, under] : kPairs) {
        if (over == token) grounds.push_back(theme.colors.at(under));
    }
    return grounds;
}

// A colour that the file itself writes, where there is one: only that can be changed here.
config::Mark place_of(const config::Node& node, Token over, Token under) {
    const config::Node& colors = node.at_or_self("colors");
    for (const Token token : {over, under}) {
        if (const config::Node* color = colors.find(name_of(token))) return color->mark;
    }
    return colors.mark;
}

}  // namespace

void warn_of_contrast(const Theme& theme, const config::Node& node, config::Problems& problems) {
    for (const auto& [over, under] : kPairs) {
        const Rgb& ink = theme.colors.at(over);
        const Rgb& ground = theme.colors.at(under);
        const double found = contrast(ink, ground);
        if (found >= kReadableContrast) continue;
        const auto nearest = readable_color(ink, grounds_of(over, theme), kReadableContrast);
        const Said remedy = nearest ? say("; the nearest that has is {}", " Yang paling mirip dan cukup: {}.",
                                          shown(Of<Rgb>{}, *nearest))
                                    : Said();
        problems.warning(place_of(node, over, under),
                         say("'{0}' on '{1}' has a contrast of {2:.1f} (at least {3} is readable){4}",
                             "Kontras '{0}' di atas '{1}' hanya {2:.1f} (paling sedikit {3} supaya terbaca).{4}",
                             name_of(over), name_of(under), found, kReadableContrast, remedy));
    }
}

}  // namespace panggil::layout
