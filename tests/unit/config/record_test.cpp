#include "config/record.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "config/reference.h"

// A room that knows config only by its headers, with types of its own.
namespace shop {

using namespace panggil;
using config::between;
using config::Entry;
using config::Fields;
using config::Node;
using config::not_empty;
using config::Of;
using config::Problems;
using config::Record;
using config::record;
using config::required;
using config::row;

struct Length {
    double value{0};
    std::string unit;
};
Said type_of(Of<Length>) { return alike("a length such as 24, 10 % or 1fr"); }
std::string shown(Of<Length>, const Length& length) { return fmt::format("{:g}{}", length.value, length.unit); }
bool decode(const Node& node, Length& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(Of<Length>{}), problems);
    if (!text) return false;
    const std::size_t digits = text->find_first_not_of("0123456789");
    if (digits == 0) return config::must_be(node, type_of(Of<Length>{}), problems);
    out = {std::stod(text->substr(0, digits)), digits == std::string::npos ? "" : text->substr(digits)};
    return true;
}

enum class Align { left, right };
config::Words<Align> words(Of<Align>) { return {{"left", Align::left}, {"right", Align::right}}; }

// What every item has, whatever it is.
struct Common {
    std::optional<Length> width;
    Align align{Align::left};
};
const Record<Common>& table(Of<Common>) {
    static const auto kTable =
        record<Common>({"item", "isi"}, {"What every item knows.", "Yang ada pada setiap isi."},
                       row("width", &Common::width, {"How wide it is.", "Lebarnya."}),
                       row("align", &Common::align, {"Where it stands.", "Letaknya."}),
                       config::gone("blink", {"Nothing blinks; use 'highlight'.", "Pakai 'highlight'."}));
    return kTable;
}

struct Text {
    std::string words;
    std::string style{"label"};
};
const Record<Text>& table(Of<Text>) {
    static const auto kTable =
        record<Text>({"text", "teks"}, {"Words.", "Kata-kata."},
                     row("style", &Text::style, {"A style of the theme.", "Gaya dari tema."}, not_empty));
    return kTable;
}

struct Item;
struct Row {
    std::vector<Item> items;
};
struct Item {
    Common common;
    std::variant<Text, Row> what;
};
bool decode(const Node& node, Item& out, Problems& problems);
Said type_of(Of<Item>) { return alike("an item such as {text: Loket}"); }

// The first key says what it is; the others belong to the records.
bool decode(const Node& node, Item& out, Problems& problems) {
    if (!node.is_map()) return config::must_be(node, type_of(Of<Item>{}), problems);
    const Entry& first = node.entries.front();
    Fields fields(node, config::with_article(alike(first.key)), problems, 1);
    fields.into(out.common);
    if (first.key == "text") {
        Text text;
        decode(first.value, text.words, problems);
        fields.into(text);
        out.what = text;
    } else if (first.key == "row") {
        Row row;
        decode(first.value, row.items, problems);
        out.what = row;
    } else {
        problems.error(first.mark, alike("unknown widget '" + first.key + "'"));
    }
    return fields.done();
}

struct Layout {
    std::string title;
    int columns{3};
    double weight{1};
    Seconds hold{7};
    bool caption{true};
    std::vector<Length> rows;
    config::Named<Item> items;
    std::vector<std::string> short_names;
};
const Record<Layout>& table(Of<Layout>) {
    static const auto kTable = record<Layout>(
        {"layout", "tampilan"}, {"A screen.", "Satu layar."},
        row("title", &Layout::title, {"Its name.", "Namanya."}, required, not_empty),
        row("columns", &Layout::columns, {"How many.", "Berapa."}, between(1, 12)),
        row("weight", &Layout::weight, {"How much of the rest.", "Seberapa banyak dari sisanya."}, between(0.0, 9.0)),
        row("hold", &Layout::hold, {"How long.", "Berapa lama."}, between(0, 60)),
        row("caption", &Layout::caption, {"Whether.", "Ya atau tidak."}),
        row("rows", &Layout::rows, {"How high, each.", "Tinggi masing-masing."},
            config::check({"none of 0", "tidak ada yang 0"},
                          [](const Length& length) -> std::optional<Said> {
                              if (length.value > 0) return std::nullopt;
                              return Said("a row of no height", "Baris tanpa tinggi.");
                          })),
        row("items", &Layout::items, {"What stands in it.", "Isinya."}),
        row("short_names", &Layout::short_names, {"Others.", "Yang lain."}, config::unique, not_empty),
        config::whole<Layout>([](const Layout& layout, const Node& node, Problems& problems) {
            if (static_cast<int>(layout.rows.size()) <= layout.columns) return;
            problems.warning(node.at_or_self("rows").mark,
                             {"more rows than columns", "Baris lebih banyak dari kolom."});
        }));
    return kTable;
}

}  // namespace shop

using namespace panggil;

namespace {

Checked<shop::Layout> layout(std::string_view text, Errors* warnings = nullptr) {
    const auto node = config::parse_yaml(text, "a.yaml");
    INFO((node ? std::string() : to_string(node.error())));
    REQUIRE(node);
    return config::decoded<shop::Layout>(*node, warnings);
}

// The sentences alone, each with its place.
std::vector<std::string> told(std::string_view text) {
    const auto read = layout(text);
    REQUIRE_FALSE(read);
    std::vector<std::string> lines;
    for (const Error& e : read.error())
        lines.push_back(fmt::format("{}:{} {}", e.place.line, e.place.column, e.message));
    return lines;
}

}  // namespace

TEST_CASE("a record is read through its table, the rest stays as the members say", "[config]") {
    const auto read = layout(
        "title: Aula\nhold: 400 ms\ncaption: No\nweight: 0.5\nrows: [120, 1fr]\nshort_names: A\n"
        "items:\n  H: {text: Loket, style: title, align: right}\n  P: {row: [{text: <ticket>, width: 10 %}]}\n");
    REQUIRE(read);
    CHECK(read->title == "Aula");
    CHECK(read->columns == 3);
    CHECK(read->hold == Seconds{0.4});
    CHECK_FALSE(read->caption);
    CHECK(read->rows[1].unit == "fr");
    CHECK(read->short_names == std::vector<std::string>{"A"});
    CHECK(std::get<shop::Text>(read->items[0].second.what).style == "title");
    CHECK(read->items[0].second.common.align == shop::Align::right);
    const auto& row = std::get<shop::Row>(read->items[1].second.what);
    CHECK(std::get<shop::Text>(row.items[0].what).words == "<ticket>");
    CHECK(row.items[0].common.width->unit == " %");
}

TEST_CASE("everything that is wrong is said at once, in the order of the file", "[config]") {
    CHECK(told("columns: 40\nhold: 2 min\nrows: [0, x]\ntitel: Aula\n"
               "items:\n  H: {text: Loket, stlye: title}\n  P: {row: [{text: A, align: middle}, B]}\n") ==
          std::vector<std::string>{
              "1:10 this must be between 1 and 12, not 40", "2:7 this must be between 0 and 60 s, not 120 s",
              "3:11 this must be a length such as 24, 10 % or 1fr, not 'x'",
              "4:1 unknown field 'titel' - did you mean 'title'?", "6:20 unknown field 'stlye' - did you mean 'style'?",
              "7:30 this must be 'left' or 'right', not 'middle'",
              "7:39 this must be an item such as {text: Loket}, not 'B'"});
}

TEST_CASE("a rule is asked of each item of a list", "[config]") {
    CHECK(told("title: A\nrows: [1, 0]\nshort_names: [a, b, a, '']\n") ==
          std::vector<std::string>{"2:11 a row of no height", "3:21 'a' stands twice in this list",
                                   "3:24 this must not be empty"});
}

TEST_CASE("who writes a field that is no more is told what to write instead", "[config]") {
    CHECK(told("title: A\nitems: {H: {text: x, blink: yes}}\n") ==
          std::vector<std::string>{"2:22 'blink' is no field any more - Nothing blinks; use 'highlight'."});
}

TEST_CASE("what is odd but good enough is a warning, and the value is there", "[config]") {
    Errors warnings;
    const auto read = layout("title: A\ncolumns: 1\nrows: [1, 2]\n", &warnings);
    REQUIRE(read);
    REQUIRE(warnings.size() == 1);
    CHECK(to_string(warnings[0]) ==
          "a.yaml:3:7: warning: more rows than columns\n    3 | rows: [1, 2]\n      |       ^");
}

TEST_CASE("yes and no are taken as people type them", "[config]") {
    for (const char* yes : {"yes", "Yes", "true", "TRUE", "on"}) {
        CHECK(layout(fmt::format("title: A\ncaption: {}\n", yes))->caption);
    }
    for (const char* no : {"no", "No", "false", "off"}) {
        CHECK_FALSE(layout(fmt::format("title: A\ncaption: {}\n", no))->caption);
    }
}

TEST_CASE("times are taken with their unit or as seconds", "[config]") {
    const auto hold = [](const char* text) { return layout(fmt::format("title: A\nhold: {}\n", text))->hold.count(); };
    CHECK(hold("7 s") == 7.0);
    CHECK(hold("7s") == 7.0);
    CHECK(hold("7") == 7.0);
    CHECK(hold("0.5 min") == 30.0);
    CHECK(hold("400 ms") == Approx(0.4));
    CHECK(told("title: A\nhold: 7 sec\n") ==
          std::vector<std::string>{"2:7 this must be a time such as 7 s, 400 ms or 2 min, not '7 sec'"});
    CHECK(told("title: A\nhold: 1e5\n").size() == 1);
}

namespace shop {

struct Panels {
    int columns{0};  // as many as fit
    int rows{3};
};
const Record<Panels>& table(Of<Panels>) {
    static const auto kTable =
        record<Panels>({"panels", "panel"}, {"How they stand.", "Letaknya."},
                       row("columns", &Panels::columns, {"Side by side.", "Ke samping."}, between(1, 40)),
                       row("rows", &Panels::rows, {"One below the other.", "Ke bawah."}, between(1, 40)));
    return kTable;
}

}  // namespace shop

TEST_CASE("a value that nobody may write isn't told as what holds without it", "[config]") {
    const config::RecordReference known = config::reference<shop::Panels>();
    CHECK(known.rows[0].value.empty());
    CHECK(known.rows[1].value == "3");
}

TEST_CASE("the reference for the manual comes from the same table", "[config]") {
    const config::RecordReference known = config::reference<shop::Layout>();
    CHECK(known.name == Said("layout", "tampilan"));
    CHECK(config::markdown(known).substr(0, 203) ==
          "A screen.\n\n| field | is | without it | what for |\n| --- | --- | --- | --- |\n"
          "| `title` | a text; not empty | must be there | Its name. |\n"
          "| `columns` | a whole number; between 1 and 12 | `3` | How many. |\n");
    CHECK(config::reference<shop::Common>().rows.size() == 2);  // without 'blink'
    CHECK(config::reference<shop::Common>().rows[1].type == Said("'left' or 'right'", "'left' atau 'right'"));
    CHECK(config::markdown(known, Language::indonesian).substr(0, 113) ==
          "Satu layar.\n\n| isian | berupa | kalau tidak ditulis | gunanya |\n| --- | --- | --- | --- |\n"
          "| `title` | teks; tidak");
}
