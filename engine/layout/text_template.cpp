#include "layout/text_template.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"

namespace panggil::layout {

const std::vector<Binding>& bindings() {
    static const std::vector<Binding> all = {
        {"hall.name", {"the hall's name", "nama mal"}},
        {"hall.regency", {"the hall's regency", "nama daerah mal"}},
        {"hall.agencies", {"how many agencies the hall has", "jumlah instansi"}},
        {"hall.services", {"how many services the hall has", "jumlah layanan"}},
        {"hall.opens", {"when the hall opens next: 08.00", "kapan mal buka lagi: 08.00"}},
        {"hall.days",
         {"days with the same opening hours; after it their number, from 1: Senin–Kamis",
          "hari-hari dengan jam buka sama; di belakangnya nomor urut, dari 1: Senin–Kamis"},
         true},
        {"hall.hours",
         {"when the hall is open on those days: 08.00–15.30", "jam buka pada hari-hari itu: 08.00–15.30"},
         true},
        {"hall.break",
         {"the break of the first day that has one: 12.00–13.00",
          "jam istirahat hari pertama yang punya: 12.00–13.00"}},
        {"ticket", {"the ticket that was called, as printed", "nomor yang dipanggil, seperti tercetak"}},
        {"counter", {"the counter it was called to", "loket tujuannya"}},
        {"counters", {"the agency's open counters: 4–6", "loket instansi yang buka: 4–6"}},
        {"agency", {"the agency's full name", "nama lengkap instansi"}},
        {"agency.short", {"its first short name", "nama pendek pertamanya"}},
        {"agency.color", {"its colour; for `shape` alone", "warnanya; hanya untuk `shape`"}},
        {"agency.logo", {"its picture's file; for `image` alone", "berkas gambarnya; hanya untuk `image`"}},
        {"prefix", {"the letters of the agency's tickets", "huruf nomor antrean instansi"}},
        {"service", {"the service that the ticket is for", "layanan yang dituju nomor itu"}},
        {"badge", {"the words of the state that holds: PRIORITAS", "kata-kata dari keadaan yang berlaku: PRIORITAS"}},
        {"called_at", {"when the call was made: 09.41", "jam panggilan: 09.41"}},
        {"announcement",
         {"what is being said in place of a call; in the hero alone",
          "apa yang sedang diucapkan selain panggilan; hanya di tempat utama"}},
        {"caption",
         {"what is being said, a call too; not in panels",
          "apa yang sedang diucapkan, panggilan juga; tidak di panel"}},
        {"until", {"when the break is over: 13.00", "kapan istirahat selesai: 13.00"}},
        {"stale_since",
         {"since when the display hears nothing: 09.41", "sejak kapan layar tidak menerima kabar: 09.41"}},
        {"waiting", {"how many wait at this agency", "berapa yang menunggu di instansi ini"}},
        {"wait",
         {"how long that is likely to take: 10–20 menit; nothing while it can't be known",
          "kira-kira berapa lama: 10–20 menit; kosong selama belum dapat diketahui"}},
        {"last_issued", {"the last ticket that this agency gave out", "nomor terakhir yang diberikan instansi ini"}},
        {"page", {"which page of the agencies is shown", "halaman instansi yang sedang tampil"}},
        {"pages", {"how many pages they have", "jumlah halamannya"}},
        {"time", {"the time; after it a pattern such as HH.mm", "jam; di belakangnya pola seperti HH.mm"}, true},
        {"date",
         {"the date; after it a pattern such as EEEE, d MMMM yyyy",
          "tanggal; di belakangnya pola seperti EEEE, d MMMM yyyy"},
         true},
    };
    return all;
}

namespace {

std::vector<std::string> binding_names() {
    std::vector<std::string> names;
    for (const Binding& b : bindings()) names.emplace_back(b.name);
    return names;
}

std::string cut_fallback(std::string& inner) {
    const auto at = inner.find(" or ");
    if (at == std::string::npos) return "";
    std::string fallback = inner.substr(at + 4);
    inner.resize(at);
    return fallback;
}

// Letters that people take for others, and what they mean to ICU.
Said trap_of(char letter) {
    switch (letter) {
        case 'Y':
            return {"'Y' is the year of the week's number - write y", "'Y' bukan tahun biasa. Tulis y."};
        case 'D':
            return {"'D' is the day of the year - write d", "'D' bukan tanggal biasa. Tulis d."};
        case 's':
        case 'S':
            return {"there are no seconds: the clock goes by minutes", "Tidak ada detik: jam berjalan per menit."};
        default:
            return say("'{}' means nothing in a time - put words in single quotes",
                       "'{}' tidak ada artinya dalam pola waktu. Apit kata dengan tanda kutip tunggal.", letter);
    }
}

Result<TextPart> parse_binding(std::string inner, int column) {
    TextPart part;
    part.fallback = cut_fallback(inner);
    const auto blank = inner.find(' ');
    part.binding = inner.substr(0, blank);
    if (blank != std::string::npos) part.argument = inner.substr(blank + 1);
    const auto known =
        std::find_if(bindings().begin(), bindings().end(), [&](const Binding& b) { return b.name == part.binding; });
    if (known == bindings().end()) {
        return fail(say("unknown binding <{}>{}", "Tidak ada sisipan <{}>.{}", part.binding,
                        did_you_mean(part.binding, binding_names())),
                    {"", 0, column});
    }
    if (!part.argument.empty() && !known->takes_argument) {
        return fail(say("<{}> takes nothing after its name, found '{}'", "Di dalam <{}> tidak boleh ada tambahan '{}'.",
                        part.binding, part.argument),
                    {"", 0, column});
    }
    const bool is_time = part.binding == "time" || part.binding == "date";
    if (const auto wrong = is_time ? wrong_in_pattern(part.argument) : std::nullopt)
        return fail(*wrong, {"", 0, column});
    return part;
}

}  // namespace

std::optional<Said> wrong_in_pattern(std::string_view pattern) {
    constexpr std::string_view kLetters = "yMLdEcHhKkmaB";
    bool quoted = false;
    for (const char c : pattern) {
        if (c == '\'') quoted = !quoted;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!quoted && letter && kLetters.find(c) == std::string_view::npos) return trap_of(c);
    }
    if (quoted) return Said("a single quote is never closed", "Tanda kutip tunggal tidak ditutup.");
    return std::nullopt;
}

Result<TextTemplate> parse_text(std::string_view text) {
    TextTemplate parts;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto open = text.find('<', at);
        if (open != at) parts.push_back({std::string(text.substr(at, open - at)), "", "", ""});
        if (open == std::string_view::npos) break;
        const int column = static_cast<int>(open) + 1;
        const auto close = text.find('>', open);
        if (close == std::string_view::npos)
            return fail(Said("this '<' has no '>' behind it", "'<' ini tidak ditutup dengan '>'."), {"", 0, column});
        auto part = parse_binding(std::string(text.substr(open + 1, close - open - 1)), column);
        if (!part) return tl::unexpected(part.error());
        parts.push_back(*std::move(part));
        at = close + 1;
    }
    return parts;
}

std::string as_written(const TextTemplate& text) {
    std::string written;
    for (const TextPart& part : text) {
        if (part.binding.empty()) {
            written += part.literal;
            continue;
        }
        const std::string argument = part.argument.empty() ? "" : " " + part.argument;
        written += fmt::format("<{}{}{}>", part.binding, argument, part.fallback.empty() ? "" : " or " + part.fallback);
    }
    return written;
}

}  // namespace panggil::layout
