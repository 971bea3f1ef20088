#include "layout/spaces.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "base/suggest.h"
#include "layout/item_table.h"

namespace panggil::layout {

using config::Entry;
using config::Node;
using config::Problems;

namespace {

constexpr std::array<std::string_view, 6> kFields{"gap", "pad", "column_gap", "row_gap", "margin", "space"};

bool is_space(const std::string& field, const Node& value) {
    return value.is_scalar() && std::find(kFields.begin(), kFields.end(), field) != kFields.end();
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

struct Filling {
    const Theme* theme;
    const std::string& theme_name;
    Problems& problems;

    void look_at(Node& node) const {
        for (Node& item : node.items) look_at(item);
        for (Entry& entry : node.entries) {
            if (is_space(entry.key, entry.value)) {
                fill_in(entry.value);
            } else {
                look_at(entry.value);
            }
        }
    }

    void fill_in(Node& value) const {
        const auto words = words_of(value.text);
        if (std::none_of(words.begin(), words.end(), is_token_name)) return;
        std::string filled;
        for (const std::string& word : words) {
            filled += (filled.empty() ? "" : " ") + (is_token_name(word) ? length_of(word, value) : word);
        }
        value.text = filled;
    }

    std::string length_of(const std::string& name, const Node& value) const {
        if (!theme) return "0";
        const auto found = theme->space.find(name);
        if (found != theme->space.end()) return fmt::format("{}", found->second);
        std::vector<std::string> known;
        for (const auto& [other, length] : theme->space) known.push_back(other);
        Said hint = did_you_mean(name, known);
        if (hint.empty() && !known.empty())
            hint = say(" - it has {}", " Yang ada: {}.", fmt::to_string(fmt::join(known, ", ")));
        if (known.empty()) hint = {" - it has none", " Tema itu tidak punya satu pun."};
        problems.error(value.mark,
                       say("the theme '{}' has no space called '{}'{}",
                           "Tema '{}' tidak punya jarak ('space') bernama '{}'.{}", theme_name, name, hint));
        return "0";
    }
};

}  // namespace

void fill_in_spaces(Node& layout, const Theme* theme, const std::string& theme_name, Problems& problems) {
    Filling{theme, theme_name, problems}.look_at(layout);
}

std::vector<std::string> spaces_named_in(const std::string& field, const Node& value) {
    if (!is_space(field, value)) return {};
    auto words = words_of(value.text);
    std::erase_if(words, [](const std::string& word) { return !is_token_name(word); });
    return words;
}

}  // namespace panggil::layout
