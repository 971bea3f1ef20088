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
using config::Schema;

namespace {

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
        const bool is_said = node.find(std::string(1, letter));  // a wrong or empty one has its own message
        if (!is_said && std::none_of(layout.items.begin(), layout.items.end(), named)) {
            problems.error(picture, say("the picture has the letter {0}, but nothing below says '{0}:'",
                                        "Di gambar ada huruf {0}, tetapi di bawahnya tidak ada '{0}:'.", letter));
        }
        if (!is_rectangle(layout.areas, letter)) {
            problems.error(picture, say("the letters {} don't make a rectangle",
                                        "Huruf {} di gambar tidak membentuk persegi panjang.", letter));
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

void ignore(const Node&, Layout&, Problems&) {}  // assemble() has taken it before

void read_version(const Node& node, Layout&, Problems& problems) {
    if (node.text != "1") config::must_be(node, {"1, the version of this language", "1, versi bahasa ini"}, problems);
}

config::Schema the_version() { return Schema::Members{{"enum", Schema::List{1, "1"}}}; }

// As much as holds for each of them; schema.cpp says more where a layout builds upon no other.
config::Schema templates_by_name() { return Schema::Members{{"type", "object"}}; }

config::Schema changes_by_name() { return config::map_of(Schema::Members{{"type", "object"}}); }

config::Schema variants_by_name(config::Definitions& definitions) {
    Schema::Members properties{{"when", config::schema_for<ScreenChoice>(definitions)}};
    for (const char* field :
         {"title", "canvas", "margin", "theme", "areas", "columns", "rows", "column_gap", "row_gap"}) {
        properties.emplace_back(field, Schema::Members{{"$ref", std::string("#/properties/") + field}});
    }
    return config::map_of(
        Schema::Members{{"type", "object"}, {"properties", std::move(properties)}, {"required", Schema::List{"when"}}});
}

}  // namespace

// clang-format off
const config::Record<Layout>& table(Of<Layout>) {
    static const auto kTable = record<Layout>({"layout", "tampilan"}, {"One screen.", "Satu layar."},
        row_by_hand<Layout>("layout", alike("1"), {"The version of this language.", "Versi bahasa ini."}, read_version, the_version()),
        row("title",      &Layout::title,      {"What people call it.", "Namanya untuk orang."}),
        row("canvas",     &Layout::canvas,     {"The size that lengths are meant for; other screens show it scaled.", "Ukuran yang menjadi dasar semua panjang; layar lain menampilkannya diperbesar atau diperkecil."}, required),
        row("margin",     &Layout::margin,     {"Space at the edges of the screen, which TVs crop.", "Ruang di tepi layar, yang biasa terpotong TV."}),
        row("theme",      &Layout::theme,      {"A file of assets/themes, without .yaml.", "Berkas di assets/themes, tanpa .yaml."}),
        needed(row_by_hand<Layout>("areas",
            {"a picture of letters", "gambar dari huruf"}, {"The screen as a picture: each letter is a place below.", "Layar sebagai gambar: setiap huruf adalah tempat yang diisi di bawah."}, read_areas, config::text_like("[A-Z. \\n]*"))),
        row("columns",    &Layout::columns,    {"The width of each column of the picture.", "Lebar setiap kolom gambar."}, required),
        row("rows",       &Layout::rows,       {"The height of each row of the picture.", "Tinggi setiap baris gambar."}, required),
        of_space(row("column_gap", &Layout::column_gap, {"Space between the columns.", "Jarak antarkolom."}, between(0, 2000))),
        of_space(row("row_gap",    &Layout::row_gap,    {"Space between the rows.", "Jarak antarbaris."}, between(0, 2000))),
        row_by_hand<Layout>("templates", {"items by name", "isi menurut nama"}, {"What the panels look like.", "Seperti apa panel-panelnya."}, read_templates, templates_by_name()),
        row_by_hand<Layout>("variants", {"variants by name", "varian menurut nama"}, {"What differs on a screen of another shape or size, or of one name.", "Yang berbeda di layar yang bentuk, ukuran, atau namanya lain."}, ignore, variants_by_name),
        row_by_hand<Layout>("extends", {"the name of another layout", "nama tampilan lain"}, {"What isn't said here is as there.", "Yang tidak ditulis di sini mengikuti tampilan itu."}, ignore, config::any_text()),
        row_by_hand<Layout>("include", {"a list of layouts", "daftar tampilan"}, {"Their templates can be used here too.", "Templatnya bisa dipakai di sini juga."}, ignore, config::one_or_list_of(config::any_text())),
        row_by_hand<Layout>("change", {"names, and behind each the fields that are other", "nama-nama, di belakang masing-masing isian yang berbeda"},
            {"Changes letters, templates and named items of what is extended.", "Mengubah huruf, templat dan isi bernama dari tampilan yang diikuti."}, ignore, changes_by_name()),
        row_by_hand<Layout>("remove", {"a list of names", "daftar nama"}, {"Takes them out.", "Membuangnya."}, ignore, config::one_or_list_of(config::any_text())),
        config::gone("overlays", {"an alert and the mark of a silent hub are drawn over every layout, and no layout changes them; 'connection' puts the mark into another place",
            "Peringatan bahaya dan tanda hub yang diam selalu tampil, dan tampilan tidak bisa mengubahnya. 'connection' memindahkan tanda itu."}),
        config::whole<Layout>(check_counts), config::whole<Layout>(check_letters), config::whole<Layout>(check_sizes));
    return kTable;
}
// clang-format on

}  // namespace panggil::layout
