#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "layout/item_table.h"

namespace panggil::layout {

using config::between;
using config::Fields;
using config::Node;
using config::Problems;
using config::record;
using config::row;
using config::row_by_hand;

namespace {

// A weight by its name, or 100 to 900.
bool read_weight(const Node& node, int& out, Problems& problems) {
    static const config::Words<int> kNames = {
        {"regular", 400}, {"medium", 500}, {"semibold", 600}, {"bold", 700}, {"black", 900}};
    for (const auto& [name, weight] : kNames) {
        if (node.text == name) return out = weight, true;
    }
    int weight = 0;
    Problems ignored;
    if (config::decode(node, weight, ignored) && weight >= 100 && weight <= 900) return out = weight, true;
    return config::must_be(node, "regular, medium, semibold, bold, black or a number from 100 to 900", problems);
}

}  // namespace

// clang-format off
const config::Record<Style>& table(Of<Style>) {
    static const auto kTable = record<Style>("style", "A role of text.",
        row("size", &Style::size,
            "The size, in canvas units; capitals are about 0.72 of it.", between(4, 2000), config::required),
        row_by_hand<Style>("weight", "regular, medium, semibold, bold, black, or 100 to 900", "How bold it is.",
            [](const Node& node, Style& out, Problems& problems) { read_weight(node, out.weight, problems); }),
        row("smallest", &Style::smallest, "What is too wide is shrunk to this size, not below.", between(4, 2000)),
        row("family", &Style::family, "A font's family; without: the theme's."));
    return kTable;
}
// clang-format on

namespace {

template <class V>
void read_into(const Node& node, std::map<std::string, V>& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, "names, and behind each what it is", problems);
        return;
    }
    for (const config::Entry& entry : node.entries) decode(entry.value, out[entry.key], problems);
}

void unknown_color(const config::Entry& entry, Problems& problems) {
    const auto known = config::words_alone(words(Of<Token>{}));
    problems.error(entry.mark, fmt::format("unknown colour '{}'{}", entry.key, did_you_mean(entry.key, known)));
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
            unknown_color(entry, problems);
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
        const auto from = token_named(entry.key);
        Token to{};
        if (!from) unknown_color(entry, problems);
        if (config::decode(entry.value, to, problems) && from) out[*from] = to;
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

namespace {

void read_motions(const Node& node, Theme& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, "motions by name, such as called: 400 ms ease-out", problems);
        return;
    }
    Fields fields(node, "the motion", problems);
    fields.field("called", [&](const Node& value) { decode(value, out.called, problems); });
    fields.field("ended", [&](const Node& value) { decode(value, out.ended, problems); });
    fields.field("number", [&](const Node& value) { decode(value, out.number, problems); });
    fields.field("strip", [&](const Node& value) { decode(value, out.strip, problems); });
    fields.done();
}

void read_styles(const Node& node, Theme& out, Problems& problems) { read_into(node, out.styles, problems); }

void read_version(const Node& node, Theme&, Problems& problems) {
    if (node.text != "1") config::must_be(node, "1, the version of this language", problems);
}

void ignore(const Node&, Theme&, Problems&) {}  // read before the table is asked

}  // namespace

// clang-format off
const config::Record<Theme>& table(Of<Theme>) {
    static const auto kTable = record<Theme>("theme", "How a hall looks.",
        row_by_hand<Theme>("theme",   "1",                 "The version of this language.", read_version),
        row_by_hand<Theme>("extends", "a theme's name",    "What isn't said here is as in that theme.", ignore),
        row_by_hand<Theme>("colors",  "names and colours", "Its colours.", read_colors),
        row("family",       &Theme::family,       "The font's family, as fontconfig knows it."),
        row_by_hand<Theme>("type",    "names and styles",  "Its type scale.", read_styles),
        row_by_hand<Theme>("looks",   "states and colours", "What states do to the colours.", read_looks),
        row("radius",       &Theme::radius,       "Of small corners.", between(0, 500)),
        row("radius_large", &Theme::radius_large, "Of large corners.", between(0, 500)),
        row("line_width",   &Theme::line_width,   "Of hairlines.", between(0, 50)),
        row("outline",      &Theme::outline,      "A line around areas and signs; 0: none.", between(0, 50)),
        row("bars",         &Theme::bars,         "Whether agencies' colours are shown."),
        row_by_hand<Theme>("motion",  "names and motions", "How things come and go.", read_motions));
    return kTable;
}
// clang-format on

namespace {

constexpr std::size_t kMostAncestors = 8;

// A theme is a plain word, so that no file outside of the folder is read.
bool is_plain(const std::string& name) { return !name.empty() && name.find_first_of("/\\") == std::string::npos; }

Checked<Theme> load_over(const std::filesystem::path& folder, const std::string& name, std::size_t depth) {
    if (!is_plain(name)) return tl::unexpected(Errors{{fmt::format("'{}' is no theme's name", name), {}}});
    const auto node = config::read_yaml(folder / (name + ".yaml"));
    if (!node) return tl::unexpected(node.error());
    Problems problems;
    Theme theme;
    if (const Node* base = node->find("extends"); base && base->is_scalar()) {
        std::error_code error;
        if (!is_plain(base->text) || !std::filesystem::exists(folder / (base->text + ".yaml"), error)) {
            problems.error(base->mark, fmt::format("no theme is called '{}'", base->text));
            return tl::unexpected(problems.sorted());
        }
        if (depth >= kMostAncestors || base->text == name) {
            problems.error(base->mark, fmt::format("'{}' extends itself in the end", name));
            return tl::unexpected(problems.sorted());
        }
        auto loaded = load_over(folder, base->text, depth + 1);
        if (!loaded) return loaded;
        theme = *std::move(loaded);
    }
    config::decode(*node, theme, problems);
    return config::finished(std::move(theme), problems);
}

}  // namespace

Checked<Theme> load_theme(const std::filesystem::path& folder, const std::string& name) {
    auto theme = load_over(folder, name, 0);
    if (!theme) return theme;
    Errors missing;
    const auto lacks = [&](const char* kind, std::string_view what) {
        missing.push_back(
            {fmt::format("the theme has no {} '{}' - write it, or extend a theme that has it", kind, what),
             {(folder / (name + ".yaml")).string()}});
    };
    for (std::size_t i = 0; i < static_cast<std::size_t>(Token::bar); ++i) {
        if (!theme->colors.contains(static_cast<Token>(i))) lacks("colour", name_of(static_cast<Token>(i)));
    }
    for (const char* style : kNeededStyles) {
        if (!theme->styles.contains(style)) lacks("style", style);
    }
    if (!missing.empty()) return tl::unexpected(missing);
    theme->styles.try_emplace(kAnnouncementStyle, kAnnouncement);
    return theme;
}

}  // namespace panggil::layout
