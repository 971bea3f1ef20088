#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "layout/item_table.h"
#include "layout/widget_rows.h"

// `fit:` as it is written: the steps in their order, or `fill`.
namespace panggil::layout {

using config::Node;
using config::Problems;
using config::Schema;

namespace {

constexpr int kFewestLines = 2;
constexpr int kMostLines = 6;
constexpr const char* kFill = "fill";

config::Words<Fit> steps() {
    return {{"shrink", Fit::shrink},
            {"wrap", Fit::wrap},
            {"shorter", Fit::shorter},
            {"ellipsis", Fit::ellipsis},
            {"scroll", Fit::scroll}};
}

// `wrap` and `wrap 3`: what stands behind the word.
bool read_wrap(const Node& node, int& lines, Problems& problems) {
    Node number = node;
    std::istringstream words(node.text);
    std::string wrap, more;
    words >> wrap >> number.text >> more;
    if (number.text == wrap || node.text == wrap) return lines = kUsualLines, true;
    Problems ignored;
    if (more.empty() && config::decode(number, lines, ignored) && lines >= kFewestLines && lines <= kMostLines)
        return true;
    return config::must_be(node,
                           say("'wrap' and how many lines, {0} to {1}: wrap {0}",
                               "'wrap' dan jumlah barisnya, {0} sampai {1}: wrap {0}", kFewestLines, kMostLines),
                           problems);
}

bool read_step(const Node& node, Wording& out, Problems& problems) {
    Node word = node;
    if (node.is_scalar()) word.text = node.text.substr(0, node.text.find(' '));
    Fit step{};
    if (word.text == "wrap") {
        if (!read_wrap(node, out.lines, problems)) return false;
        step = Fit::wrap;
    } else {
        std::vector<std::string> known = config::words_alone(steps());
        const auto all = steps();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == node.text; });
        if (!node.is_scalar() || found == all.end()) {
            known.emplace_back(kFill);
            return config::must_be_one_of(node, known, problems);
        }
        step = found->second;
    }
    out.fit.push_back(step);
    return true;
}

bool is_last(Fit step) { return step == Fit::ellipsis || step == Fit::scroll; }

void read_steps(const Node& node, Wording& out, Problems& problems) {
    out.fit.clear();
    for (const Node& one : node.items) {
        if (one.is_scalar() && one.text == kFill) {
            problems.error(one.mark,
                           {"'fill' stands alone: the text is then as large as its place allows, in as many lines "
                            "as it takes - write fit: fill",
                            "'fill' ditulis sendirian: teksnya sebesar tempatnya, dalam berapa pun baris. Tulis "
                            "fit: fill."});
        } else if (!out.fit.empty() && is_last(out.fit.back())) {
            problems.error(one.mark,
                           {"nothing is tried after 'ellipsis' or 'scroll' - put it before",
                            "Sesudah 'ellipsis' atau 'scroll' tidak ada yang dicoba lagi. Tulis sebelumnya."});
            return;
        } else {
            read_step(one, out, problems);
        }
    }
}

}  // namespace

void read_fit(const Node& node, Wording& out, Problems& problems) {
    if (node.is_list()) return read_steps(node, out, problems);
    if (node.is_scalar() && node.text == kFill) {
        out.lines = kLinesThatFit;
        return;
    }
    out.fit.clear();
    read_step(node, out, problems);
}

Schema schema_of_fit() {
    const Schema step =
        config::text_like(fmt::format("shrink|wrap( +[{}-{}])?|shorter|ellipsis|scroll", kFewestLines, kMostLines));
    return config::either({config::any_of_words({kFill}), step, config::list_of(step)});
}

}  // namespace panggil::layout
