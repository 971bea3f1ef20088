#include "layout/screen_choice.h"

#include <algorithm>
#include <sstream>

#include "base/suggest.h"
#include "config/physical.h"
#include "layout/item_table.h"
#include "layout/merge.h"

namespace panggil::layout {

using config::Node;
using config::Problems;
using config::Schema;

namespace {

const Said kDiagonal{"a size of screen such as 'from 60 in', 'to 43 in' or 'from 43 in to 55 in'",
                     "ukuran layar (misalnya 'from 60 in', 'to 43 in', atau 'from 43 in to 55 in')"};

bool holds_one(const ScreenChoice::Line& line, const ScreenKind& screen) {
    constexpr double kRounding = 0.001;  // metres
    if (!line.shape.holds(shapes_of(screen.width, screen.height))) return false;
    const auto& names = line.names;
    if (!names.empty() && std::find(names.begin(), names.end(), screen.name) == names.end()) return false;
    if (!line.least && !line.most) return true;
    if (!screen.diagonal) return false;
    const double size = screen.diagonal->value;
    return (!line.least || size >= line.least->value - kRounding) &&
           (!line.most || size <= line.most->value + kRounding);
}

// `from 43 in to 55 in`: the words between are lengths.
bool read_diagonal(const Node& node, ScreenChoice::Line& out, Problems& problems) {
    if (!config::scalar(node, kDiagonal, problems)) return false;
    std::istringstream words(node.text);
    std::optional<Node> from, to;
    std::optional<Node>* now = nullptr;
    for (std::string word; words >> word;) {
        if (word == "from" || word == "to") {
            now = word == "from" ? &from : &to;
            if (*now) return config::must_be(node, kDiagonal, problems);
            (now->emplace(node)).text.clear();
        } else if (!now) {
            return config::must_be(node, kDiagonal, problems);
        } else {
            (*now)->text += ((*now)->text.empty() ? "" : " ") + word;
        }
    }
    const auto read = [&](const std::optional<Node>& length, std::optional<Metres>& metres) {
        return !length || config::decode(*length, metres.emplace(), problems);
    };
    if (!from && !to) return config::must_be(node, kDiagonal, problems);
    if (!read(from, out.least) || !read(to, out.most)) return false;
    return !from || !to || *out.least <= *out.most || config::must_be(node, kDiagonal, problems);
}

bool read_shape(const Node& node, ScreenChoice::Line& out, Problems& problems) {
    if (!decode(node, out.shape, problems)) return false;
    if (out.shape.goes_by_shape_alone()) return true;
    problems.error(
        node.mark,
        say("a variant goes by the screen alone: its shape ({}), {{screen: NAME}} or {{diagonal: from 60 in}}",
            "Varian hanya ditentukan oleh layarnya: bentuknya ({}), {{screen: NAMA}}, atau {{diagonal: from 60 in}}.",
            one_of(shape_words())));
    return false;
}

bool read_one(const Node& node, ScreenChoice::Line& out, Problems& problems) {
    Node shape = node;
    bool good = true;
    if (node.is_map()) {
        const Node screen = take_out(shape, "screen");
        const Node diagonal = take_out(shape, "diagonal");
        if (node.find("screen")) good = config::decode(screen, out.names, problems) && good;
        if (node.find("diagonal")) good = read_diagonal(diagonal, out, problems) && good;
        if (shape.entries.empty() && !node.entries.empty()) return good;
    }
    return read_shape(shape, out, problems) && good;
}

}  // namespace

bool ScreenChoice::holds(const ScreenKind& screen) const {
    return std::any_of(any_of.begin(), any_of.end(), [&](const Line& line) { return holds_one(line, screen); });
}

bool decode(const Node& node, ScreenChoice& out, Problems& problems) {
    const std::vector<Node> one{node};
    bool good = true;
    for (const Node& line : node.is_list() ? node.items : one) {
        good = read_one(line, out.any_of.emplace_back(), problems) && good;
    }
    return good && !out.any_of.empty();
}

Schema schema_of(Of<ScreenChoice>, config::Definitions& definitions) {
    const auto line = [&] {
        const std::string shape = config::alternatives(shape_words());
        const Schema shapes = config::text_like(" *(not +)?" + shape + "( +and +(not +)?" + shape + ")* *");
        const Schema group = config::object_of({{"shape", config::one_or_list_of(config::any_of_words(shape_words()))},
                                                {"state", config::one_or_list_of(shapes)},
                                                {"screen", config::one_or_list_of(config::any_text())},
                                                {"diagonal", config::text_like(" *(from|to) +.*")}});
        return config::either({shapes, group.with("minProperties", 1)});
    };
    const Schema one = definitions.once("screen", line);
    return config::either({one, config::list_of(one).with("minItems", 1)});
}

}  // namespace panggil::layout
