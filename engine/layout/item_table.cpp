#include "layout/item_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/suggest.h"

namespace panggil::layout {

using config::between;
using config::check;
using config::Entry;
using config::Fields;
using config::Node;
using config::not_empty;
using config::Problems;
using config::record;
using config::required;
using config::row;

namespace {

std::optional<std::string> no_color(const std::string& name) {
    if (name == "<agency.color>" || token_named(name)) return std::nullopt;
    return "unknown colour '" + name + "'" + did_you_mean(name, config::words_alone(words(Of<Token>{})));
}

}  // namespace

const config::Record<Shell>& table(Of<Shell>) {
    static const auto kTable = record<Shell>("item", "What every item can have.",
        row("width",  &Shell::width,   "How wide it is. Without: as wide as what is in it, or as its place."),
        row("height", &Shell::height,  "How high it is. A text's own height is that of its capitals."),
        row("pad",    &Shell::pad,     "Space inside its edges, in canvas units."),
        row("fill",   &Shell::fill,    "The colour behind it: a name of the theme, or <agency.color>.",
            check("a colour's name", no_color)),
        row("border", &Shell::border,  "The colour of a line along the inside of its edge.",
            check("a colour's name", no_color)),
        row("radius", &Shell::corners, "How round its corners are."),
        row("line",   &Shell::line,    "A hairline above it, in the middle of the gap."),
        row("when",   &Shell::when,    "The states in which it is shown; a list means 'one of these'."));
    return kTable;
}

const config::Record<Wording>& table(Of<Wording>) {
    static const auto kTable = record<Wording>("text", "How a text is set.",
        row("style", &Wording::style, "A style of the theme's type scale.", not_empty),
        row("ink",   &Wording::ink,   "Its colour: a name of the theme."),
        row("align", &Wording::align, "Where it stands in its width."),
        row("fit",   &Wording::fit,   "What is tried, in this order, when it is too wide."),
        row("lines", &Wording::lines, "The most lines that 'wrap' makes.", between(1, 6)));
    return kTable;
}

const config::Record<Container>& table(Of<Container>) {
    static const auto kTable = record<Container>("container", "A row, a column or a stack of items.",
        row("gap",     &Container::gap,     "Space between its items, in canvas units.", between(-200, 2000)),
        row("justify", &Container::justify, "Where its items stand along its direction; 'between' spreads them."),
        row("align",   &Container::align,   "Where its items stand across its direction."));
    return kTable;
}

const config::Record<NowServing>& table(Of<NowServing>) {
    static const auto kTable = record<NowServing>("now_serving", "The newest call, large.",
        row("panel", &NowServing::panel, "The template that shows it.", required, not_empty),
        row("hold",  &NowServing::hold,  "The least time a call stands out.", between(0, 60)));
    return kTable;
}

const config::Record<RecentCalls>& table(Of<RecentCalls>) {
    static const auto kTable = record<RecentCalls>("recent_calls", "The calls before the newest.",
        row("panel", &RecentCalls::panel, "The template that shows one of them.", required, not_empty));
    return kTable;
}

const config::Record<Agencies>& table(Of<Agencies>) {
    static const auto kTable = record<Agencies>("agencies", "A panel for each agency.",
        row("panel",      &Agencies::panel,      "The template that shows one of them.", required, not_empty),
        row("key",        &Agencies::key,        "The template for the cell after the last panel, if there is one."),
        row("columns",    &Agencies::columns,    "How many stand side by side. Without: as many as make them largest.",
            between(1, 40)),
        row("column_gap", &Agencies::column_gap, "Space between the columns, in canvas units.", between(0, 2000)),
        row("gap",        &Agencies::gap,        "Space between the rows, in canvas units.", between(0, 2000)),
        row("read",       &Agencies::read,       "The order: down each column, or across each row."),
        row("first_line", &Agencies::first_line, "A hairline above the first row too."));
    return kTable;
}

const config::Record<RunningText>& table(Of<RunningText>) {
    static const auto kTable = record<RunningText>("running_text", "The messages, and the words that are spoken.",
        row("speed",         &RunningText::speed, "How fast a long text runs, in canvas units a second.", between(10, 600)),
        row("stand",         &RunningText::stand, "How long a text stands before the next one.", between(1, 600)),
        row("caption_lines", &RunningText::caption_lines, "The most lines of the words that are spoken.", between(1, 3)),
        row("stale",         &RunningText::stale, "What stands beside it while the hub is silent."));
    return kTable;
}

namespace {

// One row a widget: what stands behind its name, and which fields it has besides those of every item.
struct Widget {
    std::string_view name;
    Kind kind;
    std::function<bool(const Node& value, Item& out, Problems& problems)> main;
    std::function<void(Fields& fields, Item& out)> fields;
};

bool nothing_more(const Node& value, const char* word, Problems& problems) {
    return (value.is_scalar() && value.text == word) || config::must_be(value, fmt::format("'{}'", word), problems);
}

const std::vector<Widget>& widgets() {
    const auto items = [](const Node& v, Item& out, Problems& p) { return config::decode(v, out.container.items, p); };
    const auto text = [](const Node& v, Item& out, Problems& p) { return decode(v, out.wording.text, p); };
    const auto container = [](Fields& f, Item& out) { f.into(out.container); };
    const auto wording = [](Fields& f, Item& out) { f.into(out.wording); };
    static const std::vector<Widget> all = {
        {"row", Kind::row, items, container},
        {"column", Kind::column, items, container},
        {"stack", Kind::stack, items, container},
        {"text", Kind::text, text, wording},
        {"sign", Kind::sign,
         [](const Node& v, Item& out, Problems& p) {
             out.wording.align = Align::center;
             return decode(v, out.wording.text, p);
         },
         wording},
        {"shape", Kind::shape, [](const Node& v, Item& out, Problems& p) { return config::decode(v, out.shell.fill, p); },
         [](Fields&, Item&) {}},
        {"space", Kind::space,
         [](const Node& v, Item& out, Problems& p) { return decode(v, out.shell.width.emplace(), p) && (out.shell.height = out.shell.width, true); },
         [](Fields&, Item&) {}},
        {"clock", Kind::text,
         [](const Node& v, Item& out, Problems& p) {
             if (!config::scalar(v, "a pattern such as HH.mm", p)) return false;
             out.wording.text = {{"", "time", v.text, ""}};
             return true;
         },
         wording},
        {"date", Kind::text,
         [](const Node& v, Item& out, Problems& p) {
             if (!config::scalar(v, "a pattern such as EEEE, d MMMM yyyy", p)) return false;
             out.wording.text = {{"", "date", v.text, ""}};
             return true;
         },
         wording},
        {"now_serving", Kind::now_serving, [](const Node& v, Item&, Problems& p) { return nothing_more(v, "newest", p); },
         [](Fields& f, Item& out) { f.into(out.now_serving); }},
        {"recent_calls", Kind::recent_calls,
         [](const Node& v, Item& out, Problems& p) {
             if (!config::decode(v, out.recent_calls.count, p)) return false;
             if (out.recent_calls.count >= 1 && out.recent_calls.count <= 20) return true;
             p.error(v.mark, "this must be between 1 and 20");
             return false;
         },
         [](Fields& f, Item& out) { f.into(out.recent_calls); }},
        {"agencies", Kind::agencies,
         [](const Node& v, Item& out, Problems& p) {
             if (v.is_scalar() && v.text == "all") return true;
             return config::decode(v, out.agencies.only, p);
         },
         [](Fields& f, Item& out) { f.into(out.agencies); }},
        {"running_text", Kind::running_text,
         [](const Node& v, Item&, Problems& p) { return nothing_more(v, "messages", p); },
         [](Fields& f, Item& out) { f.into(out.running_text); }},
    };
    return all;
}

}  // namespace

std::string type_of(Of<Item>) { return "a widget such as {text: Loket}"; }
std::string shown(Of<Item>, const Item&) { return ""; }

bool decode(const Node& node, Item& out, Problems& problems) {
    if (node.is_scalar()) {
        out.kind = Kind::text;
        return decode(node, out.wording.text, problems);
    }
    if (!node.is_map() || node.entries.empty()) return config::must_be(node, type_of(Of<Item>{}), problems);
    const Entry& first = node.entries.front();
    const auto widget = std::find_if(widgets().begin(), widgets().end(), [&](const Widget& w) { return w.name == first.key; });
    if (widget == widgets().end()) {
        std::vector<std::string> names;
        for (const Widget& w : widgets()) names.emplace_back(w.name);
        std::string hint = did_you_mean(first.key, names);
        if (hint.empty()) hint = " - the first word of an item says what it is: " + one_of(names);
        problems.error(first.mark, fmt::format("unknown widget '{}'{}", first.key, hint));
        return false;
    }
    out.kind = widget->kind;
    const bool good = widget->main(first.value, out, problems);
    Fields fields(node, config::with_article(std::string(widget->name)), problems, 1);
    fields.into(out.shell);
    widget->fields(fields, out);
    return fields.done() && good;
}

}  // namespace panggil::layout
