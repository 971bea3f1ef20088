#include <fmt/format.h>

#include <algorithm>

#include "layout/item_table.h"

// `when:` as it is written: a line, a group of fields, or a list of these.
namespace panggil::layout {

using config::Node;
using config::Problems;
using config::Schema;

namespace {

using Line = Condition::Line;
using Lines = std::vector<Line>;  // one of them must hold

constexpr std::size_t kMostLines = 24;

std::vector<Node> list_of(const Node& node) { return node.is_list() ? node.items : std::vector<Node>{node}; }

void read_line(const Node& node, Lines& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(Of<Condition>{}), problems);
    if (!text) return;
    auto line = parse_condition(*text);
    if (line) return out.push_back(*std::move(line));
    problems.error(node.mark, line.error().said());
}

void read_shape(const Node& node, Lines& out, Problems& problems) {
    const auto& known = shape_words();
    for (const Node& word : list_of(node)) {
        if (word.is_scalar() && std::find(known.begin(), known.end(), word.text) != known.end()) {
            out.push_back({{word.text}});
        } else {
            config::must_be_one_of(word, known, problems);
        }
    }
}

void read_hours(const Node& node, Lines& out, Problems& problems) {
    for (const Node& word : list_of(node)) {
        const std::string* text =
            config::scalar(word, {"hours such as 11.30-13.00", "jam (misalnya 11.30-13.00)"}, problems);
        if (!text) continue;
        auto line = parse_condition(*text);
        if (line && line->size() == 1 && line->front().hours && line->front().wanted) {
            out.push_back(*std::move(line));
        } else {
            config::must_be(word, {"hours such as 11.30-13.00", "jam (misalnya 11.30-13.00)"}, problems);
        }
    }
}

void read_days(const Node& node, Lines& out, Problems& problems) {
    Days days = 0;
    for (const Node& word : list_of(node)) {
        const std::string* text = config::scalar(
            word, {"a day such as friday or monday-thursday", "hari (misalnya friday atau monday-thursday)"}, problems);
        if (!text) continue;
        const auto line = parse_condition(*text);
        if (line && line->size() == 1 && line->front().days != 0 && line->front().wanted) {
            days = static_cast<Days>(days | line->front().days);
        } else {
            config::must_be(word,
                            {"a day such as friday, monday-thursday, weekend or holiday",
                             "hari (misalnya friday, monday-thursday, weekend, atau holiday)"},
                            problems);
        }
    }
    if (days != 0) out.push_back({{"", true, days, {}}});
}

void read_states(const Node& node, Lines& out, Problems& problems) {
    for (const Node& line : list_of(node)) read_line(line, out, problems);
}

Lines both(const Lines& one, const Lines& other) {
    Lines all;
    for (const Line& a : one) {
        for (const Line& b : other) {
            all.push_back(a);
            all.back().insert(all.back().end(), b.begin(), b.end());
        }
    }
    return all;
}

bool is_short(const Node& node, Problems& problems) {
    if (node.items.size() <= kMostLines) return true;
    problems.error(node.mark, say("this list has {} values, at most {} are taken",
                                  "Daftar ini berisi {} nilai, paling banyak {}.", node.items.size(), kMostLines));
    return false;
}

// All of its fields must hold.
void read_group(const Node& node, Lines& out, Problems& problems) {
    config::Fields fields(node, {"a condition", "syarat"}, problems);
    Lines all{{}};
    const auto also = [&](const char* key, void (*read)(const Node&, Lines&, Problems&)) {
        fields.field(key, [&](const Node& value) {
            Lines lines;
            if (is_short(value, problems)) read(value, lines, problems);
            all = both(all, lines);
        });
    };
    also("shape", read_shape);
    also("hours", read_hours);
    also("days", read_days);
    also("state", read_states);
    fields.done();
    if (!node.entries.empty()) out.insert(out.end(), all.begin(), all.end());
}

}  // namespace

Said type_of(Of<Condition>) {
    return {
        "a state such as 'called' or 'not stale and friday', a group such as {hours: 11.30-13.00}, or a list of them",
        "keadaan (misalnya 'called' atau 'not stale and friday'), kelompok (misalnya {hours: 11.30-13.00}), atau "
        "daftar dari itu"};
}

bool decode(const Node& node, Condition& out, Problems& problems) {
    const std::size_t before = problems.errors();
    if (!is_short(node, problems)) return false;
    Lines lines;
    for (const Node& one : list_of(node)) {
        if (one.is_map()) {
            read_group(one, lines, problems);
        } else {
            read_line(one, lines, problems);
        }
    }
    if (problems.errors() != before) return false;
    if (lines.empty()) return config::must_be(node, type_of(Of<Condition>{}), problems);
    out.any_of = std::move(lines);
    return true;
}

namespace {

// As editors are told: a state, days, or hours.
std::string day_pattern() {
    return fmt::format("({0}(-{0})?|jum'at|weekend|holiday)", config::alternatives(day_words()));
}
constexpr const char* kHoursPattern = "[0-9]{1,2}[.:][0-9]{2} *[-\u2013] *[0-9]{1,2}[.:][0-9]{2}";

std::string line_pattern() {
    std::vector<std::string> states;
    for (const StateWord& word : state_words()) states.emplace_back(word.name);
    const std::string term =
        fmt::format("(not +)?({}|{}|{})", config::alternatives(states), day_pattern(), kHoursPattern);
    return fmt::format(" *{0}( +and +{0})* *", term);
}

}  // namespace

Schema schema_of(Of<Condition>, config::Definitions& definitions) {
    const Schema line = definitions.once("condition.line", [] { return config::text_like(line_pattern()); });
    const auto group = [&] {
        return config::object_of(
                   {{"shape", config::one_or_list_of(config::any_of_words(shape_words()))},
                    {"hours", config::one_or_list_of(config::text_like(fmt::format(" *{} *", kHoursPattern)))},
                    {"days", config::one_or_list_of(config::text_like(day_pattern()))},
                    {"state", config::one_or_list_of(line)}})
            .with("minProperties", 1);
    };
    return definitions.once("condition", [&] {
        const Schema one = config::either({line, definitions.once("condition.group", group)});
        return config::either({one, config::list_of(one).with("minItems", 1).with("maxItems", kMostLines)});
    });
}

std::string shown(Of<Condition>, const Condition&) { return ""; }

}  // namespace panggil::layout
