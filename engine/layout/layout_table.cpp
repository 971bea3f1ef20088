#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "layout/item_table.h"

namespace panggil::layout {

using config::between;
using config::Entry;
using config::Mark;
using config::Node;
using config::Problems;
using config::record;
using config::required;
using config::Row;
using config::row;
using config::row_by_hand;

namespace {

bool is_cell(char c) { return (c >= 'A' && c <= 'Z') || c == '.'; }

// The picture of letters: one line a row, blanks don't count.
void read_areas(const Node& node, Layout& out, Problems& problems) {
    if (!config::scalar(node, "a picture of letters behind 'areas: |'", problems)) return;
    std::istringstream lines(node.text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line); ++number) {
        line.erase(std::remove(line.begin(), line.end(), ' '), line.end());
        if (line.empty()) continue;
        if (!std::all_of(line.begin(), line.end(), is_cell)) {
            problems.error(node.text_mark(number),
                           "the picture has capital letters A to Z alone, and dots where nothing stands");
        } else if (!out.areas.empty() && line.size() != out.areas.front().size()) {
            problems.error(node.text_mark(number), fmt::format("this line is {} wide, the first one is {}", line.size(),
                                                               out.areas.front().size()));
        }
        out.areas.push_back(line);
    }
}

void read_templates(const Node& node, Layout& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, "templates by name", problems);
        return;
    }
    for (const Entry& entry : node.entries) {
        Item& item = out.templates[entry.key];
        decode(entry.value, item, problems);
        item.name = entry.key;
    }
}

std::set<char> letters_of(const Layout& layout) {
    std::set<char> letters;
    for (const std::string& line : layout.areas) letters.insert(line.begin(), line.end());
    letters.erase('.');
    return letters;
}

// Whether the letter fills a rectangle of the picture.
bool is_rectangle(const std::vector<std::string>& areas, char letter) {
    std::size_t top = areas.size(), bottom = 0, left = std::string::npos, right = 0, count = 0;
    for (std::size_t r = 0; r < areas.size(); ++r) {
        for (std::size_t c = 0; c < areas[r].size(); ++c) {
            if (areas[r][c] != letter) continue;
            ++count;
            top = std::min(top, r);
            bottom = std::max(bottom, r);
            left = std::min(left, c);
            right = std::max(right, c);
        }
    }
    return count == (bottom - top + 1) * (right - left + 1);
}

// As many widths and heights as the picture has columns and rows.
void check_counts(const Layout& layout, const Node& node, Problems& problems) {
    if (layout.areas.empty()) return;
    const std::size_t columns = layout.areas.front().size();
    if (!layout.columns.empty() && layout.columns.size() != columns) {
        problems.error(node.at_or_self("columns").mark,
                       fmt::format("there are {} widths here, and {} letters in a line of the picture",
                                   layout.columns.size(), columns));
    }
    if (!layout.rows.empty() && layout.rows.size() != layout.areas.size()) {
        problems.error(node.at_or_self("rows").mark,
                       fmt::format("there are {} heights here, and {} lines in the picture", layout.rows.size(),
                                   layout.areas.size()));
    }
}

void check_letters(const Layout& layout, const Node& node, Problems& problems) {
    if (layout.areas.empty()) return;
    const std::set<char> letters = letters_of(layout);
    const Mark& picture = node.at_or_self("areas").mark;
    for (const char letter : letters) {
        const auto named = [&](const Item& item) { return item.name[0] == letter; };
        if (std::none_of(layout.items.begin(), layout.items.end(), named)) {
            problems.error(picture,
                           fmt::format("the picture has the letter {0}, but nothing below says '{0}:'", letter));
        }
        if (!is_rectangle(layout.areas, letter)) {
            problems.error(picture, fmt::format("the letters {} don't make a rectangle", letter));
        }
    }
}

// Without what shares out the rest.
double taken(const std::vector<Length>& all, double room, double gap) {
    double sum = all.empty() ? 0 : gap * (static_cast<double>(all.size()) - 1);
    for (const Length& length : all) {
        if (length.unit == Length::Unit::canvas) sum += length.value;
        if (length.unit == Length::Unit::percent) sum += length.value * room / 100;
    }
    return sum;
}

void check_sizes(const Layout& layout, const Node& node, Problems& problems) {
    constexpr double kSlack = 0.5;
    const double width = layout.canvas.width - layout.margin.left - layout.margin.right;
    const double height = layout.canvas.height - layout.margin.top - layout.margin.bottom;
    const double wide = taken(layout.columns, width, layout.column_gap);
    const double high = taken(layout.rows, height, layout.row_gap);
    if (wide > width + kSlack) {
        problems.error(node.at_or_self("columns").mark,
                       fmt::format("the columns are {:.4g} wide together, and there is room for {:.4g}", wide, width));
    }
    if (high > height + kSlack) {
        problems.error(node.at_or_self("rows").mark,
                       fmt::format("the rows are {:.4g} high together, and there is room for {:.4g}", high, height));
    }
}

Row<Layout> needed(Row<Layout> row) {
    row.required = true;
    return row;
}

void ignore(const Node&, Layout&, Problems&) {}  // assemble() has taken it before

void read_version(const Node& node, Layout&, Problems& problems) {
    if (node.text != "1") config::must_be(node, "1, the version of this language", problems);
}

}  // namespace

// clang-format off
const config::Record<Layout>& table(Of<Layout>) {
    static const auto kTable = record<Layout>("layout", "One screen.",
        row_by_hand<Layout>("layout", "1", "The version of this language.", read_version),
        row("title",      &Layout::title,      "What people call it."),
        row("canvas",     &Layout::canvas,     "The size that lengths are meant for; other screens show it scaled.", required),
        row("margin",     &Layout::margin,     "Space at the edges of the screen, which TVs crop."),
        row("theme",      &Layout::theme,      "A file of assets/themes, without .yaml."),
        needed(row_by_hand<Layout>("areas",
            "a picture of letters", "The screen as a picture: each letter is a place below.", read_areas)),
        row("columns",    &Layout::columns,    "The width of each column of the picture.", required),
        row("rows",       &Layout::rows,       "The height of each row of the picture.", required),
        row("column_gap", &Layout::column_gap, "Space between the columns.", between(0, 2000)),
        row("row_gap",    &Layout::row_gap,    "Space between the rows.", between(0, 2000)),
        row_by_hand<Layout>("templates", "items by name", "What the panels look like.", read_templates),
        row_by_hand<Layout>("variants", "variants by name", "What differs on a screen of another shape.", ignore),
        row_by_hand<Layout>("extends", "the name of another layout", "What isn't said here is as there.", ignore),
        row_by_hand<Layout>("include", "a list of layouts", "Their templates can be used here too.", ignore),
        row_by_hand<Layout>("change", "names, and behind each the fields that are other",
            "Changes letters, templates and named items of what is extended.", ignore),
        row_by_hand<Layout>("remove", "a list of names", "Takes them out.", ignore),
        config::whole<Layout>(check_counts), config::whole<Layout>(check_letters), config::whole<Layout>(check_sizes));
    return kTable;
}
// clang-format on

}  // namespace panggil::layout
