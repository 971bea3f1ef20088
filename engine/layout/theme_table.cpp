#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "layout/item_table.h"

namespace panggil::layout {

using config::between;
using config::Fields;
using config::Named;
using config::Node;
using config::Problems;
using config::record;
using config::row;
using config::row_by_hand;

namespace {

// A weight by its name, or 100 to 900.
bool read_weight(const Node& node, int& out, Problems& problems) {
    static const config::Words<int> kNames = {{"regular", 400}, {"medium", 500}, {"semibold", 600}, {"bold", 700}, {"black", 900}};
    for (const auto& [name, weight] : kNames) {
        if (node.text == name) return out = weight, true;
    }
    int weight = 0;
    Problems ignored;
    if (config::decode(node, weight, ignored) && weight >= 100 && weight <= 900) return out = weight, true;
    return config::must_be(node, "regular, medium, semibold, bold, black or a number from 100 to 900", problems);
}

}  // namespace

const config::Record<Style>& table(Of<Style>) {
    static const auto kTable = record<Style>("style", "A role of text.",
        row("size", &Style::size, "The size, in canvas units; capitals are about 0.72 of it.", between(4, 2000), config::required),
        row_by_hand<Style>("weight", "regular, medium, semibold, bold, black, or 100 to 900", "How bold it is.",
            [](const Node& node, Style& out, Problems& problems) { read_weight(node, out.weight, problems); }),
        row("smallest", &Style::smallest, "What is too wide is shrunk to this size, not below.", between(4, 2000)),
        row("family", &Style::family, "A font's family; without: the theme's."));
    return kTable;
}

namespace {

template <class V>
void read_into(const Node& node, std::map<std::string, V>& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, "names, and behind each what it is", problems);
        return;
    }
    for (const config::Entry& entry : node.entries) decode(entry.value, out[entry.key], problems);
}

void read_colors(const Node& node, Theme& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, "names of colours, and behind each a colour such as FFC629", problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        const auto token = token_named(entry.key);
        if (token && *token < Token::bar) {
            decode(entry.value, out.colors[*token], problems);
        } else {
            problems.error(entry.mark, fmt::format("unknown colour '{}'{}", entry.key,
                                                   did_you_mean(entry.key, config::words_alone(words(Of<Token>{})))));
        }
    }
}

const std::vector<std::string>& look_names() {
    static const std::vector<std::string> kNames = {"called", "newest", "priority", "priority_newest", "closed"};
    return kNames;
}

void read_look(const Node& node, Look& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, "names of colours, and behind each the colour that takes its place", problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        Node key;
        key.kind = Node::Kind::scalar;
        key.mark = entry.mark;
        key.text = entry.key;
        Token from{};
        Token to{};
        if (config::decode(key, from, problems) && config::decode(entry.value, to, problems)) out[from] = to;
    }
}

void read_looks(const Node& node, Theme& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, "states, and behind each what it does to the colours", problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        const auto& known = look_names();
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            problems.error(entry.mark, fmt::format("unknown state '{}'{}", entry.key, did_you_mean(entry.key, known)));
            continue;
        }
        read_look(entry.value, out.looks[entry.key], problems);
    }
}

}  // namespace

const config::Record<Theme>& table(Of<Theme>) {
    static const auto kTable = record<Theme>("theme", "How a hall looks.",
        row_by_hand<Theme>("theme", "1", "The version of this language.", [](const Node&, Theme&, Problems&) {}),
        row_by_hand<Theme>("extends", "a theme's name", "What isn't said here is as in that theme.", [](const Node&, Theme&, Problems&) {}),
        row_by_hand<Theme>("colors", "names and colours", "Its colours.", read_colors),
        row("family", &Theme::family, "The font's family, as fontconfig knows it."),
        row_by_hand<Theme>("type", "names and styles", "Its type scale.",
            [](const Node& node, Theme& out, Problems& problems) { read_into(node, out.styles, problems); }),
        row_by_hand<Theme>("looks", "states and colours", "What states do to the colours.", read_looks),
        row("radius", &Theme::radius, "Of small corners.", between(0, 500)),
        row("radius_large", &Theme::radius_large, "Of large corners.", between(0, 500)),
        row("line_width", &Theme::line_width, "Of hairlines.", between(0, 50)),
        row("outline", &Theme::outline, "A line around areas and signs; 0: none.", between(0, 50)),
        row("bars", &Theme::bars, "Whether agencies' colours are shown."),
        row_by_hand<Theme>("motion", "names and motions", "How things come and go.",
            [](const Node& node, Theme& out, Problems& problems) {
                if (!node.is_map()) { config::must_be(node, "motions by name, such as called: 400 ms ease-out", problems); return; }
                Fields fields(node, "the motion", problems);
                fields.field("called", [&](const Node& v) { decode(v, out.called, problems); });
                fields.field("ended",  [&](const Node& v) { decode(v, out.ended, problems); });
                fields.field("number", [&](const Node& v) { decode(v, out.number, problems); });
                fields.field("strip",  [&](const Node& v) { decode(v, out.strip, problems); });
                fields.done();
            }));
    return kTable;
}

namespace {

constexpr std::size_t kMostAncestors = 8;

Checked<Theme> load_over(const std::filesystem::path& folder, const std::string& name, std::size_t depth) {
    const auto node = config::read_yaml(folder / (name + ".yaml"));
    if (!node) return tl::unexpected(node.error());
    Problems problems;
    Theme theme;
    if (const Node* base = node->find("extends"); base && base->is_scalar()) {
        if (depth >= kMostAncestors || base->text == name) {
            problems.error(base->mark, fmt::format("'{}' extends itself in the end", name));
            return tl::unexpected(problems.sorted());
        }
        auto loaded = load_over(folder, base->text, depth + 1);
        if (!loaded) return loaded;
        theme = *std::move(loaded);
    }
    config::decode(*node, theme, problems);
    if (problems.any_error()) return tl::unexpected(problems.sorted());
    return theme;
}

}  // namespace

Checked<Theme> load_theme(const std::filesystem::path& folder, const std::string& name) { return load_over(folder, name, 0); }

}  // namespace panggil::layout
