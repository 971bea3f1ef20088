#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/suggest.h"
#include "layout/item_table.h"

namespace panggil::layout {

using config::Entry;
using config::Fields;
using config::Node;
using config::Problems;
using config::record;
using config::required;
using config::row;
using config::row_by_hand;

namespace {

bool is_area(const std::string& key) { return key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z'; }

// The picture of letters: one line a row, blanks don't count.
void read_areas(const Node& node, Layout& out, Problems& problems) {
    if (!config::scalar(node, "a picture of letters behind 'areas: |'", problems)) return;
    std::istringstream lines(node.text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line); ++number) {
        line.erase(std::remove(line.begin(), line.end(), ' '), line.end());
        if (line.empty()) continue;
        const bool letters = std::all_of(line.begin(), line.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
        if (!letters) problems.error(node.text_mark(number), "the picture has capital letters A to Z alone, and dots where nothing stands");
        if (!out.areas.empty() && line.size() != out.areas.front().size()) {
            problems.error(node.text_mark(number), fmt::format("this line has {} letters, the first one has {}", line.size(), out.areas.front().size()));
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

void check_areas(const Layout& layout, const Node& node, Problems& problems) {
    if (layout.areas.empty()) return;
    const Node& areas = node.at_or_self("areas");
    const std::size_t columns = layout.areas.front().size();
    if (!layout.columns.empty() && layout.columns.size() != columns) {
        problems.error(node.at_or_self("columns").mark, fmt::format("there are {} widths here, and {} letters in a line of the picture", layout.columns.size(), columns));
    }
    if (!layout.rows.empty() && layout.rows.size() != layout.areas.size()) {
        problems.error(node.at_or_self("rows").mark, fmt::format("there are {} heights here, and {} lines in the picture", layout.rows.size(), layout.areas.size()));
    }
    for (const char letter : letters_of(layout)) {
        const bool has_item = std::any_of(layout.items.begin(), layout.items.end(), [&](const Item& i) { return i.name[0] == letter; });
        if (!has_item) problems.error(areas.mark, fmt::format("the picture has an {0}, but nothing below says '{0}:'", letter));
        if (!is_rectangle(layout.areas, letter)) problems.error(areas.mark, fmt::format("the letters {} don't make a rectangle", letter));
    }
    for (const Item& item : layout.items) {
        if (!letters_of(layout).contains(item.name[0])) problems.warning(node.at_or_self(item.name).mark, fmt::format("no {} stands in the picture, so this isn't shown", item.name));
    }
}

void check_sizes(const Layout& layout, const Node& node, Problems& problems) {
    const auto taken = [](const std::vector<Length>& all, double room, double gap) {
        double sum = all.empty() ? 0 : gap * (static_cast<double>(all.size()) - 1);
        for (const Length& l : all) {
            if (l.unit == Length::Unit::canvas) sum += l.value;
            if (l.unit == Length::Unit::percent) sum += l.value * room / 100;
        }
        return sum;
    };
    const double width = layout.canvas.width - layout.margin.left - layout.margin.right;
    const double height = layout.canvas.height - layout.margin.top - layout.margin.bottom;
    const double wide = taken(layout.columns, width, layout.column_gap);
    const double high = taken(layout.rows, height, layout.row_gap);
    if (wide > width + 0.5) problems.error(node.at_or_self("columns").mark, fmt::format("the columns are {} wide together, and there is room for {}", wide, width));
    if (high > height + 0.5) problems.error(node.at_or_self("rows").mark, fmt::format("the rows are {} high together, and there is room for {}", high, height));
}

}  // namespace

const config::Record<Layout>& table(Of<Layout>) {
    static const auto kTable = record<Layout>("layout", "One screen.",
        row_by_hand<Layout>("layout", "1", "The version of this language.", [](const Node&, Layout&, Problems&) {}),
        row("title", &Layout::title, "What people call it."),
        row("canvas", &Layout::canvas, "The size that lengths are meant for; other screens show the same picture, scaled.", required),
        row("margin", &Layout::margin, "Space at the edges of the screen, which TVs crop."),
        row("theme", &Layout::theme, "A file of assets/themes, without .yaml."),
        row_by_hand<Layout>("areas", "a picture of letters", "The screen as a picture: each letter is a place below.", read_areas),
        row("columns", &Layout::columns, "The width of each column of the picture.", required),
        row("rows", &Layout::rows, "The height of each row of the picture.", required),
        row("column_gap", &Layout::column_gap, "Space between the columns.", config::between(0, 2000)),
        row("row_gap", &Layout::row_gap, "Space between the rows.", config::between(0, 2000)),
        row_by_hand<Layout>("templates", "items by name", "What the panels look like.", read_templates),
        config::whole<Layout>(check_areas), config::whole<Layout>(check_sizes));
    return kTable;
}

namespace {

// Names of templates, styles and agencies are looked up when all of the file is there.
struct References {
    const Layout& layout;
    const hall::Hall* hall;
    Problems& problems;

    void look_at(const Node& node, const Item& item) const {
        if (!node.is_map() || node.entries.empty()) return;
        const Node& main = node.entries.front().value;
        const auto template_named = [&](const std::string& name, const char* key) {
            if (name.empty() || layout.templates.contains(name)) return;
            std::vector<std::string> known;
            for (const auto& [other, ignored] : layout.templates) known.push_back(other);
            problems.error(node.at_or_self(key).mark, fmt::format("no template is called '{}'{}", name, did_you_mean(name, known)));
        };
        if (item.kind == Kind::now_serving) template_named(item.now_serving.panel, "panel");
        if (item.kind == Kind::recent_calls) template_named(item.recent_calls.panel, "panel");
        if (item.kind == Kind::agencies) {
            template_named(item.agencies.panel, "panel");
            template_named(item.agencies.key, "key");
            agencies_exist(main, item.agencies.only);
        }
        for (std::size_t i = 0; i < item.container.items.size() && main.is_list(); ++i) look_at(main.items[i], item.container.items[i]);
    }

    void agencies_exist(const Node& list, const std::vector<std::string>& ids) const {
        for (std::size_t i = 0; hall && i < ids.size(); ++i) {
            if (hall->agency(hall::AgencyId{ids[i]})) continue;
            problems.error(list.is_list() ? list.items[i].mark : list.mark,
                           fmt::format("no agency has the id '{}'{}", ids[i], did_you_mean(ids[i], hall->agency_ids())));
        }
    }
};

}  // namespace

Checked<Layout> load_layout(const std::filesystem::path& path, const hall::Hall* hall, Errors* warnings) {
    const auto node = config::read_yaml(path);
    if (!node) return tl::unexpected(node.error());
    Problems problems;
    Layout layout;
    if (!node->is_map()) {
        config::must_be(*node, "a layout", problems);
        return tl::unexpected(problems.sorted());
    }
    Fields fields(*node, "a layout", problems);
    for (const Entry& entry : node->entries) {
        if (!is_area(entry.key)) continue;
        fields.field(entry.key, [&](const Node& value) {
            decode(value, layout.items.emplace_back(), problems);
            layout.items.back().name = entry.key;
        });
    }
    fields.into(layout).done();
    const References references{layout, hall, problems};
    for (const Item& item : layout.items) references.look_at(*node->find(item.name), item);
    for (const auto& [name, item] : layout.templates) references.look_at(*node->find("templates")->find(name), item);
    if (problems.any_error()) return tl::unexpected(problems.sorted());
    if (warnings) *warnings = problems.sorted();
    return layout;
}

}  // namespace panggil::layout
