#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "config/physical.h"
#include "layout/item_table.h"
#include "layout/theme_contrast.h"

namespace panggil::layout {

using config::between;
using config::Fields;
using config::Node;
using config::Problems;
using config::record;
using config::row;
using config::row_by_hand;
using config::Schema;

namespace {

Schema a_weight() {
    return config::either({config::any_of_words({"regular", "medium", "semibold", "bold", "black"}),
                           Schema::Members{{"type", "integer"}, {"minimum", 100}, {"maximum", 900}},
                           config::text_like("[1-8][0-9]{2}|900")});
}

// A weight by its name, or 100 to 900.
bool read_weight(const Node& node, int& out, Problems& problems) {
    static const config::Words<int> kNames = {
        {"regular", 400}, {"medium", 500}, {"semibold", 600}, {"bold", 700}, {"black", 900}};
    for (const auto& [name, weight] : kNames) {
        if (node.text == name) return out = weight, true;
    }
    int weight = 0;
    Problems ignored;
    if (config::decode(node, weight, ignored) && weight >= 100 && weight <= 900) return out = weight, true;
    return config::must_be(node,
                           {"regular, medium, semibold, bold, black or a number from 100 to 900",
                            "regular, medium, semibold, bold, black atau angka dari 100 sampai 900"},
                           problems);
}

}  // namespace

// clang-format off
const config::Record<Style>& table(Of<Style>) {
    static const auto kTable = record<Style>({"style", "gaya huruf"}, {"A role of text.", "Peran sebuah teks."},
        row("size", &Style::size,
            {"The size, in canvas units; capitals are about 0.72 of it.", "Besarnya, dalam satuan kanvas; huruf besar tingginya sekitar 0.72-nya."}, between(4, 2000), config::required),
        row_by_hand<Style>("weight", {"regular, medium, semibold, bold, black, or 100 to 900",
            "regular, medium, semibold, bold, black, atau 100 sampai 900"}, {"How bold it is.", "Tebalnya."},
            [](const Node& node, Style& out, Problems& problems) { read_weight(node, out.weight, problems); }, a_weight()),
        row("smallest", &Style::smallest,
            {"What is too wide is shrunk to this size, not below. Without: to what 'from' asks for, on a screen whose "
             "diagonal is known, else to 30.5.",
             "Yang terlalu lebar dikecilkan sampai ukuran ini, tidak lebih kecil. Kalau tidak ditulis: sampai yang diminta "
             "'from', di layar yang ukurannya diketahui; kalau tidak, 30.5."}, between(4, 2000)),
        row("from", &Style::from,
            {"From how far it must be readable: `panggil check --legibility` goes by it.",
             "Dari jarak berapa harus terbaca; dipakai `panggil check --legibility`."}),
        row("angle", &Style::angle,
            {"How large its capitals must look from there.", "Seberapa besar huruf besarnya harus tampak dari sana."}),
        row("family", &Style::family, {"A font's family; without: the theme's.", "Nama jenis huruf; kalau tidak ditulis: dari tema."}));
    return kTable;
}
// clang-format on

const config::Record<Shadow>& table(Of<Shadow>) {
    static const auto kTable = record<Shadow>(
        {"shadow", "bayangan"},
        {"What an item throws upon what is behind it.", "Yang dijatuhkan isi layar di belakangnya."},
        row("y", &Shadow::y,
            {"How far it lies below the item, in canvas units.",
             "Seberapa jauh letaknya di bawah isi itu, dalam satuan kanvas."},
            between(-100, 100)),
        row("blur", &Shadow::blur, {"How far its edge spreads out.", "Seberapa jauh tepinya menyebar."},
            between(0, 100)),
        row("color", &Shadow::color, {"Its colour.", "Warnanya."}),
        row("opacity", &Shadow::opacity,
            {"How dark it is: 1 is all of its colour.", "Seberapa gelap: 1 berarti warnanya penuh."}, between(0, 1)));
    return kTable;
}

namespace {

template <class V>
void read_into(const Node& node, std::map<std::string, V>& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, {"names, and behind each what it is", "nama-nama, di belakang masing-masing isinya"},
                        problems);
        return;
    }
    for (const config::Entry& entry : node.entries) decode(entry.value, out[entry.key], problems);
}

void unknown_color(const config::Entry& entry, Problems& problems) {
    const auto known = config::words_alone(words(Of<Token>{}));
    problems.error(entry.mark, say("unknown colour '{}'{}", "Tidak ada warna bernama '{}'.{}", entry.key,
                                   did_you_mean(entry.key, known)));
}

void read_colors(const Node& node, Theme& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node,
                        {"names of colours, and behind each a colour such as FFC629",
                         "nama warna, di belakang masing-masing warnanya (misalnya FFC629)"},
                        problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        const auto token = token_named(entry.key);
        if (token && *token < Token::bar) {
            decode(entry.value, out.colors[*token], problems);
        } else {
            unknown_color(entry, problems);
        }
    }
}

void read_look(const Node& node, Look& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node,
                        {"names of colours, and behind each the colour that takes its place",
                         "nama warna, di belakang masing-masing warna penggantinya"},
                        problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        const auto from = token_named(entry.key);
        Token to{};
        if (!from) unknown_color(entry, problems);
        if (config::decode(entry.value, to, problems) && from) out[*from] = to;
    }
}

void read_looks(const Node& node, Theme& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node,
                        {"states, and behind each what it does to the colours",
                         "keadaan, di belakang masing-masing apa yang diubah pada warna"},
                        problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        const auto& known = look_names();
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            problems.error(entry.mark, say("unknown state '{}'{}", "Tidak ada keadaan bernama '{}'.{}", entry.key,
                                           did_you_mean(entry.key, known)));
            continue;
        }
        read_look(entry.value, out.looks[entry.key], problems);
    }
}

}  // namespace

namespace {

void read_motions(const Node& node, Theme& out, Problems& problems) {
    if (node.is_scalar() && node.text == "calm") {
        out.called = out.ended = out.number = out.strip = kCalm;
        out.calm = true;
        return;
    }
    if (!node.is_map()) {
        config::must_be(node,
                        {"calm, or motions by name, such as called: 400 ms ease-out",
                         "calm, atau gerak menurut nama (misalnya called: 400 ms ease-out)"},
                        problems);
        return;
    }
    Fields fields(node, {"the motion", "gerak"}, problems);
    fields.field("called", [&](const Node& value) { decode(value, out.called, problems); });
    fields.field("ended", [&](const Node& value) { decode(value, out.ended, problems); });
    fields.field("number", [&](const Node& value) { decode(value, out.number, problems); });
    fields.field("strip", [&](const Node& value) { decode(value, out.strip, problems); });
    fields.field("change", [&](const Node& value) { decode(value, out.change, problems); });
    fields.done();
}

void read_styles(const Node& node, Theme& out, Problems& problems) { read_into(node, out.styles, problems); }

using Lengths = std::map<std::string, double, std::less<>>;

// A name that no length can be taken for, and that has no meaning of its own.
bool is_name(const config::Entry& entry, Problems& problems) {
    if (entry.key == kSquare || entry.key == kRound) {
        problems.error(entry.mark, say("'{}' is always there - choose another name",
                                       "'{}' selalu ada. Pilih nama lain.", entry.key));
        return false;
    }
    if (is_token_name(entry.key)) return true;
    problems.error(
        entry.mark,
        say("{} can't be a name here: it begins with a letter, and has letters, digits, - and _ alone",
            "{} tidak bisa menjadi nama di sini: nama diawali huruf, dan hanya berisi huruf, angka, - dan _.",
            config::in_quotes(entry.key)));
    return false;
}

void read_lengths(const Node& node, double most, Lengths& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, {"names and lengths, such as {gutter: 24}", "nama dan ukuran (misalnya {gutter: 24})"},
                        problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        double length = 0;
        if (!is_name(entry, problems) || !config::decode(entry.value, length, problems)) continue;
        config::ask(between(0.0, most), length, entry.value, problems);
        out[entry.key] = length;
    }
}

constexpr double kMostSpace = 2000;
constexpr double kMostRadius = 500;

void read_space(const Node& node, Theme& out, Problems& problems) {
    read_lengths(node, kMostSpace, out.space, problems);
}
void read_radii(const Node& node, Theme& out, Problems& problems) {
    read_lengths(node, kMostRadius, out.radii, problems);
}

void read_shadows(const Node& node, Theme& out, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node,
                        {"names and shadows, such as {soft: {y: 4, blur: 16}}",
                         "nama dan bayangan (misalnya {soft: {y: 4, blur: 16}})"},
                        problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        if (is_name(entry, problems)) config::decode(entry.value, out.shadows[entry.key], problems);
    }
}

Schema by_token_name(Schema value) {
    return Schema::Members{{"type", "object"},
                           {"propertyNames", Schema::Members{{"pattern", std::string("^") + kTokenName + "$"}}},
                           {"additionalProperties", std::move(value)}};
}

Schema lengths_by_name(double most) {
    return by_token_name(config::narrowed<double>(config::number(), between(0.0, most)));
}
Schema shadows_by_name(config::Definitions& definitions) {
    return by_token_name(config::schema_for<Shadow>(definitions));
}

void read_version(const Node& node, Theme&, Problems& problems) {
    if (node.text != "1") config::must_be(node, {"1, the version of this language", "1, versi bahasa ini"}, problems);
}

Schema the_version() { return Schema::Members{{"enum", Schema::List{1, "1"}}}; }

Schema colors_by_name() {
    Schema::Members colors;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Token::bar); ++i) {
        colors.emplace_back(name_of(static_cast<Token>(i)), schema_of(Of<Rgb>{}));
    }
    return config::object_of(std::move(colors));
}

Schema looks_by_name() {
    Schema::Members look;
    for (const auto& [name, token] : words(Of<Token>{})) look.emplace_back(name, config::schema_of(Of<Token>{}));
    Schema::Members looks;
    for (const std::string& name : look_names()) looks.emplace_back(name, config::object_of(look));
    return config::object_of(std::move(looks));
}

Schema motions_by_name(config::Definitions& definitions) {
    const Schema motion = schema_of(Of<Motion>{});
    return config::either(
        {config::any_of_words({"calm"}), config::object_of({{"called", motion},
                                                            {"ended", motion},
                                                            {"number", motion},
                                                            {"strip", motion},
                                                            {"change", config::schema_for<TextChange>(definitions)}})});
}

Schema styles_by_name(config::Definitions& definitions) {
    return config::map_of(config::schema_for<Style>(definitions));
}

void ignore(const Node&, Theme&, Problems&) {}  // read before the table is asked

}  // namespace

// clang-format off
const config::Record<Theme>& table(Of<Theme>) {
    static const auto kTable = record<Theme>({"theme", "tema"}, {"How a hall looks.", "Seperti apa rupa mal."},
        row_by_hand<Theme>("theme",   alike("1"), {"The version of this language.", "Versi bahasa ini."}, read_version, the_version()),
        row_by_hand<Theme>("extends", {"a theme's name", "nama tema"},    {"What isn't said here is as in that theme.", "Yang tidak ditulis di sini mengikuti tema itu."}, ignore, config::any_text()),
        row_by_hand<Theme>("colors",  {"names and colours", "nama dan warna"}, {"Its colours.", "Warna-warnanya."}, read_colors, colors_by_name()),
        row("family",       &Theme::family,       {"The font's family, as fontconfig knows it.", "Nama jenis huruf, sebagaimana dikenal fontconfig."}),
        row_by_hand<Theme>("type",    {"names and styles", "nama dan gaya huruf"}, {"Its type scale.", "Gaya-gaya hurufnya."}, read_styles, styles_by_name),
        row_by_hand<Theme>("looks",   {"states and colours", "keadaan dan warna"}, {"What states do to the colours.", "Apa yang diubah keadaan pada warna."}, read_looks, looks_by_name()),
        row_by_hand<Theme>("space",   {"names and lengths", "nama dan ukuran"}, {"Lengths that layouts may name wherever space stands: gap: gutter.", "Ukuran yang namanya bisa dipakai tampilan untuk jarak: gap: gutter."}, read_space, lengths_by_name(kMostSpace)),
        row_by_hand<Theme>("radii",   {"names and lengths", "nama dan ukuran"}, {"How round corners are, by name; small (6) and large (10) are always there.", "Seberapa bulat sudut-sudut, menurut nama; small (6) dan large (10) selalu ada."}, read_radii, lengths_by_name(kMostRadius)),
        row_by_hand<Theme>("shadows", {"names and shadows", "nama dan bayangan"}, {"Shadows that an item with a fill may name: shadow: soft.", "Bayangan yang namanya bisa dipakai isi yang punya 'fill': shadow: soft."}, read_shadows, shadows_by_name),
        config::gone("radius",       {"radii stand by their names now: radii: {small: 6}", "Kebulatan sudut sekarang ditulis menurut nama: radii: {small: 6}."}),
        config::gone("radius_large", {"radii stand by their names now: radii: {large: 10}", "Kebulatan sudut sekarang ditulis menurut nama: radii: {large: 10}."}),
        row("line_width",   &Theme::line_width,   {"Of hairlines.", "Untuk garis tipis."}, between(0, 50)),
        row("outline",      &Theme::outline,      {"A line around areas and signs; 0: none. With it nothing has a shadow.", "Garis di sekeliling tempat dan papan loket; 0: tanpa garis. Kalau ada, tidak ada bayangan."}, between(0, 50)),
        row("bars",         &Theme::bars,         {"Whether agencies' colours are shown.", "Warna instansi ditampilkan atau tidak."}),
        row_by_hand<Theme>("motion",  {"names and motions, or calm", "nama dan gerak, atau calm"}, {"How things come and go; calm: all of them fade, in one length.", "Bagaimana sesuatu muncul dan hilang; calm: semuanya memudar, sama lamanya."}, read_motions, motions_by_name));
    return kTable;
}
// clang-format on

std::vector<std::string> themes_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

namespace {

constexpr std::size_t kMostAncestors = 8;

// A theme is a plain word, so that no file outside of the folder is read.
bool is_plain(const std::string& name) { return !name.empty() && name.find_first_of("/\\") == std::string::npos; }

// With its own file's tree, so that messages can point into it.
struct Loaded {
    Theme theme;
    Node node;
};

Checked<Loaded> load_over(const std::filesystem::path& folder, const std::string& name, std::size_t depth) {
    if (!is_plain(name)) {
        return tl::unexpected(Errors{error_of(say("'{}' is no theme's name", "'{}' bukan nama tema.", name))});
    }
    auto node = config::read_yaml(folder / (name + ".yaml"));
    if (!node) return tl::unexpected(node.error());
    Problems problems;
    Theme theme;
    if (const Node* base = node->find("extends"); base && base->is_scalar()) {
        std::error_code error;
        if (!is_plain(base->text) || !std::filesystem::exists(folder / (base->text + ".yaml"), error)) {
            problems.error(base->mark, say("no theme is called {}{}", "Tidak ada tema bernama {}.{}",
                                           config::in_quotes(base->text), near_or_all(base->text, themes_in(folder))));
            return tl::unexpected(problems.sorted());
        }
        if (depth >= kMostAncestors || base->text == name) {
            problems.error(base->mark,
                           say("'{}' extends itself in the end", "'{}' akhirnya melanjutkan dirinya sendiri.", name));
            return tl::unexpected(problems.sorted());
        }
        auto loaded = load_over(folder, base->text, depth + 1);
        if (!loaded) return loaded;
        theme = std::move(loaded->theme);
    }
    config::decode(*node, theme, problems);
    return config::finished(Loaded{std::move(theme), *std::move(node)}, problems);
}

// One sentence for all that a theme lacks of one kind.
void tell_missing(const Said& kind, const std::vector<std::string>& names, const config::Mark& mark,
                  Problems& problems) {
    if (names.empty()) return;
    const std::string list = fmt::format("'{}'", fmt::join(names, "', '"));
    problems.error(
        mark,
        say("the theme lacks {} {} - write what is missing, or extend a theme that has it",
            "Tema ini belum punya {} {}. Tulis yang kurang, atau lanjutkan ('extends') tema yang punya.", kind, list));
}

}  // namespace

Checked<Theme> load_theme(const std::filesystem::path& folder, const std::string& name, Errors* warnings) {
    auto loaded = load_over(folder, name, 0);
    if (!loaded) return tl::unexpected(loaded.error());
    Theme& theme = loaded->theme;
    std::vector<std::string> colors;
    std::vector<std::string> styles;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Token::bar); ++i) {
        const auto token = static_cast<Token>(i);
        if (!theme.colors.contains(token)) colors.emplace_back(name_of(token));
    }
    for (const char* style : kNeededStyles) {
        if (!theme.styles.contains(style)) styles.emplace_back(style);
    }
    Problems missing;
    tell_missing({"the colours", "warna"}, colors, loaded->node.at_or_self("colors").mark, missing);
    tell_missing({"the styles", "gaya huruf"}, styles, loaded->node.at_or_self("type").mark, missing);
    if (missing.any_error()) return tl::unexpected(missing.sorted());
    if (warnings) {
        warn_of_contrast(theme, loaded->node, missing);
        *warnings = missing.sorted();
    }
    theme.styles.try_emplace(kAnnouncementStyle, kAnnouncement);
    return std::move(theme);
}

}  // namespace panggil::layout
