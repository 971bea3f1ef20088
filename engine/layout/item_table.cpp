#include "layout/item_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "layout/widget_rows.h"

namespace panggil::layout {

using config::between;
using config::check;
using config::Definitions;
using config::Entry;
using config::Fields;
using config::Node;
using config::not_empty;
using config::Problems;
using config::record;
using config::required;
using config::row;
using config::row_by_hand;
using config::Schema;

namespace {

std::optional<Said> no_color(const std::string& name) {
    if (name == "<agency.color>" || token_named(name)) return std::nullopt;
    return say("unknown colour '{}'{}", "Tidak ada warna bernama '{}'.{}", name,
               did_you_mean(name, config::words_alone(words(Of<Token>{}))));
}

Schema color_names() {
    auto names = config::words_alone(words(Of<Token>{}));
    names.emplace_back("<agency.color>");
    return config::any_of_words(names);
}

std::optional<Said> no_fraction(const Length& length) {
    if (length.unit != Length::Unit::fraction) return std::nullopt;
    return Said("this must be a length such as 24 or 50 %; a share of the rest is 'weight'",
                "Di sini harus ukuran (misalnya 24 atau 50 %). Bagian dari sisa ruang ditulis dengan 'weight'.");
}

Schema no_share() { return Schema::Members{{"not", Schema::Members{{"type", "string"}, {"pattern", "fr$"}}}}; }

// `3`: as many of the same size.
void read_tracks(const Node& node, std::vector<Length>& out, Problems& problems) {
    constexpr int kMost = 40;
    int count = 0;
    Problems ignored;
    if (node.is_scalar() && config::decode(node, count, ignored)) {
        if (count >= 1 && count <= kMost) {
            out.assign(static_cast<std::size_t>(count), {1, Length::Unit::fraction});
        } else {
            config::must_be(
                node, say("how many, 1 to {}, or a list of lengths", "berapa (1 sampai {}), atau daftar ukuran", kMost),
                problems);
        }
    } else if (config::decode(node, out, problems) && (out.empty() || out.size() > kMost)) {
        problems.error(node.mark, say("a grid has 1 to {} of them, not {}", "Sebuah grid punya 1 sampai {}, bukan {}.",
                                      kMost, out.size()));
    }
}

Schema tracks(Definitions& definitions) {
    constexpr int kMost = 40;
    const Schema lengths = config::list_of(config::schema_for<Length>(definitions));
    return config::either({Schema::Members{{"type", "integer"}, {"minimum", 1}, {"maximum", kMost}},
                           config::text_like("[1-9]|[1-3][0-9]|40|[0-9.]+ *(%|fr)"),
                           lengths.with("minItems", 1).with("maxItems", kMost)});
}

}  // namespace

// clang-format off
const config::Record<Shell>& table(Of<Shell>) {
    static const auto kTable = record<Shell>({"item", "isi layar"}, {"What every item can have.", "Yang bisa dimiliki setiap isi."},
        row("width",  &Shell::width,   {"How wide it is. Without: as wide as what is in it, or as its place.", "Lebarnya. Kalau tidak ditulis: selebar isinya, atau selebar tempatnya."}),
        row("height", &Shell::height,  {"How high it is. A text's own height is that of its capitals.", "Tingginya. Tinggi teks adalah tinggi huruf besarnya."}),
        row("weight", &Shell::weight,  {"Its share of what is left over in its row or column: 2 takes twice what 1 takes.", "Bagiannya dari sisa ruang di baris atau kolomnya: 2 mendapat dua kali lipat 1."},
            between(0.0, 1000.0)),
        row("min",    &Shell::min,     {"The least it takes along its row or column.", "Paling sedikit ruangnya di baris atau kolomnya."}, check({"no fr", "tanpa fr"}, no_fraction, no_share())),
        row("max",    &Shell::max,     {"The most it takes along its row or column.", "Paling banyak ruangnya di baris atau kolomnya."}, check({"no fr", "tanpa fr"}, no_fraction, no_share())),
        row("pad",    &Shell::pad,     {"Space inside its edges, in canvas units.", "Ruang kosong di dalam tepinya, dalam satuan kanvas."}),
        row("fill",   &Shell::fill,    {"The colour behind it: a name of the theme, or <agency.color>.", "Warna di belakangnya: nama warna dari tema, atau <agency.color>."},
            check({"a colour's name", "nama warna"}, no_color, color_names())),
        row("border", &Shell::border,  {"The colour of a line along the inside of its edge.", "Warna garis di sepanjang tepi dalamnya."},
            check({"a colour's name", "nama warna"}, no_color, color_names())),
        row("radius", &Shell::radius,  {"How round its corners are: square, round, or a name of the theme's 'radii': small, large.",
            "Seberapa bulat sudut-sudutnya: square, round, atau nama dari 'radii' tema: small, large."}, not_empty),
        row("shadow", &Shell::shadow,  {"Its shadow, where it has a fill: a name of the theme's 'shadows'.", "Bayangannya, kalau punya 'fill': nama dari 'shadows' tema."}, not_empty),
        row("line",   &Shell::line,    {"A hairline above it, in the middle of the gap.", "Garis tipis di atasnya, di tengah jarak."}),
        row("when",   &Shell::when,    {"When it is shown; a list means 'one of these'.", "Kapan isi ini tampil; daftar berarti 'salah satu dari ini'."}),
        row("for",    &Shell::turn,    {"How long a playlist shows it.", "Berapa lama tampil dalam playlist."}, between(1, 86400)),
        row("name",   &Shell::name,    {"Its name, by which 'change' and 'remove' find it.", "Namanya, agar 'change' dan 'remove' menemukannya."}, not_empty));
    return kTable;
}

const config::Record<Wording>& table(Of<Wording>) {
    static const auto kTable = record<Wording>({"text", "teks"}, {"How a text is set.", "Bagaimana teks ditulis."},
        row("style", &Wording::style, {"A style of the theme's type scale, such as hero, number, name or label.", "Gaya huruf dari tema, misalnya hero, number, name, atau label."}, not_empty),
        row("ink",   &Wording::ink,   {"Its colour: a name of the theme.", "Warnanya: nama warna dari tema."}),
        row("align", &Wording::align, {"Where it stands in its width: left, center or right.", "Letaknya dalam lebarnya: left (kiri), center (tengah), atau right (kanan)."}),
        row_by_hand<Wording>("fit", {"a list of shrink, wrap 2, shorter, ellipsis or scroll; or fill", "daftar dari shrink, wrap 2, shorter, ellipsis, atau scroll; atau fill"},
            {"What is tried, in this order, when it is too wide. Without: [shrink, shorter, ellipsis].", "Apa yang dicoba, berurutan, kalau terlalu lebar. Kalau tidak ditulis: [shrink, shorter, ellipsis]."},
            read_fit, schema_of_fit()),
        config::gone("lines", {"how many is written behind 'wrap': fit: [shrink, wrap 2]; and 'lines: fit' is fit: fill",
            "Jumlahnya sekarang ditulis di belakang 'wrap': fit: [shrink, wrap 2]. 'lines: fit' menjadi fit: fill."}));
    return kTable;
}

const config::Record<Container>& table(Of<Container>) {
    static const auto kTable = record<Container>({"container", "wadah"}, {"A row, a column or a stack of items.", "Deretan, lajur, atau tumpukan isi."},
        of_space(row("gap", &Container::gap, {"Space between its items, in canvas units.", "Jarak antara isinya, dalam satuan kanvas."}, between(-200, 2000))),
        row("justify", &Container::justify, {"Where its items stand: of a row left, center or right, of a column top, center or bottom; 'between' spreads them.", "Letak isinya: dalam row left (kiri), center (tengah), atau right (kanan), dalam column top (atas), center, atau bottom (bawah); 'between' menyebarkannya."}),
        row("align",   &Container::align,   {"The other way: of a row top, center or bottom, of a column left, center or right.", "Arah satunya: dalam row top (atas), center (tengah), atau bottom (bawah), dalam column left (kiri), center, atau right (kanan)."}));
    return kTable;
}

const config::Record<Grid>& table(Of<Grid>) {
    static const auto kTable = record<Grid>({"grid", "kisi"}, {"Items in columns and rows.", "Isi dalam kolom dan baris."},
        row_by_hand<Grid>("columns", {"how many, or a list of lengths", "berapa, atau daftar ukuran"},
            {"Its columns. Without: as many as rows are needed for; without both, as many as make it square.",
             "Kolomnya. Kalau tidak ditulis: sebanyak yang diperlukan; tanpa keduanya: sebanyak yang membuatnya kira-kira persegi."},
            [](const Node& node, Grid& out, Problems& problems) { read_tracks(node, out.columns, problems); }, tracks),
        row_by_hand<Grid>("rows", {"how many, or a list of lengths", "berapa, atau daftar ukuran"},
            {"Its rows. With 'columns' too, what is more isn't shown.",
             "Barisnya. Kalau 'columns' juga ditulis, selebihnya tidak tampil."},
            [](const Node& node, Grid& out, Problems& problems) { read_tracks(node, out.rows, problems); }, tracks),
        of_space(row("column_gap", &Grid::column_gap, {"Space between its columns. Without: as 'gap'.", "Jarak antarkolom. Kalau tidak ditulis: seperti 'gap'."}, between(0, 2000))),
        row("read",       &Grid::read,       {"The order: across each row, or down each column.", "Urutannya: ke samping di setiap baris, atau ke bawah di setiap kolom."}));
    return kTable;
}

const config::Record<Switching>& table(Of<Switching>) {
    static const auto kTable = record<Switching>({"switching", "pergantian"}, {"One of several items at a time.", "Satu dari beberapa isi bergantian."},
        row("transition", &Switching::transition, {"How the next one comes.", "Cara isi berikutnya datang."}));
    return kTable;
}

const config::Record<RunningText>& table(Of<RunningText>) {
    static const auto kTable = record<RunningText>({"running_text", "teks berjalan"}, {"The messages, and the words that are spoken.", "Pesan-pesan, dan kata-kata yang sedang diucapkan."},
        row("speed",         &RunningText::speed,
            {"How fast a long text runs, in canvas units a second.", "Kecepatan teks panjang berjalan, dalam satuan kanvas per detik."}, between(10, 600)),
        row("stand",         &RunningText::stand, {"How long a text stands before the next one.", "Berapa lama satu teks tampil sebelum yang berikutnya."}, between(1, 600)),
        row("caption_lines", &RunningText::caption_lines,
            {"The most lines of the words that are spoken.", "Paling banyak berapa baris kata yang sedang diucapkan."}, between(1, 3)),
        row("stale",         &RunningText::stale, {"What stands beside it while the hub is silent.", "Apa yang tampil di sampingnya selama tidak ada kabar dari hub."}));
    return kTable;
}
// clang-format on

WidgetRow::Main only_word(const char* word) {
    return [word](const Node& value, Item&, Problems& problems) {
        return (value.is_scalar() && value.text == word) ||
               config::must_be(value, alike(fmt::format("'{}'", word)), problems);
    };
}

WidgetRow::Behind schema_of_word(const char* word) {
    return [word](Definitions&) { return config::any_of_words({word}); };
}

namespace {

bool read_items(const Node& node, Item& out, Problems& problems) {
    return config::decode(node, out.container.items, problems);
}

bool read_pages(const Node& node, Item& out, Problems& problems) {
    if (!node.is_list()) return config::must_be(node, {"a list of items", "daftar isi"}, problems);
    if (node.items.empty()) {
        problems.error(node.mark, {"this list is empty - write the items to show, each in its turn",
                                   "Daftar ini kosong. Tulis isi yang akan tampil bergantian."});
    }
    return !node.items.empty() && read_items(node, out, problems);
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
    if (!config::scalar(
            node,
            {"a pattern such as HH.mm or EEEE, d MMMM yyyy", "pola waktu (misalnya HH.mm atau EEEE, d MMMM yyyy)"},
            problems))
        return false;
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

void grid_fields(Fields& fields, Item& out) { fields.into(out.container).into(out.grid); }

// The words that are spoken, as the strip would set them.
bool read_caption(const Node& node, Item& out, Problems& problems) {
    out.wording.text = {{"", "caption", "", ""}};
    out.wording.style = "caption";
    out.wording.fit = {Fit::wrap, Fit::shrink, Fit::ellipsis};
    out.wording.lines = 2;
    out.own_caption = true;
    return only_word("spoken")(node, out, problems);
}
Schema a_color(Definitions&) { return color_names(); }
Schema a_space(Definitions& definitions) {
    return config::either({config::schema_for<Length>(definitions), config::text_like(kTokenName)});
}

// Of what shows one of them at a time there must be one.
Schema some_items(Definitions& definitions) {
    return config::list_of(config::schema_for<Item>(definitions)).with("minItems", 1);
}

Item ring() {
    constexpr double kDiameter = 18;
    Item ring;
    ring.kind = Kind::shape;
    ring.shell.border = "ink";
    ring.shell.radius = kRound;
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
        {{"row", {"a list of items", "daftar isi"}, {"Items side by side.", "Isi berjajar ke samping."}},
         Kind::row,
         read_items,
         container_fields,
         value_of<std::vector<Item>>,
         properties_of<Container>},
        {{"column", {"a list of items", "daftar isi"}, {"Items one below the other.", "Isi bersusun ke bawah."}},
         Kind::column,
         read_items,
         container_fields,
         value_of<std::vector<Item>>,
         properties_of<Container>},
        {{"stack", {"a list of items", "daftar isi"}, {"Items one upon the other.", "Isi saling menumpuk."}},
         Kind::stack,
         read_items,
         container_fields,
         value_of<std::vector<Item>>,
         properties_of<Container>},
        {{"grid", {"a list of items", "daftar isi"}, {"Items in columns and rows.", "Isi dalam kolom dan baris."}},
         Kind::grid,
         read_items,
         grid_fields,
         value_of<std::vector<Item>>,
         properties_of_both<Container, Grid>},
        {{"first_that_applies",
          {"a list of items", "daftar isi"},
          {"The first one whose `when` holds.", "Isi pertama yang `when`-nya berlaku."}},
         Kind::first_that_applies,
         read_pages,
         fields_of<&Item::switching>,
         some_items,
         properties_of<Switching>},
        {{"playlist",
          {"a list of items", "daftar isi"},
          {"One after another, each as long as its `for` says; those whose `when` doesn't hold are passed over.",
           "Satu demi satu, masing-masing selama `for`-nya; yang `when`-nya tidak berlaku dilewati."}},
         Kind::playlist,
         read_pages,
         fields_of<&Item::switching>,
         some_items,
         properties_of<Switching>},
        {{"text",
          {"a text", "teks"},
          {"A text on one line, or more with `wrap`.", "Teks satu baris, atau lebih dengan `wrap`."}},
         Kind::text,
         read_text,
         wording_fields,
         value_of<TextTemplate>,
         properties_of<Wording>},
        {{"sign", {"a text", "teks"}, {"A text in the middle of its place.", "Teks di tengah tempatnya."}},
         Kind::sign,
         read_sign,
         wording_fields,
         value_of<TextTemplate>,
         properties_of<Wording>},
        {{"shape", {"a colour", "warna"}, {"A filled place.", "Tempat yang diwarnai."}},
         Kind::shape,
         read_shape,
         no_more,
         a_color,
         no_properties},
        {{"space", {"a length", "ukuran"}, {"Nothing, of this length.", "Ruang kosong sepanjang ini."}},
         Kind::space,
         read_space,
         no_more,
         a_space,
         no_properties},
        {{"clock", {"a pattern: HH.mm", "pola: HH.mm"}, {"The time.", "Jam."}},
         Kind::text,
         pattern_of("time"),
         wording_fields,
         value_of<std::string>,
         properties_of<Wording>},
        {{"date", {"a pattern: d MMMM yyyy", "pola: d MMMM yyyy"}, {"The date.", "Tanggal."}},
         Kind::text,
         pattern_of("date"),
         wording_fields,
         value_of<std::string>,
         properties_of<Wording>},
        {{"running_text",
          {"messages", "messages"},
          {"The messages one after another, and the words that are spoken.",
           "Pesan satu demi satu, dan kata-kata yang sedang diucapkan."}},
         Kind::running_text,
         only_word("messages"),
         fields_of<&Item::running_text>,
         schema_of_word("messages"),
         properties_of<RunningText>},
        {{"caption",
          {"spoken", "spoken"},
          {"The words that are spoken, in this place instead of in the running text.",
           "Kata-kata yang sedang diucapkan, di tempat ini dan bukan di teks berjalan."}},
         Kind::text,
         read_caption,
         wording_fields,
         schema_of_word("spoken"),
         properties_of<Wording>},
        {{"connection",
          {"a text: <stale_since>", "teks: <stale_since>"},
          {"The mark of a silent hub, in this place instead of in a corner.",
           "Tanda hub yang diam, di tempat ini dan bukan di sudut."}},
         Kind::row,
         read_connection,
         connection_fields,
         value_of<TextTemplate>,
         properties_of<Wording>},
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

// A template with values for its parameters, whatever they are.
Schema use_of_template() {
    return Schema::Members{{"type", "object"},
                           {"properties", Schema::Members{{"template", config::any_text()}}},
                           {"required", Schema::List{"template"}}};
}

}  // namespace

Schema schema_of_field(const std::string& key, const Schema& as_read) {
    return key == "panel" || key == "key" ? config::either({config::any_text(), use_of_template()}) : as_read;
}

namespace {

// Its value, and the fields of its own; what every item can have is only named, for all of them say it together.
Schema schema_of_widget(const WidgetRow& row, Definitions& definitions) {
    Schema needed = Schema::List{std::string(row.shown.name)};
    Schema::Members properties{
        {std::string(row.shown.name), row.behind(definitions).with("description", row.shown.says)}};
    for (const auto& field : table(Of<Shell>{}).rows) properties.emplace_back(field.key, true);
    row.properties(properties, needed, definitions);
    return config::object_of(std::move(properties)).with("required", needed);
}

// What people look for, and is left out on purpose.
Said no_widget_but(const std::string& word) {
    if (word != "alert") return {};
    return {
        "'alert' is no widget: an alert always takes the whole screen, and nothing in a layout can change or hide it "
        "- config/hall.yaml says the meeting point, the theme lends the colours 'alert' and 'alert_ink'",
        "'alert' bukan isi layar. Peringatan bahaya selalu memenuhi seluruh layar, dan tampilan tidak bisa mengubah "
        "atau menutupinya. Titik kumpul ditulis di config/hall.yaml, warnanya 'alert' dan 'alert_ink' dari tema."};
}

bool unknown_widget(const Node& item, Problems& problems) {
    const Entry& entry = item.entries.front();
    if (const Said why = no_widget_but(entry.key); !why.empty()) {
        problems.error(entry.mark, why);
        return false;
    }
    std::vector<std::string> names;
    for (const Widget& widget : widgets()) names.emplace_back(widget.name);
    Said hint = did_you_mean(entry.key, names);
    if (hint.empty()) hint = config::slip_of(item, entry);
    if (hint.empty()) {
        hint = say(" - the first word of an item says what it is: {}", " Kata pertama menyebut isinya: {}.",
                   one_of(names));
    }
    problems.error(entry.mark,
                   say("unknown widget {}{}", "Tidak ada isi layar bernama {}.{}", config::in_quotes(entry.key), hint));
    return false;
}

}  // namespace

const std::vector<Widget>& widgets() {
    static const std::vector<Widget> all = [] {
        std::vector<Widget> shown;
        for (const WidgetRow& row : widget_rows()) shown.push_back(row.shown);
        shown.push_back(
            {"template",
             {"a template's name", "nama templat"},
             {"That template in this place; its other fields are the template's parameters, or fields of the "
              "item.",
              "Templat itu di tempat ini; isian lainnya adalah parameter templat, atau isian isi layar."}});
        return shown;
    }();
    return all;
}

Said type_of(Of<Item>) { return {"a widget such as {text: Loket}", "isi layar (misalnya {text: Loket})"}; }
std::string shown(Of<Item>, const Item&) { return ""; }

Schema schema_of(Of<Item>, Definitions& definitions) {
    if (!definitions.has("item")) {
        definitions.put("item", {});  // an item may hold items
        Schema kinds = Schema::List{config::schema_for<TextTemplate>(definitions)};
        for (const WidgetRow& row : widget_rows()) kinds.add(schema_of_widget(row, definitions));
        kinds.add(use_of_template());
        Schema::Members shared;
        Schema needed = Schema::List{};
        config::add_properties<Shell>(shared, needed, definitions);
        definitions.put("item", Schema::Members{{"properties", std::move(shared)}, {"anyOf", kinds}});
    }
    return Definitions::reference("item");
}

bool decode(const Node& node, Item& out, Problems& problems) {
    out.place = node.mark.place();
    if (node.is_scalar()) {
        out.kind = Kind::text;
        return decode(node, out.wording.text, problems);
    }
    if (!node.is_map() || node.entries.empty()) return config::must_be(node, type_of(Of<Item>{}), problems);
    const Entry& first = node.entries.front();
    const auto& known = widget_rows();
    const auto named = [&](const WidgetRow& row) { return row.shown.name == first.key; };
    const auto widget = std::find_if(known.begin(), known.end(), named);
    if (widget == known.end()) return unknown_widget(node, problems);
    out.kind = widget->kind;
    const bool good = widget->main(first.value, out, problems);
    Fields fields(node, alike(fmt::format("'{}'", widget->shown.name)), problems, 1);
    fields.into(out.shell);
    widget->fields(fields, out);
    return fields.done() && good;
}

}  // namespace panggil::layout
