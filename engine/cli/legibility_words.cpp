#include "cli/legibility_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "scene/sight.h"

namespace panggil::cli {

namespace {

using scene::TextKind;

std::string written(const TextKind& kind) {
    return kind.written.empty() ? "(" + kind.style_name + ")" : as_written(kind.written);
}

// At most `width` columns wide; what is missing is an ellipsis.
std::string column(std::string text, std::size_t width) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
        if (++letters == width && i + 1 < text.size()) {
            text = text.substr(0, i) + "…";
            break;
        }
    }
    return text + std::string(width - std::min(letters, width), ' ');
}

std::string place_of(const TextKind& kind) {
    return kind.place.file.empty() ? "-" : fmt::format("{}:{}", kind.place.line, kind.place.column);
}

std::string remarks(const TextKind& kind, Language language) {
    std::vector<std::string> all;
    const auto add = [&](bool holds, const Said& remark) {
        if (holds) all.push_back(remark.in(language));
    };
    add(kind.shrunk, {"shrunk", "dikecilkan"});
    add(kind.shorter, {"shorter name", "nama pendek"});
    add(kind.runs, {"runs", "berjalan"});
    add(!kind.cut.empty(), {"CUT", "TERPOTONG"});
    add(!kind.missing.empty(), {"LETTERS MISSING", "HURUF HILANG"});
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string row_of(const TextKind& kind, const display::Viewing& viewing, Language language) {
    const double mm = kind.cap_mm;
    const std::string asked = kind.style.from ? fmt::format("{:.1f} m", kind.style.from->value) : "";
    const std::string fits = kind.fits ? std::to_string(*kind.fits) : "";
    const std::string contrast = kind.contrast > 0 ? fmt::format("{:.1f}", kind.contrast) : "";
    return fmt::format("{:<8}{} {} {}{:>6.1f} {:>6.1f} {:>7.1f} {:>6.1f} {:>6.1f} {:>7} {:>8} {:>5}  {}\n",
                       place_of(kind), column(written(kind), 24), column(kind.text, 22), column(kind.style_name, 13),
                       mm, scene::angle_of(mm, viewing.demands.distance).value,
                       scene::farthest(mm, scene::kPublicSign).value,
                       scene::farthest(mm, scene::kComfortableToRead).value,
                       scene::farthest(mm, scene::kLeastToRead).value, asked, contrast, fits, remarks(kind, language));
}

Error warning(const TextKind& kind, Said message) {
    return error_of(std::move(message), kind.place, Severity::warning);
}

Said small(const TextKind& kind, const display::Viewing& viewing) {
    const double reads = scene::readable_from(kind.cap_mm, kind.style, viewing.demands).value;
    const double asked = kind.style.from.value_or(viewing.demands.distance).value;
    const Said who =
        kind.style.from
            ? say("its style '{}' asks for {:.4g} m", "Gaya huruf '{}' meminta {:.4g} m.", kind.style_name, asked)
            : say("the screen is looked at from {:.4g} m", "Layar ini dilihat dari {:.4g} m.", asked);
    const Said remedy =
        kind.shrunk ? Said("give it more room, or a shorter text", "Beri tempat lebih lebar atau teks lebih pendek.")
                    : Said("choose a larger style", "Pilih gaya huruf yang lebih besar.");
    return say("'{}' can be read from {:.1f} m, and {} - {}", "'{}' terbaca dari {:.1f} m. {} {}", kind.text, reads,
               who, remedy);
}

Said faint(const TextKind& kind, double least) {
    return say(
        "the contrast of '{0}' is {1:.1f} while {2} (at least {3:.3g} is readable) - choose another 'ink' or 'fill'",
        "Kontras '{0}' hanya {1:.1f} saat {2} (paling sedikit {3:.3g} supaya terbaca). Pilih 'ink' atau 'fill' lain.",
        kind.text, kind.contrast, kind.faint, least);
}

Said cut(const TextKind& kind) {
    return say("'{}' doesn't fit, its end is cut - widen it, let it 'wrap', or add a shorter name in config/hall.yaml",
               "'{}' tidak muat, ujungnya terpotong. Lebarkan, tulis 'wrap', atau tambah nama lebih pendek di "
               "config/hall.yaml.",
               kind.cut);
}

Said lacking(const TextKind& kind) {
    return say(
        "no font of this machine has {} of '{}', so it is left out - install one that has it, or write something "
        "else",
        "Tidak ada jenis huruf di komputer ini yang punya {} dari '{}', jadi tidak digambar. Pasang jenis huruf "
        "yang punya, atau tulis yang lain.",
        fmt::format("{}", fmt::join(kind.missing, " ")), kind.lacks);
}

}  // namespace

std::string table_of(const display::LegibilityReport& report, const display::Viewing& viewing, Language language) {
    const auto head = [&](const char* english, const char* indonesian) {
        return Said(english, indonesian).in(language);
    };
    std::string text = fmt::format(
        "{:<8}{} {} {}{:>6} {:>6} {:>7} {:>6} {:>6} {:>7} {:>8} {:>5}\n", head("line", "baris"),
        column(head("text", "teks"), 24), column(head("at its smallest", "saat paling kecil"), 22),
        column(head("style", "gaya huruf"), 13), "mm", fmt::format("{:.3g} m", viewing.demands.distance.value),
        "0.7 deg", "22'", "16'", head("asked", "diminta"), head("contrast", "kontras"), head("fits", "muat"));
    for (const TextKind& kind : report.kinds) text += row_of(kind, viewing, language);
    return text;
}

Errors warnings_of(const display::LegibilityReport& report, const display::Viewing& viewing) {
    const scene::Demands& demands = viewing.demands;
    Errors all;
    for (const TextKind& kind : report.kinds) {
        if (too_small(kind, demands)) all.push_back(warning(kind, small(kind, viewing)));
        if (too_faint(kind, demands)) all.push_back(warning(kind, faint(kind, demands.contrast)));
        if (!kind.cut.empty()) all.push_back(warning(kind, cut(kind)));
        if (!kind.missing.empty()) all.push_back(warning(kind, lacking(kind)));
    }
    return all;
}

std::string json_of(const display::LegibilityReport& report, const display::Viewing& viewing,
                    const std::string& variant) {
    using Json = nlohmann::ordered_json;
    Json texts = Json::array();
    for (const TextKind& kind : report.kinds) {
        Json one = {{"file", kind.place.file},
                    {"line", kind.place.line},
                    {"column", kind.place.column},
                    {"written", as_written(kind.written)},
                    {"style", kind.style_name},
                    {"text", kind.text},
                    {"cap_mm", kind.cap_mm},
                    {"arc_minutes", scene::angle_of(kind.cap_mm, viewing.demands.distance).value},
                    {"farthest_m",
                     {{"0.7 deg", scene::farthest(kind.cap_mm, scene::kPublicSign).value},
                      {"22 arcmin", scene::farthest(kind.cap_mm, scene::kComfortableToRead).value},
                      {"16 arcmin", scene::farthest(kind.cap_mm, scene::kLeastToRead).value}}},
                    {"contrast", kind.contrast},
                    {"contrast_state", kind.faint},
                    {"shrunk", kind.shrunk},
                    {"shorter", kind.shorter},
                    {"runs", kind.runs},
                    {"cut", kind.cut},
                    {"missing", kind.missing}};
        if (kind.style.from) one["asked_from_m"] = kind.style.from->value;
        if (kind.fits) one["fits_letters"] = *kind.fits;
        texts.push_back(std::move(one));
    }
    Json warnings = Json::array();
    for (const Error& error : warnings_of(report, viewing)) warnings.push_back(to_string(error));
    const Json all = {{"variant", variant},
                      {"size", fmt::format("{}x{}", viewing.size.w, viewing.size.h)},
                      {"diagonal_m", viewing.diagonal.value},
                      {"viewing_distance_m", viewing.demands.distance.value},
                      {"flashes_hz", 0},
                      {"texts", texts},
                      {"warnings", warnings}};
    return all.dump(2);
}

}  // namespace panggil::cli
