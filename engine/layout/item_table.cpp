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
using config::row_by_hand;

namespace {

std::optional<Said> no_color(const std::string& name) {
    if (name == "<agency.color>" || token_named(name)) return std::nullopt;
    return say("unknown colour '{}'{}", "Tidak ada warna bernama '{}'.{}", name,
               did_you_mean(name, config::words_alone(words(Of<Token>{}))));
}

std::optional<Said> no_fraction(const Length& length) {
    if (length.unit != Length::Unit::fraction) return std::nullopt;
    return Said("this must be a length such as 24 or 50 %; a share of the rest is 'weight'",
                "Di sini harus ukuran (misalnya 24 atau 50 %). Bagian dari sisa ruang ditulis dengan 'weight'.");
}

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

void read_lines(const Node& node, Wording& out, Problems& problems) {
    constexpr int kMost = 6;
    int lines = 0;
    Problems ignored;
    if (node.is_scalar() && node.text == "fit") {
        out.lines = kLinesThatFit;
    } else if (config::decode(node, lines, ignored) && lines >= 1 && lines <= kMost) {
        out.lines = lines;
    } else {
        config::must_be(
            node, say("a whole number from 1 to {}, or 'fit'", "bilangan bulat dari 1 sampai {}, atau 'fit'", kMost),
            problems);
    }
}

}  // namespace

// clang-format off
const config::Record<Shell>& table(Of<Shell>) {
    static const auto kTable = record<Shell>({"item", "isi layar"}, {"What every item can have.", "Yang bisa dimiliki setiap isi."},
        row("width",  &Shell::width,   {"How wide it is. Without: as wide as what is in it, or as its place.", "Lebarnya. Kalau tidak ditulis: selebar isinya, atau selebar tempatnya."}),
        row("height", &Shell::height,  {"How high it is. A text's own height is that of its capitals.", "Tingginya. Tinggi teks adalah tinggi huruf besarnya."}),
        row("weight", &Shell::weight,  {"Its share of what is left over in its row or column: 2 takes twice what 1 takes.", "Bagiannya dari sisa ruang di baris atau kolomnya: 2 mendapat dua kali lipat 1."},
            between(0.0, 1000.0)),
        row("min",    &Shell::min,     {"The least it takes along its row or column.", "Paling sedikit ruangnya di baris atau kolomnya."}, check({"no fr", "tanpa fr"}, no_fraction)),
        row("max",    &Shell::max,     {"The most it takes along its row or column.", "Paling banyak ruangnya di baris atau kolomnya."}, check({"no fr", "tanpa fr"}, no_fraction)),
        row("pad",    &Shell::pad,     {"Space inside its edges, in canvas units.", "Ruang kosong di dalam tepinya, dalam satuan kanvas."}),
        row("fill",   &Shell::fill,    {"The colour behind it: a name of the theme, or <agency.color>.", "Warna di belakangnya: nama warna dari tema, atau <agency.color>."},
            check({"a colour's name", "nama warna"}, no_color)),
        row("border", &Shell::border,  {"The colour of a line along the inside of its edge.", "Warna garis di sepanjang tepi dalamnya."},
            check({"a colour's name", "nama warna"}, no_color)),
        row("radius", &Shell::corners, {"How round its corners are.", "Seberapa bulat sudut-sudutnya."}),
        row("line",   &Shell::line,    {"A hairline above it, in the middle of the gap.", "Garis tipis di atasnya, di tengah jarak."}),
        row("when",   &Shell::when,    {"When it is shown; a list means 'one of these'.", "Kapan isi ini tampil; daftar berarti 'salah satu dari ini'."}),
        row("for",    &Shell::turn,    {"How long a playlist shows it.", "Berapa lama tampil dalam playlist."}, between(1, 86400)),
        row("name",   &Shell::name,    {"Its name, by which 'change' and 'remove' find it.", "Namanya, agar 'change' dan 'remove' menemukannya."}, not_empty));
    return kTable;
}

const config::Record<Wording>& table(Of<Wording>) {
    static const auto kTable = record<Wording>({"text", "teks"}, {"How a text is set.", "Bagaimana teks ditulis."},
        row("style", &Wording::style, {"A style of the theme's type scale.", "Gaya huruf dari tema."}, not_empty),
        row("ink",   &Wording::ink,   {"Its colour: a name of the theme.", "Warnanya: nama warna dari tema."}),
        row("align", &Wording::align, {"Where it stands in its width.", "Letaknya dalam lebarnya."}),
        row("fit",   &Wording::fit,   {"What is tried, in this order, when it is too wide.", "Apa yang dicoba, berurutan, kalau terlalu lebar."}),
        row_by_hand<Wording>("lines", {"1 to 6, or fit", "1 sampai 6, atau fit"}, {"The most lines that 'wrap' makes (without: 1); fit: as many as "
            "stand in its height, the text as large as they allow.", "Paling banyak berapa baris yang dibuat 'wrap' (kalau tidak ditulis: 1); fit: sebanyak yang muat dalam tingginya, dengan huruf sebesar mungkin."}, read_lines));
    return kTable;
}

const config::Record<Container>& table(Of<Container>) {
    static const auto kTable = record<Container>({"container", "wadah"}, {"A row, a column or a stack of items.", "Deretan, lajur, atau tumpukan isi."},
        row("gap",     &Container::gap,     {"Space between its items, in canvas units.", "Jarak antara isinya, dalam satuan kanvas."}, between(-200, 2000)),
        row("justify", &Container::justify, {"Where its items stand along its direction; 'between' spreads them.", "Letak isinya menurut arahnya; 'between' menyebarkannya."}),
        row("align",   &Container::align,   {"Where its items stand across its direction.", "Letak isinya melintang arahnya."}));
    return kTable;
}

const config::Record<Grid>& table(Of<Grid>) {
    static const auto kTable = record<Grid>({"grid", "kisi"}, {"Items in columns and rows.", "Isi dalam kolom dan baris."},
        row_by_hand<Grid>("columns", {"how many, or a list of lengths", "berapa, atau daftar ukuran"},
            {"Its columns. Without: as many as rows are needed for; without both, as many as make it square.",
             "Kolomnya. Kalau tidak ditulis: sebanyak yang diperlukan; tanpa keduanya: sama sisi."},
            [](const Node& node, Grid& out, Problems& problems) { read_tracks(node, out.columns, problems); }),
        row_by_hand<Grid>("rows", {"how many, or a list of lengths", "berapa, atau daftar ukuran"},
            {"Its rows. With 'columns' too, what is more isn't shown.",
             "Barisnya. Kalau 'columns' juga ditulis, selebihnya tidak tampil."},
            [](const Node& node, Grid& out, Problems& problems) { read_tracks(node, out.rows, problems); }),
        row("column_gap", &Grid::column_gap, {"Space between its columns. Without: as 'gap'.", "Jarak antarkolom. Kalau tidak ditulis: seperti 'gap'."}, between(0, 2000)),
        row("read",       &Grid::read,       {"The order: across each row, or down each column.", "Urutannya: ke samping di setiap baris, atau ke bawah di setiap kolom."}));
    return kTable;
}

const config::Record<Switching>& table(Of<Switching>) {
    static const auto kTable = record<Switching>({"switching", "pergantian"}, {"One of several items at a time.", "Satu dari beberapa isi bergantian."},
        row("transition", &Switching::transition, {"How the next one comes. In a template, new texts fade in instead.", "Cara isi berikutnya datang. Dalam templat, teks baru muncul perlahan."}));
    return kTable;
}

const config::Record<NowServing>& table(Of<NowServing>) {
    static const auto kTable = record<NowServing>({"now_serving", "panggilan terbaru"}, {"The newest call, large.", "Panggilan terbaru, besar."},
        row("panel", &NowServing::panel, {"The template that shows it.", "Templat yang menampilkannya."}, required, not_empty),
        row("hold",  &NowServing::hold,  {"The least time a call stands out.", "Paling sedikit berapa lama panggilan disorot."}, between(0, 60)));
    return kTable;
}

const config::Record<RecentCalls>& table(Of<RecentCalls>) {
    static const auto kTable = record<RecentCalls>({"recent_calls", "panggilan sebelumnya"}, {"The calls before the newest.", "Panggilan sebelum yang terbaru."},
        row("panel", &RecentCalls::panel, {"The template that shows one of them.", "Templat yang menampilkan satu di antaranya."}, required, not_empty));
    return kTable;
}

const config::Record<Agencies>& table(Of<Agencies>) {
    static const auto kTable = record<Agencies>({"agencies", "instansi"}, {"A panel for each agency.", "Satu panel untuk setiap instansi."},
        row("panel",      &Agencies::panel,      {"The template that shows one of them.", "Templat yang menampilkan satu di antaranya."}, required, not_empty),
        row("key",        &Agencies::key,        {"The template for the cell after the last panel, if there is one.", "Templat untuk kotak sesudah panel terakhir, kalau ada."}),
        row("columns",    &Agencies::columns,    {"How many stand side by side. Without: as many as make them largest.", "Berapa yang berjajar. Kalau tidak ditulis: sebanyak yang membuatnya terbesar."},
            between(1, 40)),
        row("column_gap", &Agencies::column_gap, {"Space between the columns, in canvas units.", "Jarak antarkolom, dalam satuan kanvas."}, between(0, 2000)),
        row("gap",        &Agencies::gap,        {"Space between the rows, in canvas units.", "Jarak antarbaris, dalam satuan kanvas."}, between(0, 2000)),
        row("read",       &Agencies::read,       {"The order: down each column, or across each row.", "Urutannya: turun tiap kolom, atau mendatar tiap baris."}),
        row("first_line", &Agencies::first_line, {"A hairline above the first row too.", "Garis tipis di atas baris pertama juga."}));
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

namespace {

using Main = std::function<bool(const Node& value, Item& out, Problems& problems)>;
using More = std::function<void(Fields& fields, Item& out)>;

struct WidgetRow {
    Widget shown;  // to people
    Kind kind;
    Main main;
    More fields;
};

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

bool read_count(const Node& node, Item& out, Problems& problems) {
    if (!config::decode(node, out.recent_calls.count, problems)) return false;
    if (out.recent_calls.count >= 1 && out.recent_calls.count <= 20) return true;
    problems.error(node.mark, say("this must be between 1 and 20, not {}", "Nilainya harus antara 1 dan 20, bukan {}.",
                                  out.recent_calls.count));
    return false;
}

bool read_agencies(const Node& node, Item& out, Problems& problems) {
    if (node.is_scalar() && node.text == "all") return true;
    if (node.is_map()) {
        Fields fields(node, {"the choice of agencies", "pilihan instansi"}, problems);
        fields.field("zone", [&](const Node& zone) { config::decode(zone, out.agencies.zone, problems); });
        return fields.done();
    }
    if (!node.is_list() || node.items.empty()) {
        return config::must_be(
            node, {"'all', a list of agencies' ids, or {zone: ZONE}", "'all', daftar id instansi, atau {zone: ZONA}"},
            problems);
    }
    return config::decode(node, out.agencies.only, problems);
}

Main only_word(const char* word) {
    return [word](const Node& value, Item&, Problems& problems) {
        return (value.is_scalar() && value.text == word) ||
               config::must_be(value, alike(fmt::format("'{}'", word)), problems);
    };
}

Main pattern_of(const char* binding) {
    return [binding](const Node& node, Item& out, Problems& problems) {
        return read_pattern(binding, node, out, problems);
    };
}

void no_more(Fields&, Item&) {}

void grid_fields(Fields& fields, Item& out) { fields.into(out.container).into(out.grid); }

template <auto Member>
void fields_of(Fields& fields, Item& out) {
    fields.into(out.*Member);
}
constexpr auto container_fields = fields_of<&Item::container>;
constexpr auto wording_fields = fields_of<&Item::wording>;

const std::vector<WidgetRow>& widget_rows() {
    static const std::vector<WidgetRow> all = {
        {{"row", {"a list of items", "daftar isi"}, {"Items side by side.", "Isi berjajar ke samping."}},
         Kind::row,
         read_items,
         container_fields},
        {{"column", {"a list of items", "daftar isi"}, {"Items one below the other.", "Isi bersusun ke bawah."}},
         Kind::column,
         read_items,
         container_fields},
        {{"stack", {"a list of items", "daftar isi"}, {"Items one upon the other.", "Isi saling menumpuk."}},
         Kind::stack,
         read_items,
         container_fields},
        {{"grid", {"a list of items", "daftar isi"}, {"Items in columns and rows.", "Isi dalam kolom dan baris."}},
         Kind::grid,
         read_items,
         grid_fields},
        {{"first_that_applies",
          {"a list of items", "daftar isi"},
          {"The first one whose `when` holds.", "Isi pertama yang `when`-nya berlaku."}},
         Kind::first_that_applies,
         read_pages,
         fields_of<&Item::switching>},
        {{"playlist",
          {"a list of items", "daftar isi"},
          {"One after another, each as long as its `for` says; those whose `when` doesn't hold are passed over.",
           "Satu demi satu, masing-masing selama `for`-nya; yang `when`-nya tidak berlaku dilewati."}},
         Kind::playlist,
         read_pages,
         fields_of<&Item::switching>},
        {{"text",
          {"a text", "teks"},
          {"A text on one line, or more with `wrap`.", "Teks satu baris, atau lebih dengan `wrap`."}},
         Kind::text,
         read_text,
         wording_fields},
        {{"sign", {"a text", "teks"}, {"A text in the middle of its place.", "Teks di tengah tempatnya."}},
         Kind::sign,
         read_sign,
         wording_fields},
        {{"shape", {"a colour", "warna"}, {"A filled place.", "Tempat yang diwarnai."}},
         Kind::shape,
         read_shape,
         no_more},
        {{"space", {"a length", "ukuran"}, {"Nothing, of this length.", "Ruang kosong sepanjang ini."}},
         Kind::space,
         read_space,
         no_more},
        {{"clock", {"a pattern: HH.mm", "pola: HH.mm"}, {"The time.", "Jam."}},
         Kind::text,
         pattern_of("time"),
         wording_fields},
        {{"date", {"a pattern: d MMMM yyyy", "pola: d MMMM yyyy"}, {"The date.", "Tanggal."}},
         Kind::text,
         pattern_of("date"),
         wording_fields},
        {{"now_serving", {"newest", "newest"}, {"The newest call, large.", "Panggilan terbaru, besar."}},
         Kind::now_serving,
         only_word("newest"),
         fields_of<&Item::now_serving>},
        {{"recent_calls",
          {"how many, 1 to 20", "berapa, 1 sampai 20"},
          {"The calls before the newest.", "Panggilan sebelum yang terbaru."}},
         Kind::recent_calls,
         read_count,
         fields_of<&Item::recent_calls>},
        {{"agencies",
          {"all, a list of ids, or {zone: ZONE}", "all, daftar id, atau {zone: ZONA}"},
          {"A panel for each agency.", "Satu panel untuk setiap instansi."}},
         Kind::agencies,
         read_agencies,
         fields_of<&Item::agencies>},
        {{"running_text",
          {"messages", "messages"},
          {"The messages one after another, and the words that are spoken.",
           "Pesan satu demi satu, dan kata-kata yang sedang diucapkan."}},
         Kind::running_text,
         only_word("messages"),
         fields_of<&Item::running_text>},
    };
    return all;
}

bool unknown_widget(const Entry& entry, Problems& problems) {
    std::vector<std::string> names;
    for (const Widget& widget : widgets()) names.emplace_back(widget.name);
    Said hint = did_you_mean(entry.key, names);
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
    if (widget == known.end()) return unknown_widget(first, problems);
    out.kind = widget->kind;
    const bool good = widget->main(first.value, out, problems);
    Fields fields(node, alike(fmt::format("'{}'", widget->shown.name)), problems, 1);
    fields.into(out.shell);
    widget->fields(fields, out);
    return fields.done() && good;
}

}  // namespace panggil::layout
