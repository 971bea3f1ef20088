#include "layout/item_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "layout/widget_rows.h"

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
using config::row_by_hand;

namespace {

std::optional<std::string> no_color(const std::string& name) {
    if (name == "<agency.color>" || token_named(name)) return std::nullopt;
    return "unknown colour '" + name + "'" + did_you_mean(name, config::words_alone(words(Of<Token>{})));
}

void read_lines(const Node& node, Wording& out, Problems& problems) {
    constexpr int kMost = 6;
    int lines = 0;
    Problems ignored;
    if (node.is_scalar() && node.text == "fit") {
        out.lines = kLinesThatFit;
    } else if (config::decode(node, lines, ignored) && lines >= 1 && lines <= kMost) {
        out.lines = lines;
    } else {
        config::must_be(node, fmt::format("a whole number from 1 to {}, or 'fit'", kMost), problems);
    }
}

}  // namespace

// clang-format off
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
        row("when",   &Shell::when,    "When it is shown; a list means 'one of these'."),
        row("name",   &Shell::name,    "Its name, by which 'change' and 'remove' find it.", not_empty));
    return kTable;
}

const config::Record<Wording>& table(Of<Wording>) {
    static const auto kTable = record<Wording>("text", "How a text is set.",
        row("style", &Wording::style, "A style of the theme's type scale.", not_empty),
        row("ink",   &Wording::ink,   "Its colour: a name of the theme."),
        row("align", &Wording::align, "Where it stands in its width."),
        row("fit",   &Wording::fit,   "What is tried, in this order, when it is too wide."),
        row_by_hand<Wording>("lines", "1 to 6, or fit", "The most lines that 'wrap' makes (without: 1); fit: as many as "
            "stand in its height, the text as large as they allow.", read_lines));
    return kTable;
}

const config::Record<Container>& table(Of<Container>) {
    static const auto kTable = record<Container>("container", "A row, a column or a stack of items.",
        row("gap",     &Container::gap,     "Space between its items, in canvas units.", between(-200, 2000)),
        row("justify", &Container::justify, "Where its items stand along its direction; 'between' spreads them."),
        row("align",   &Container::align,   "Where its items stand across its direction."));
    return kTable;
}

const config::Record<RunningText>& table(Of<RunningText>) {
    static const auto kTable = record<RunningText>("running_text", "The messages, and the words that are spoken.",
        row("speed",         &RunningText::speed,
            "How fast a long text runs, in canvas units a second.", between(10, 600)),
        row("stand",         &RunningText::stand, "How long a text stands before the next one.", between(1, 600)),
        row("caption_lines", &RunningText::caption_lines,
            "The most lines of the words that are spoken.", between(1, 3)),
        row("stale",         &RunningText::stale, "What stands beside it while the hub is silent."));
    return kTable;
}
// clang-format on

WidgetRow::Main only_word(const char* word) {
    return [word](const Node& value, Item&, Problems& problems) {
        return (value.is_scalar() && value.text == word) || config::must_be(value, fmt::format("'{}'", word), problems);
    };
}

namespace {

bool read_items(const Node& node, Item& out, Problems& problems) {
    return config::decode(node, out.container.items, problems);
}

bool read_text(const Node& node, Item& out, Problems& problems) { return decode(node, out.wording.text, problems); }

bool read_sign(const Node& node, Item& out, Problems& problems) {
    out.wording.align = Align::center;
    return read_text(node, out, problems);
}

bool read_shape(const Node& node, Item& out, Problems& problems) {
    if (!config::decode(node, out.shell.fill, problems)) return false;
    const auto wrong = no_color(out.shell.fill);
    if (wrong) problems.error(node.mark, *wrong);
    return !wrong;
}

bool read_space(const Node& node, Item& out, Problems& problems) {
    if (!decode(node, out.shell.width.emplace(), problems)) return false;
    out.shell.height = out.shell.width;
    return true;
}

bool read_pattern(const char* binding, const Node& node, Item& out, Problems& problems) {
    if (!config::scalar(node, "a pattern such as HH.mm or EEEE, d MMMM yyyy", problems)) return false;
    const auto wrong = wrong_in_pattern(node.text);
    if (wrong) problems.error(node.mark, *wrong);
    out.wording.text = {{"", binding, node.text, ""}};
    return !wrong;
}

WidgetRow::Main pattern_of(const char* binding) {
    return [binding](const Node& node, Item& out, Problems& problems) {
        return read_pattern(binding, node, out, problems);
    };
}

// The words that are spoken, as the strip would set them.
bool read_caption(const Node& node, Item& out, Problems& problems) {
    out.wording.text = {{"", "caption", "", ""}};
    out.wording.style = "caption";
    out.wording.fit = {Fit::wrap, Fit::shrink, Fit::ellipsis};
    out.wording.lines = 2;
    out.own_caption = true;
    return only_word("spoken")(node, out, problems);
}

Item ring() {
    constexpr double kDiameter = 18;
    Item ring;
    ring.kind = Kind::shape;
    ring.shell.border = "ink";
    ring.shell.corners = Corners::round;
    ring.shell.width = ring.shell.height = Length{kDiameter};
    return ring;
}

// A ring and since when, while the hub is silent.
bool read_connection(const Node& node, Item& out, Problems& problems) {
    constexpr double kGap = 14;
    Item words;
    words.kind = Kind::text;
    if (!decode(node, words.wording.text, problems)) return false;
    out.container = {{ring(), std::move(words)}, kGap, Align::start, Align::center};
    return true;
}

// The fields of the words beside the ring. With a `when:` of its own it doesn't stand for the engine's mark, which is
// drawn whatever a layout says.
void connection_fields(Fields& fields, Item& out) {
    Wording none;
    fields.into(out.container.items.empty() ? none : out.container.items.back().wording);
    out.own_connection = out.shell.when.any_of.empty();
    if (out.own_connection) out.shell.when.any_of.emplace_back();
    for (Condition::Line& line : out.shell.when.any_of) line.push_back({"stale"});
}

std::vector<WidgetRow> plain_widgets() {
    return {
        {{"row", "a list of items", "Items side by side."}, Kind::row, read_items, container_fields},
        {{"column", "a list of items", "Items one below the other."}, Kind::column, read_items, container_fields},
        {{"stack", "a list of items", "Items one upon the other."}, Kind::stack, read_items, container_fields},
        {{"text", "a text", "A text on one line, or more with `wrap`."}, Kind::text, read_text, wording_fields},
        {{"sign", "a text", "A text in the middle of its place."}, Kind::sign, read_sign, wording_fields},
        {{"shape", "a colour", "A filled place."}, Kind::shape, read_shape, no_more},
        {{"space", "a length", "Nothing, of this length."}, Kind::space, read_space, no_more},
        {{"clock", "a pattern: HH.mm", "The time."}, Kind::text, pattern_of("time"), wording_fields},
        {{"date", "a pattern: d MMMM yyyy", "The date."}, Kind::text, pattern_of("date"), wording_fields},
        {{"running_text", "messages", "The messages one after another, and the words that are spoken."},
         Kind::running_text,
         only_word("messages"),
         fields_of<&Item::running_text>},
        {{"caption", "spoken", "The words that are spoken, in this place instead of in the running text."},
         Kind::text,
         read_caption,
         wording_fields},
        {{"connection", "a text: <stale_since>", "The mark of a silent hub, in this place instead of in a corner."},
         Kind::row,
         read_connection,
         connection_fields},
    };
}

const std::vector<WidgetRow>& widget_rows() {
    static const std::vector<WidgetRow> all = [] {
        std::vector<WidgetRow> rows = plain_widgets();
        for (const auto& more : {picture_widgets(), {video_widget()}, board_widgets()})
            rows.insert(rows.end(), more.begin(), more.end());
        return rows;
    }();
    return all;
}

bool unknown_widget(const Entry& entry, Problems& problems) {
    std::vector<std::string> names;
    for (const Widget& widget : widgets()) names.emplace_back(widget.name);
    std::string hint = did_you_mean(entry.key, names);
    if (hint.empty()) hint = " - the first word of an item says what it is: " + one_of(names);
    problems.error(entry.mark, fmt::format("unknown widget '{}'{}", entry.key, hint));
    return false;
}

}  // namespace

const std::vector<Widget>& widgets() {
    static const std::vector<Widget> all = [] {
        std::vector<Widget> shown;
        for (const WidgetRow& row : widget_rows()) shown.push_back(row.shown);
        shown.push_back({"template", "a template's name",
                         "That template in this place; its other fields are the "
                         "template's parameters, or fields of the item."});
        return shown;
    }();
    return all;
}

std::string type_of(Of<Item>) { return "a widget such as {text: Loket}"; }
std::string shown(Of<Item>, const Item&) { return ""; }

bool decode(const Node& node, Item& out, Problems& problems) {
    if (node.is_scalar()) {
        out.kind = Kind::text;
        return decode(node, out.wording.text, problems);
    }
    if (!node.is_map() || node.entries.empty()) return config::must_be(node, type_of(Of<Item>{}), problems);
    const Entry& first = node.entries.front();
    const auto& known = widget_rows();
    const auto named = [&](const WidgetRow& row) { return row.shown.name == first.key; };
    const auto widget = std::find_if(known.begin(), known.end(), named);
    if (widget == known.end()) return unknown_widget(first, problems);
    out.kind = widget->kind;
    const bool good = widget->main(first.value, out, problems);
    Fields fields(node, fmt::format("'{}'", widget->shown.name), problems, 1);
    fields.into(out.shell);
    widget->fields(fields, out);
    return fields.done() && good;
}

}  // namespace panggil::layout
