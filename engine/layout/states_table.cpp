#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "layout/item_table.h"

// `states:` of a template, and `change:` of a text, as they are written.
namespace panggil::layout {

using config::between;
using config::Definitions;
using config::Entry;
using config::Node;
using config::Problems;
using config::record;
using config::required;
using config::row;
using config::row_by_hand;
using config::Schema;

config::Words<Property> words(Of<Property>) {
    using enum Property;
    return {{"color", color}, {"opacity", opacity}, {"x", x}, {"y", y}};
}

config::Words<Easing> words(Of<Easing>) {
    using enum Easing;
    return {{"linear", linear}, {"ease_out", ease_out}, {"ease_in_out", ease_in_out}};
}

config::Words<TextChange::By> words(Of<TextChange::By>) {
    using enum TextChange::By;
    return {{"cut", cut}, {"fade", fade}, {"slide", slide}, {"roll", roll}, {"split_flap", split_flap}};
}

Said type_of(Of<TextChange>) {
    return {"cut, fade, slide, roll or split_flap, or {by: roll, duration: 400 ms}",
            "cut, fade, slide, roll atau split_flap, atau {by: roll, duration: 400 ms}"};
}

bool decode(const Node& node, TextChange& out, Problems& problems) {
    TextChange change;
    const bool good =
        node.is_map() ? config::Fields(node, {"the change of a text", "pergantian teks"}, problems).into(change).done()
                      : config::decode(node, change.by, problems);
    if (good) out = change;
    return good;
}

Schema schema_of(Of<TextChange>, Definitions& definitions) {
    return config::either({config::schema_of(Of<TextChange::By>{}), config::record_schema<TextChange>(definitions)});
}

std::string shown(Of<TextChange>, const TextChange& value) { return config::as_typed(value.by); }

namespace {

std::vector<std::string> looks_and_none() {
    std::vector<std::string> names = look_names();
    names.emplace_back("none");
    return names;
}

void read_look(const Node& node, State& out, Problems& problems) {
    const auto known = looks_and_none();
    if (!node.is_scalar() || std::find(known.begin(), known.end(), node.text) == known.end()) {
        config::must_be_one_of(node, known, problems);
        return;
    }
    out.look = node.text == "none" ? "" : node.text;
}

// One motion or a list of them, each property once.
bool read_moves(const Node& node, std::vector<Move>& out, Problems& problems) {
    const std::vector<Node> all = node.is_list() ? node.items : std::vector<Node>{node};
    std::vector<Move> moves;
    bool good = true;
    for (const Node& one : all) {
        Move move;
        if (!config::decode(one, move, problems)) {
            good = false;
            continue;
        }
        const auto same = [&](const Move& other) { return other.property == move.property; };
        if (std::any_of(moves.begin(), moves.end(), same)) {
            problems.error(one.mark, say("'{}' moves twice here", "'{}' bergerak dua kali di sini.",
                                         config::as_typed(move.property)));
            good = false;
        }
        moves.push_back(move);
    }
    if (good) out = std::move(moves);
    return good;
}

void read_comes(const Node& node, State& out, Problems& problems) { read_moves(node, out.comes, problems); }

void read_goes(const Node& node, State& out, Problems& problems) {
    if (!read_moves(node, out.goes, problems)) return;
    for (const Move& move : out.goes) {
        if (!move.from && !move.to) continue;
        problems.error(node.mark, {"what goes begins where it stands and ends where the next state has it - 'from' and "
                                   "'to' belong to 'comes'",
                                   "Yang pergi mulai dari tempatnya dan berakhir di tempat menurut keadaan berikutnya. "
                                   "'from' dan 'to' ditulis di 'comes'."});
        return;
    }
}

Schema some_moves(Definitions& definitions) {
    const Schema move = config::schema_for<Move>(definitions);
    return config::either({move, config::list_of(move)});
}

void check_values(const Move& move, const Node& node, Problems& problems) {
    const auto look_at = [&](const char* key, const std::optional<double>& value) {
        if (!value) return;
        const config::Mark& mark = node.at_or_self(key).mark;
        if (move.property == Property::color) {
            problems.error(mark, say("colours go from one look to the next - leave '{}' out",
                                     "Warna berganti dari satu tampilan ke tampilan berikutnya. Hapus '{}'.", key));
        } else if (move.property == Property::opacity && (*value < 0 || *value > 1)) {
            problems.error(mark, say("an opacity is from 0 (nothing is seen) to 1, not {}",
                                     "'opacity' dari 0 (tidak tampak) sampai 1, bukan {}.", *value));
        }
    };
    look_at("from", move.from);
    look_at("to", move.to);
}

// A key of `states:` is a line of `when:` in words for states alone.
bool read_condition(const Entry& entry, Condition& out, Problems& problems) {
    auto line = parse_condition(entry.key);
    if (!line) return problems.error(entry.mark, line.error().said()), false;
    const auto by_clock = [](const Condition::Term& term) { return term.days != 0 || term.hours; };
    if (std::any_of(line->begin(), line->end(), by_clock)) {
        problems.error(entry.mark, say("'{}' is no state - days and hours stand in 'when' of an item",
                                       "'{}' bukan keadaan. Hari dan jam ditulis di 'when' sebuah isi.", entry.key));
        return false;
    }
    out.any_of = {*std::move(line)};
    return true;
}

}  // namespace

// clang-format off
const config::Record<TextChange>& table(Of<TextChange>) {
    static const auto kTable = record<TextChange>({"change", "pergantian"}, {"How a text takes the place of the one before.", "Bagaimana teks menggantikan teks sebelumnya."},
        row("by",       &TextChange::by,       {"fade: it comes out of nothing; slide: from below; roll: letter by letter, like a counter's drums; split_flap: like a railway board; cut: at once.", "fade: muncul perlahan; slide: dari bawah; roll: huruf demi huruf, seperti angka meteran; split_flap: seperti papan jadwal kereta; cut: langsung."}, required),
        row("duration", &TextChange::duration, {"How long it takes. Without: of a fade as the theme's `number`, else 400 ms.", "Lamanya. Kalau tidak ditulis: untuk fade seperti `number` dari tema, selain itu 400 ms."}, between(0, 5)),
        row("easing",   &TextChange::easing,   {"How it goes: at one pace, fast at first, or slow at both ends.", "Jalannya: rata, cepat di awal, atau lambat di kedua ujung."}),
        row("stagger",  &TextChange::stagger,  {"How much later each letter of roll and split_flap begins than the one before.", "Berapa lama setiap huruf pada roll dan split_flap mulai sesudah huruf sebelumnya."}, between(0, 1)));
    return kTable;
}

const config::Record<Move>& table(Of<Move>) {
    static const auto kTable = record<Move>({"motion", "gerak"}, {"How one thing of a panel moves.", "Bagaimana satu hal pada panel bergerak."},
        row("property", &Move::property, {"What moves: the colours, how much of it is seen, to the right, down.", "Apa yang bergerak: warna, seberapa tampak, ke kanan, ke bawah."}, required),
        row("from",     &Move::from,     {"Where it begins. Without: where it is. Of x and y in canvas units.", "Mulainya. Kalau tidak ditulis: dari tempatnya sekarang. Untuk x dan y dalam satuan kanvas."}, between(-400, 400)),
        row("to",       &Move::to,       {"Where it stays while the state holds. Without: opacity 1, x 0, y 0.", "Tempatnya selama keadaan berlaku. Kalau tidak ditulis: opacity 1, x 0, y 0."}, between(-400, 400)),
        row("duration", &Move::duration, {"How long it takes. Without: of colours as the theme's `called` and `ended`, else 400 ms.", "Lamanya. Kalau tidak ditulis: untuk warna seperti `called` dan `ended` dari tema, selain itu 400 ms."}, between(0, 5)),
        row("easing",   &Move::easing,   {"How it goes: at one pace, fast at first, or slow at both ends.", "Jalannya: rata, cepat di awal, atau lambat di kedua ujung."}),
        row("delay",    &Move::delay,    {"How long it waits before.", "Berapa lama menunggu dulu."}, between(0, 5)),
        row("stagger",  &Move::stagger,  {"How much later each panel begins than the one before.", "Berapa lama setiap panel mulai sesudah panel sebelumnya."}, between(0, 1)),
        config::whole<Move>(check_values));
    return kTable;
}

const config::Record<State>& table(Of<State>) {
    static const auto kTable = record<State>({"state", "keadaan"}, {"What a panel is like while it holds.", "Seperti apa panel selama keadaan ini berlaku."},
        row_by_hand<State>("look", {"a look of the theme, or none", "tampilan dari tema, atau none"}, {"What it does to the colours: `looks` of the theme.", "Apa yang diubah pada warna: `looks` dari tema."}, read_look, config::any_of_words(looks_and_none())),
        row("badge",   &State::badge,   {"Words that `<badge>` shows; `when: badge` holds while there are some.", "Kata-kata yang ditampilkan `<badge>`; `when: badge` berlaku selama ada."}),
        row_by_hand<State>("comes", {"a motion, or a list of them", "gerak, atau daftarnya"}, {"How it comes.", "Cara datangnya."}, read_comes, some_moves),
        row_by_hand<State>("goes", {"a motion, or a list of them", "gerak, atau daftarnya"}, {"How it goes to what the next state says, where that says nothing itself.", "Cara perginya ke keadaan berikutnya, kalau keadaan itu tidak menulis caranya sendiri."}, read_goes, some_moves),
        row("changes", &State::changes, {"How texts change while it holds.", "Cara teks berganti selama keadaan ini berlaku."}));
    return kTable;
}
// clang-format on

Schema schema_of_states(Definitions& definitions) { return config::map_of(config::schema_for<State>(definitions)); }

void read_states(const Node& node, std::vector<State>& out, Problems& problems) {
    if (!node.is_map() || node.entries.empty()) {
        config::must_be(node,
                        {"states, and behind each what the panel is like: called: {look: called}",
                         "keadaan, di belakang masing-masing seperti apa panelnya: called: {look: called}"},
                        problems);
        return;
    }
    for (const Entry& entry : node.entries) {
        State state;
        const bool known = read_condition(entry, state.when, problems);
        if (config::decode(entry.value, state, problems) && known) out.push_back(std::move(state));
    }
}

}  // namespace panggil::layout
