#include <fmt/format.h>

#include <algorithm>

#include "layout/widget_rows.h"

namespace panggil::layout {

using config::between;
using config::Definitions;
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

constexpr int kMostCalls = 20;

bool read_text(const Node& node, std::string& out, Problems& problems) { return config::decode(node, out, problems); }

// `newest`, or whose: {agency: disdukcapil, counter: "3"}.
bool read_now_serving(const Node& node, Item& out, Problems& problems) {
    CallsOf& of = out.now_serving.of;
    if (node.is_scalar() && node.text == "newest") return true;
    if (!node.is_map())
        return config::must_be(
            node, {"'newest', or whose calls: {agency: AGENCY}", "'newest', atau panggilan siapa: {agency: INSTANSI}"},
            problems);
    Fields fields(node, {"the choice of calls", "pilihan panggilan"}, problems);
    fields.field("agency", [&](const Node& value) { read_text(value, of.agency, problems); });
    fields.field("counter", [&](const Node& value) { read_text(value, of.counter, problems); });
    if (of.agency.empty() && !of.counter.empty()) {
        problems.error(node.mark, {"a counter is one of an agency: {agency: AGENCY, counter: \"3\"}",
                                   "Loket harus milik satu instansi: {agency: INSTANSI, counter: \"3\"}."});
    }
    return fields.done();
}

bool read_how_many(const Node& node, int& count, Problems& problems) {
    if (!config::decode(node, count, problems)) return false;
    if (count >= 1 && count <= kMostCalls) return true;
    problems.error(node.mark, say("this must be between 1 and {}, not {}", "Nilainya harus antara 1 dan {}, bukan {}.",
                                  kMostCalls, count));
    return false;
}

// `3`, or of one agency alone: {count: 5, agency: disdukcapil}.
bool read_calls(const Node& node, Item& out, Problems& problems) {
    RecentCalls& calls = out.recent_calls;
    if (!node.is_map()) return read_how_many(node, calls.count, problems);
    Fields fields(node, {"the choice of calls", "pilihan panggilan"}, problems);
    fields.field("count", [&](const Node& value) { read_how_many(value, calls.count, problems); });
    fields.field("agency", [&](const Node& value) { read_text(value, calls.of.agency, problems); });
    return fields.done();
}

bool read_agencies(const Node& node, Item& out, Problems& problems) {
    if (node.is_scalar() && node.text == "all") return true;
    if (node.is_map()) {
        Fields fields(node, {"the choice of agencies", "pilihan instansi"}, problems);
        fields.field("zone", [&](const Node& zone) { config::decode(zone, out.agencies.zone, problems); });
        fields.field("except", [&](const Node& ids) { config::decode(ids, out.agencies.except, problems); });
        return fields.done();
    }
    if (!node.is_list() || node.items.empty()) {
        return config::must_be(node,
                               {"'all', a list of agencies' ids, {zone: ZONE} or {except: [ids]}",
                                "'all', daftar id instansi, {zone: ZONA} atau {except: [id]}"},
                               problems);
    }
    return config::decode(node, out.agencies.only, problems);
}

bool read_agency(const Node& node, Item& out, Problems& problems) {
    return read_text(node, out.agencies.only.emplace_back(), problems);
}

bool read_counters(const Node& node, Item& out, Problems& problems) {
    return read_text(node, out.counters.agency, problems);
}

bool read_waiting(const Node& node, Item& out, Problems& problems) {
    if (!read_text(node, out.waiting.agency, problems)) return false;
    if (out.waiting.agency == "all") out.waiting.agency.clear();
    return true;
}

// Its own text, where no template shows it.
void waiting_fields(Fields& fields, Item& out) {
    Item text;
    text.kind = Kind::text;
    fields.into(out.waiting).into(text.wording);
    text.wording.text = out.waiting.text;
    if (out.waiting.panel.empty()) out.container.items.push_back(std::move(text));
}

void agencies_fields(Fields& fields, Item& out) { fields.into(out.agencies).into(out.agencies.grid); }
void counters_fields(Fields& fields, Item& out) { fields.into(out.counters).into(out.counters.grid); }

void read_pages(const Node& node, Agencies& out, Problems& problems) {
    constexpr double kUsualSmallest = 0.8;
    if (!node.is_map()) {
        config::must_be(node,
                        {"how they turn: {every: 10 s, jump_to: called}",
                         "cara halamannya berganti: {every: 10 s, jump_to: called}"},
                        problems);
        return;
    }
    Fields(node, {"pages", "halaman"}, problems).into(out.pages).done();
    if (out.pages.smallest <= 0) out.pages.smallest = kUsualSmallest;
}

Schema whose_calls(Definitions&) {
    return config::either({config::any_of_words({"newest"}),
                           config::object_of({{"agency", config::any_text()}, {"counter", config::any_text()}})});
}

Schema how_many(Definitions&) {
    const Schema count = config::both(config::whole_number(), Schema::Members{{"minimum", 1}, {"maximum", kMostCalls}});
    return config::either({count, config::object_of({{"count", count}, {"agency", config::any_text()}})});
}

Schema which_agencies(Definitions&) {
    const Schema ids = config::list_of(config::any_text());
    return config::either(
        {config::any_of_words({"all"}),
         config::object_of({{"zone", config::any_text()}, {"except", config::one_or_list_of(config::any_text())}}),
         ids.with("minItems", 1)});
}

}  // namespace

config::Words<Order> words(Of<Order>) { return {{"board", Order::board}, {"name", Order::name}}; }
config::Words<Pages::JumpTo> words(Of<Pages::JumpTo>) {
    return {{"called", Pages::JumpTo::called}, {"none", Pages::JumpTo::none}};
}

// clang-format off
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

const config::Record<PanelGrid>& table(Of<PanelGrid>) {
    static const auto kTable = record<PanelGrid>({"panels", "panel"}, {"How panels stand side by side.", "Cara panel berjajar."},
        row("columns",    &PanelGrid::columns,    {"How many stand side by side. Without: as many as make them largest.", "Berapa yang berjajar. Kalau tidak ditulis: sebanyak yang membuatnya terbesar."},
            between(1, 40)),
        of_space(row("column_gap", &PanelGrid::column_gap, {"Space between the columns, in canvas units.", "Jarak antarkolom, dalam satuan kanvas."}, between(0, 2000))),
        of_space(row("gap",   &PanelGrid::gap,    {"Space between the rows, in canvas units.", "Jarak antarbaris, dalam satuan kanvas."}, between(0, 2000))),
        row("read",       &PanelGrid::read,       {"The order: down each column, or across each row.", "Urutannya: turun tiap kolom, atau mendatar tiap baris."}),
        row("first_line", &PanelGrid::first_line, {"A hairline above the first row too.", "Garis tipis di atas baris pertama juga."}));
    return kTable;
}

const config::Record<Pages>& table(Of<Pages>) {
    static const auto kTable = record<Pages>({"pages", "halaman"}, {"How panels that don't fit turn.", "Cara panel yang tidak muat bergantian."},
        row("every",    &Pages::every,    {"How long a page stands.", "Berapa lama satu halaman tampil."}, between(2, 600)),
        row("jump_to",  &Pages::jump_to,  {"'called': the page of a panel whose call is spoken is shown meanwhile.", "'called': halaman panel yang panggilannya diucapkan tampil selama itu."}),
        row("smallest", &Pages::smallest, {"Panels smaller than this share of their template's size (without: 0.8) go to a next page.", "Panel yang lebih kecil daripada bagian ini dari ukuran templatnya (kalau tidak ditulis: 0.8) pindah ke halaman berikutnya."}, between(0.1, 2.5)));
    return kTable;
}

const config::Record<Agencies>& table(Of<Agencies>) {
    static const auto kTable = record<Agencies>({"agencies", "instansi"}, {"A panel for each agency.", "Satu panel untuk setiap instansi."},
        row("panel", &Agencies::panel, {"The template that shows one of them.", "Templat yang menampilkan satu di antaranya."}, required, not_empty),
        row("key",   &Agencies::key,   {"The template for the cell after the last panel, if there is one.", "Templat untuk kotak sesudah panel terakhir, kalau ada."}),
        row("order", &Agencies::order, {"As hall.yaml has them, or by their short names.", "Seperti dalam hall.yaml, atau menurut nama pendeknya."}),
        row_by_hand<Agencies>("pages", alike("{every: 10 s, jump_to: called, smallest: 0.8}"),
            {"Panels that would get too small go to further pages, which turn. Without: all are on one.",
             "Panel yang akan terlalu kecil pindah ke halaman lain yang bergantian. Kalau tidak ditulis: semua di satu halaman."}, read_pages,
            config::record_schema<Pages>));
    return kTable;
}

const config::Record<Counters>& table(Of<Counters>) {
    static const auto kTable = record<Counters>({"counters", "loket"}, {"A panel for each counter of an agency.", "Satu panel untuk setiap loket satu instansi."},
        row("panel", &Counters::panel, {"The template that shows one of them.", "Templat yang menampilkan satu di antaranya."}, required, not_empty));
    return kTable;
}

const config::Record<WaitingLine>& table(Of<WaitingLine>) {
    static const auto kTable = record<WaitingLine>({"waiting", "antrean"}, {"How many wait, and how long.", "Berapa yang menunggu, dan berapa lama."},
        row("text",  &WaitingLine::text,  {"What it says; the other fields of a text belong to it.", "Apa yang ditulisnya; isian lain dari teks berlaku untuknya."}),
        row("panel", &WaitingLine::panel, {"A template that shows it instead of a text.", "Templat yang menampilkannya sebagai ganti teks."}));
    return kTable;
}
// clang-format on

std::vector<WidgetRow> board_widgets() {
    return {
        {{"now_serving",
          {"newest, or {agency: AGENCY, counter: COUNTER}", "newest, atau {agency: INSTANSI, counter: LOKET}"},
          {"The newest call, large: of all, of an agency, or of one counter.",
           "Panggilan terbaru, besar: dari semua, dari satu instansi, atau dari satu loket."}},
         Kind::now_serving,
         read_now_serving,
         fields_of<&Item::now_serving>,
         whose_calls,
         properties_of<NowServing>},
        {{"recent_calls",
          {"how many, 1 to 20, or {count: 5, agency: AGENCY}",
           "berapa, 1 sampai 20, atau {count: 5, agency: INSTANSI}"},
          {"The calls before the newest.", "Panggilan sebelum yang terbaru."}},
         Kind::recent_calls,
         read_calls,
         fields_of<&Item::recent_calls>,
         how_many,
         properties_of<RecentCalls>},
        {{"missed_calls",
          {"how many, 1 to 20, or {count: 5, agency: AGENCY}",
           "berapa, 1 sampai 20, atau {count: 5, agency: INSTANSI}"},
          {"Tickets that were called today and didn't come, the newest first; gone when they are called again.",
           "Nomor yang dipanggil hari ini dan tidak datang, yang terbaru dulu; hilang bila dipanggil lagi."}},
         Kind::missed_calls,
         read_calls,
         fields_of<&Item::recent_calls>,
         how_many,
         properties_of<RecentCalls>},
        {{"agency",
          {"an agency's id", "id instansi"},
          {"The panel of one agency: `agencies` with that one alone.",
           "Panel satu instansi: `agencies` dengan instansi itu saja."}},
         Kind::agencies,
         read_agency,
         agencies_fields,
         value_of<std::string>,
         properties_of_both<Agencies, PanelGrid>},
        {{"agencies",
          {"all, a list of ids, {zone: ZONE} or {except: [ids]}", "all, daftar id, {zone: ZONA} atau {except: [id]}"},
          {"A panel for each agency.", "Satu panel untuk setiap instansi."}},
         Kind::agencies,
         read_agencies,
         agencies_fields,
         which_agencies,
         properties_of_both<Agencies, PanelGrid>},
        {{"counters",
          {"an agency's id; in an agency's panel <agency>", "id instansi; dalam panel instansi <agency>"},
          {"A panel for each of its counters.", "Satu panel untuk setiap loketnya."}},
         Kind::counters,
         read_counters,
         counters_fields,
         value_of<std::string>,
         properties_of_both<Counters, PanelGrid>},
        {{"waiting",
          {"all, or an agency's id", "all, atau id instansi"},
          {"How many wait, and how long that will take.", "Berapa yang menunggu, dan berapa lama."}},
         Kind::waiting,
         read_waiting,
         waiting_fields,
         value_of<std::string>,
         properties_of_both<WaitingLine, Wording>},
    };
}

}  // namespace panggil::layout
