#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/suggest.h"
#include "layout/item_table.h"

namespace panggil::layout {

using config::between;
using config::Entry;
using config::Fields;
using config::Mark;
using config::Node;
using config::Problems;
using config::record;
using config::required;
using config::Row;
using config::row;
using config::row_by_hand;

namespace {

bool is_area(const std::string& key) { return key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z'; }

bool is_cell(char c) { return (c >= 'A' && c <= 'Z') || c == '.'; }

// The picture of letters: one line a row, blanks don't count.
void read_areas(const Node& node, Layout& out, Problems& problems) {
    if (!config::scalar(node, {"a picture of letters behind 'areas: |'", "gambar dari huruf di belakang 'areas: |'"},
                        problems))
        return;
    std::istringstream lines(node.text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line); ++number) {
        line.erase(std::remove(line.begin(), line.end(), ' '), line.end());
        if (line.empty()) continue;
        if (!std::all_of(line.begin(), line.end(), is_cell)) {
            problems.error(node.text_mark(number),
                           {"the picture has capital letters A to Z alone, and dots where nothing stands",
                            "Gambar hanya berisi huruf besar A sampai Z, dan titik di tempat yang kosong."});
        } else if (!out.areas.empty() && line.size() != out.areas.front().size()) {
            problems.error(node.text_mark(number),
                           say("this line is {} wide, the first one is {}",
                               "Lebar baris ini {} huruf, baris pertama {}.", line.size(), out.areas.front().size()));
        }
        out.areas.push_back(line);
    }
}

void read_templates(const Node& node, Layout& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, {"templates by name", "templat menurut nama"}, problems);
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
        problems.error(
            node.at_or_self("columns").mark,
            say("there are {} widths here, and {} letters in a line of the picture",
                "Di sini ada {} lebar, sedangkan satu baris gambar {} huruf.", layout.columns.size(), columns));
    }
    if (!layout.rows.empty() && layout.rows.size() != layout.areas.size()) {
        problems.error(node.at_or_self("rows").mark, say("there are {} heights here, and {} lines in the picture",
                                                         "Di sini ada {} tinggi, sedangkan gambar {} baris.",
                                                         layout.rows.size(), layout.areas.size()));
    }
}

// A picture with other signs in it has been complained about already.
bool is_picture(const std::vector<std::string>& areas) {
    return !areas.empty() && std::all_of(areas.begin(), areas.end(), [](const std::string& line) {
        return std::all_of(line.begin(), line.end(), is_cell);
    });
}

void check_letters(const Layout& layout, const Node& node, Problems& problems) {
    if (!is_picture(layout.areas)) return;
    const std::set<char> letters = letters_of(layout);
    const Mark& picture = node.at_or_self("areas").mark;
    for (const char letter : letters) {
        const auto named = [&](const Item& item) { return item.name[0] == letter; };
        if (std::none_of(layout.items.begin(), layout.items.end(), named)) {
            problems.error(picture, say("the picture has the letter {0}, but nothing below says '{0}:'",
                                        "Di gambar ada huruf {0}, tetapi di bawahnya tidak ada '{0}:'.", letter));
        }
        if (!is_rectangle(layout.areas, letter)) {
            problems.error(picture, say("the letters {} don't make a rectangle",
                                        "Huruf {} di gambar tidak membentuk persegi panjang.", letter));
        }
    }
    for (const Item& item : layout.items) {
        if (letters.contains(item.name[0])) continue;
        problems.warning(node.at_or_self(item.name).mark,
                         say("no {0} stands in the picture, so this isn't shown",
                             "Huruf {0} tidak ada di gambar, jadi ini tidak tampil.", item.name));
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
                       say("the columns are {:.4g} wide together, and there is room for {:.4g}",
                           "Lebar semua kolom {:.4g}, sedangkan tempatnya {:.4g}.", wide, width));
    }
    if (high > height + kSlack) {
        problems.error(node.at_or_self("rows").mark,
                       say("the rows are {:.4g} high together, and there is room for {:.4g}",
                           "Tinggi semua baris {:.4g}, sedangkan tempatnya {:.4g}.", high, height));
    }
}

Row<Layout> needed(Row<Layout> row) {
    row.required = true;
    return row;
}

void read_version(const Node& node, Layout&, Problems& problems) {
    if (node.text != "1") config::must_be(node, {"1, the version of this language", "1, versi bahasa ini"}, problems);
}

}  // namespace

// clang-format off
const config::Record<Layout>& table(Of<Layout>) {
    static const auto kTable = record<Layout>({"layout", "tata letak"}, {"One screen.", "Satu layar."},
        row_by_hand<Layout>("layout", alike("1"), {"The version of this language.", "Versi bahasa ini."}, read_version),
        row("title",      &Layout::title,      {"What people call it.", "Namanya untuk orang."}),
        row("canvas",     &Layout::canvas,     {"The size that lengths are meant for; other screens show it scaled.", "Ukuran yang menjadi dasar semua panjang; layar lain menampilkannya diperbesar atau diperkecil."}, required),
        row("margin",     &Layout::margin,     {"Space at the edges of the screen, which TVs crop.", "Ruang di tepi layar, yang biasa terpotong TV."}),
        row("theme",      &Layout::theme,      {"A file of assets/themes, without .yaml.", "Berkas di assets/themes, tanpa .yaml."}),
        needed(row_by_hand<Layout>("areas",
            {"a picture of letters", "gambar dari huruf"}, {"The screen as a picture: each letter is a place below.", "Layar sebagai gambar: setiap huruf adalah tempat yang diisi di bawah."}, read_areas)),
        row("columns",    &Layout::columns,    {"The width of each column of the picture.", "Lebar setiap kolom gambar."}, required),
        row("rows",       &Layout::rows,       {"The height of each row of the picture.", "Tinggi setiap baris gambar."}, required),
        row("column_gap", &Layout::column_gap, {"Space between the columns.", "Jarak antarkolom."}, between(0, 2000)),
        row("row_gap",    &Layout::row_gap,    {"Space between the rows.", "Jarak antarbaris."}, between(0, 2000)),
        row_by_hand<Layout>("templates", {"items by name", "isi menurut nama"}, {"What the panels look like.", "Seperti apa panel-panelnya."}, read_templates),
        config::whole<Layout>(check_counts), config::whole<Layout>(check_letters), config::whole<Layout>(check_sizes));
    return kTable;
}
// clang-format on

namespace {

template <class V>
std::vector<std::string> names_of(const std::map<std::string, V>& all) {
    std::vector<std::string> names;
    for (const auto& [name, ignored] : all) names.push_back(name);
    return names;
}

// Names of templates, styles, agencies and zones are looked up when all of the file is there.
struct References {
    const Layout& layout;
    const hall::Hall* hall;
    const Theme* theme;
    Problems& problems;

    void look_at(const Node& node, const Item& item) const {
        if (!node.is_map() || node.entries.empty()) return;
        const Node& main = node.entries.front().value;
        switch (item.kind) {
            case Kind::text:
            case Kind::sign:
                style_exists(node, item.wording.style);
                break;
            case Kind::now_serving:
                template_exists(node, "panel", item.now_serving.panel);
                break;
            case Kind::recent_calls:
                template_exists(node, "panel", item.recent_calls.panel);
                break;
            case Kind::agencies:
                template_exists(node, "panel", item.agencies.panel);
                template_exists(node, "key", item.agencies.key);
                agencies_exist(main, item.agencies.only);
                zone_exists(main, item.agencies.zone);
                break;
            default:
                break;
        }
        if (!main.is_list()) return;
        for (std::size_t i = 0; i < item.container.items.size(); ++i) look_at(main.items[i], item.container.items[i]);
    }

    void template_exists(const Node& node, const char* key, const std::string& name) const {
        if (name.empty() || layout.templates.contains(name)) return;
        problems.error(node.at_or_self(key).mark,
                       say("no template is called '{}'{}", "Tidak ada templat bernama '{}'.{}", name,
                           did_you_mean(name, names_of(layout.templates))));
    }

    void style_exists(const Node& node, const std::string& name) const {
        if (!theme || theme->styles.contains(name)) return;
        problems.error(node.at_or_self("style").mark,
                       say("the theme '{}' has no style '{}'{}", "Tema '{}' tidak punya gaya huruf '{}'.{}",
                           layout.theme, name, did_you_mean(name, names_of(theme->styles))));
    }

    void agencies_exist(const Node& list, const std::vector<std::string>& ids) const {
        for (std::size_t i = 0; hall && i < ids.size(); ++i) {
            if (hall->agency(hall::AgencyId{ids[i]})) continue;
            problems.error(list.items[i].mark,
                           say("no agency has the id '{}'{}", "Tidak ada instansi dengan id '{}'.{}", ids[i],
                               did_you_mean(ids[i], hall->agency_ids())));
        }
    }

    void zone_exists(const Node& choice, const std::string& zone) const {
        if (!hall || zone.empty()) return;
        std::vector<std::string> known;
        for (const hall::ZoneId& id : hall->zones) known.push_back(id.text);
        if (std::find(known.begin(), known.end(), zone) != known.end()) return;
        problems.error(choice.at_or_self("zone").mark,
                       say("the hall has no zone '{}'{}", "Tidak ada zona bernama '{}' di hall.yaml.{}", zone,
                           did_you_mean(zone, known)));
    }
};

// The layout's theme, where it can be read. A wrong theme has messages of its own, said by who loads it.
std::optional<Theme> theme_of(const Layout& layout, const Node& node, const std::filesystem::path& folder,
                              Problems& problems) {
    if (folder.empty()) return std::nullopt;
    const auto known = themes_in(folder);
    if (std::find(known.begin(), known.end(), layout.theme) == known.end()) {
        problems.error(node.at_or_self("theme").mark, say("no theme is called '{}'{}", "Tidak ada tema bernama '{}'.{}",
                                                          layout.theme, did_you_mean(layout.theme, known)));
        return std::nullopt;
    }
    auto theme = load_theme(folder, layout.theme);
    return theme ? std::optional(*std::move(theme)) : std::nullopt;
}

void read_items(const Node& node, Fields& fields, Layout& layout, Problems& problems) {
    for (const Entry& entry : node.entries) {
        if (!is_area(entry.key)) continue;
        fields.field(entry.key, [&](const Node& value) {
            decode(value, layout.items.emplace_back(), problems);
            layout.items.back().name = entry.key;
        });
    }
}

}  // namespace

Checked<Layout> load_layout(const std::filesystem::path& path, const Surroundings& around, Errors* warnings) {
    const auto node = config::read_yaml(path);
    if (!node) return tl::unexpected(node.error());
    Problems problems;
    Layout layout;
    if (!node->is_map()) {
        config::must_be(*node, {"a layout with its fields", "tata letak beserta isiannya"}, problems);
        return tl::unexpected(problems.sorted());
    }
    Fields fields(*node, {"a layout", "tata letak"}, problems);
    read_items(*node, fields, layout, problems);
    fields.into(layout).done();
    const auto theme = theme_of(layout, *node, around.themes, problems);
    const References references{layout, around.hall, theme ? &*theme : nullptr, problems};
    for (const Item& item : layout.items) references.look_at(*node->find(item.name), item);
    for (const auto& [name, item] : layout.templates) references.look_at(*node->find("templates")->find(name), item);
    return config::finished(std::move(layout), problems, warnings);
}

}  // namespace panggil::layout
