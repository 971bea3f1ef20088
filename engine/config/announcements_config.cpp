#include "config/announcements_config.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "config/announcement_times.h"
#include "config/hall_types.h"

namespace panggil::config {

namespace {

constexpr int kLongestText = 400;

auto whole_minutes() {
    return check({"whole minutes, at most 12 hours", "menit bulat, paling lama 12 jam"},
                 [](Seconds time) -> std::optional<Said> {
                     const double minutes = time.count() / 60;
                     if (minutes >= 1 && minutes <= 720 && minutes == static_cast<int>(minutes)) return std::nullopt;
                     return say("this must be whole minutes, at most 12 hours, such as 30 min, not {}",
                                "Di sini harus ditulis menit bulat, paling lama 12 jam (misalnya 30 min), bukan {}.",
                                shown(Of<Seconds>{}, time));
                 });
}

// `monday-friday`, or a list of such.
void read_days(const Node& node, Scheduled& announcement, Problems& problems) {
    std::vector<std::string> spans;
    if (!decode(node, spans, problems)) return;
    announcement.days.emplace();
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto span = decode_days(spans[i], node.is_list() ? node.items[i].mark : node.mark, problems);
        if (!span) continue;
        for (std::size_t day = span->first; day <= span->second; ++day) (*announcement.days)[day] = true;
    }
}

// Spans for every day, or weekdays with a span or several behind each.
void read_quiet(const Node& node, AnnouncementsConfig& config, Problems& problems) {
    std::vector<hall::Hours> spans;
    if (!node.is_map()) {
        if (decode(node, spans, problems)) config.quiet.fill(spans);
        return;
    }
    for (const Entry& entry : node.entries) {
        const auto days = decode_days(entry.key, entry.mark, problems);
        if (!decode(entry.value, spans, problems) || !days) continue;
        for (std::size_t day = days->first; day <= days->second; ++day) {
            config.quiet[day].insert(config.quiet[day].end(), spans.begin(), spans.end());
        }
    }
}

void check_what(const Scheduled& announcement, const Node& node, Problems& problems) {
    const bool both = !announcement.phrase.empty() && !announcement.text.empty();
    if (both)
        problems.error(node.at_or_self("text").mark,
                       {"it has a 'phrase' already - keep one of both", "Sudah ada 'phrase'. Pilih salah satu."});
    if (both || node.find("phrase") || node.find("text")) return;
    problems.error(node.mark, {"say what is announced: with 'phrase' a phrase of the voice pack, or a 'text'",
                               "Tulis apa yang diumumkan: 'phrase' untuk ucapan dari paket suara, atau 'text'."});
}

void check_when(const Scheduled& announcement, const Node& node, Problems& problems) {
    std::vector<std::string> said;
    const auto count = [&](const char* field, bool is_said) {
        if (is_said) said.emplace_back(field);
    };
    count("at", node.find("at"));
    count("every", node.find("every"));
    count("at_opening", announcement.at_opening);
    count("before_closing", node.find("before_closing"));
    count("at_closing", announcement.at_closing);
    count("at_break", announcement.at_break);
    count("after_break", announcement.after_break);
    if (said.empty()) {
        problems.error(node.mark,
                       {"say when: with 'at', 'every', 'at_opening', 'before_closing', 'at_closing', 'at_break' or "
                        "'after_break'",
                        "Tulis kapan: dengan 'at', 'every', 'at_opening', 'before_closing', 'at_closing', 'at_break' "
                        "atau 'after_break'."});
    }
    if (said.size() > 1) {
        problems.error(node.at_or_self(said[1]).mark,
                       say("'{}' says already when - keep one, or write another announcement",
                           "Waktunya sudah ditulis di '{}'. Pilih salah satu, atau tulis pengumuman lain.", said[0]));
    }
    for (const char* field : {"from", "to"}) {
        const Node* span = node.find(field);
        if (span && !node.find("every"))
            problems.error(span->mark, say("'{}' needs 'every'", "'{}' hanya bersama 'every'.", field));
    }
    if (announcement.from && announcement.to && *announcement.to <= *announcement.from) {
        problems.error(node.at_or_self("to").mark,
                       {"it ends before it begins", "Jam selesainya lebih awal daripada jam mulainya."});
    }
}

void check_names(const AnnouncementsConfig& config, const Node& node, Problems& problems) {
    const Node& list = node.at_or_self("announcements");
    for (std::size_t i = 0; i < std::min(config.announcements.size(), list.items.size()); ++i) {
        const auto& name = config.announcements[i].name;
        for (std::size_t before = 0; before < i && !name.empty(); ++before) {
            if (config.announcements[before].name != name) continue;
            problems.error(list.items[i].at_or_self("name").mark,
                           say("two announcements have the name '{}', first in line {}",
                               "Dua pengumuman bernama '{}', yang pertama di baris {}.", name.text,
                               list.items[before].at_or_self("name").mark.line));
            break;
        }
    }
}

void check_zone(const Scheduled& announcement, const Node& node, const hall::Hall& hall, Problems& problems) {
    std::vector<std::string> known;
    for (const auto& zone : hall.zones) known.push_back(zone.text);
    const std::string& zone = announcement.zone.text;
    if (zone.empty() || std::find(known.begin(), known.end(), zone) != known.end()) return;
    Said hint = did_you_mean(zone, known);
    if (hint.empty()) hint = say(" - it has {}", " Yang ada: {}.", one_of(known));
    problems.error(node.at_or_self("zone").mark, say("no zone of the hall has the id '{}'{}",
                                                     "Tidak ada zona bernama '{}' di hall.yaml.{}", zone, hint));
}

void check_phrase(const Scheduled& announcement, const Node& node, const PhraseNames& phrases, Problems& problems) {
    if (announcement.phrase.empty() || !phrases) return;
    const auto known = phrases(announcement.zone);
    if (!known || std::find(known->begin(), known->end(), announcement.phrase) != known->end()) return;
    problems.error(node.at_or_self("phrase").mark,
                   say("the voice pack has no phrase '{}'{}", "Paket suara tidak punya ucapan '{}'.{}",
                       announcement.phrase, did_you_mean(announcement.phrase, *known)));
}

// In a week without holidays.
void check_ever_said(const Scheduled& announcement, const Node& node, const AnnouncementsConfig& config,
                     const hall::Hall& hall, Problems& problems) {
    hall::Hall ordinary = hall;
    ordinary.holidays.clear();
    Scheduled in_quiet_hours = announcement;
    in_quiet_hours.even_when_quiet = true;
    bool is_said = false;
    bool would_be = false;
    for (int day = 1; day <= 7; ++day) {
        const std::string date = fmt::format("2024-01-{:02}", day);  // a Monday, and the days after it
        is_said |= !times_on(date, announcement, config.quiet, ordinary).empty();
        would_be |= !times_on(date, in_quiet_hours, config.quiet, ordinary).empty();
    }
    if (is_said || announcement.holidays) return;
    problems.warning(
        node.mark, would_be
                       ? Said("this is never said: its time is within the quiet hours - add 'even_when_quiet: yes' if "
                              "that is meant",
                              "Ini tidak pernah diucapkan: waktunya di dalam jam tenang. Kalau memang dimaksud, "
                              "tambahkan 'even_when_quiet: yes'.")
                       : Said("this is never said: the hall has no such time on any of its days",
                              "Ini tidak pernah diucapkan: mal tidak punya waktu seperti itu pada hari apa pun."));
}

}  // namespace

const Record<Scheduled>& table(Of<Scheduled>) {
    static const auto kTable = record<Scheduled>(
        {"announcement", "pengumuman"},
        {"One announcement: what, on which days, and when, by one of the fields from 'at' on.",
         "Satu pengumuman: apa, hari apa, dan kapan, lewat salah satu isian mulai dari 'at'."},
        row("name", &Scheduled::name, {"Its name in messages and in the log.", "Namanya dalam pesan dan catatan."},
            required),
        row("phrase", &Scheduled::phrase, {"A phrase of the voice pack.", "Ucapan dari paket suara."}, not_empty),
        row("text", &Scheduled::text,
            {"A text instead, shown with the chime; spoken where the pack has a clip for every word.",
             "Sebagai gantinya sebuah teks, ditampilkan dengan bel; diucapkan kalau semua katanya ada rekamannya."},
            not_empty, at_most_letters(kLongestText)),
        row("with", &Scheduled::with,
            {"What the phrase's <bindings> stand for: {time: 13.00}.",
             "Pengganti <sisipan> dalam ucapan: {time: 13.00}."}),
        row("zone", &Scheduled::zone,
            {"Only there. Without it everywhere.", "Hanya di zona ini. Kalau tidak ditulis: di mana-mana."}),
        row_by_hand<Scheduled>("days",
                               {"weekdays or spans of them, such as monday-thursday",
                                "hari atau beberapa hari (misalnya monday-thursday)"},
                               {"On these days. Without it on those on which the hall is open.",
                                "Pada hari-hari ini. Kalau tidak ditulis: pada hari buka."},
                               read_days),
        row("holidays", &Scheduled::holidays, {"On holidays, too.", "Pada hari libur juga."}),
        row("at", &Scheduled::at, {"At this time, or at each of these.", "Pada jam ini, atau pada setiap jam ini."},
            not_empty, unique),
        row("every", &Scheduled::every, {"Again and again, from 'from' on.", "Berulang-ulang, mulai dari 'from'."},
            whole_minutes()),
        row("from", &Scheduled::from,
            {"Of 'every'. Without it from the opening on.", "Untuk 'every'. Kalau tidak ditulis: sejak buka."}),
        row("to", &Scheduled::to,
            {"Of 'every': before this time. Without it before the closing.",
             "Untuk 'every': sebelum jam ini. Kalau tidak ditulis: sebelum tutup."}),
        row("at_opening", &Scheduled::at_opening, {"When the hall opens.", "Saat mal buka."}),
        row("before_closing", &Scheduled::before_closing, {"So long before it closes.", "Sekian lama sebelum tutup."},
            whole_minutes()),
        row("at_closing", &Scheduled::at_closing, {"When it closes.", "Saat tutup."}),
        row("at_break", &Scheduled::at_break, {"When its break begins.", "Saat istirahat mulai."}),
        row("after_break", &Scheduled::after_break, {"When its break ends.", "Saat istirahat selesai."}),
        row("busy", &Scheduled::busy,
            {"While calls wait: skip leaves it out, wait says it when none waits any more, calls_wait says it first; "
             "the "
             "calls are shown, and spoken afterwards.",
             "Selama ada panggilan menunggu: skip melewatinya, wait mengucapkannya setelah tidak ada yang menunggu, "
             "calls_wait mengucapkannya dulu; panggilan ditampilkan, dan diucapkan sesudahnya."}),
        row("expires", &Scheduled::expires,
            {"Not said any more when it is so late.", "Tidak diucapkan lagi kalau sudah terlambat sekian lama."},
            between(10.0, 3600.0)),
        row("even_when_quiet", &Scheduled::even_when_quiet, {"In the quiet hours, too.", "Pada jam tenang juga."}),
        whole<Scheduled>(check_what), whole<Scheduled>(check_when));
    return kTable;
}

const Record<AnnouncementsConfig>& table(Of<AnnouncementsConfig>) {
    static const auto kTable = record<AnnouncementsConfig>(
        {"list of announcements", "daftar pengumuman"},
        {"What is said when, without anybody asking.", "Apa yang diucapkan kapan, tanpa ada yang meminta."},
        row_by_hand<AnnouncementsConfig>(
            "quiet",
            {"spans of the day, or weekdays with spans behind each",
             "jam mulai dan selesai, atau hari dengan jam di belakang masing-masing"},
            {"Hours in which nothing of this file is said, but what is said even when quiet.",
             "Jam-jam ketika isi berkas ini tidak diucapkan, kecuali yang boleh saat tenang."},
            read_quiet),
        row("announcements", &AnnouncementsConfig::announcements, {"In any order.", "Urutannya bebas."}),
        whole<AnnouncementsConfig>(check_names));
    return kTable;
}

Checked<AnnouncementsConfig> load_announcements(const std::filesystem::path& path, const hall::Hall& hall,
                                                const PhraseNames& phrases, Errors* warnings) {
    const auto node = read_yaml(path);
    if (!node) return tl::unexpected(node.error());
    Problems problems;
    AnnouncementsConfig config;
    decode(*node, config, problems);
    const Node& list = node->at_or_self("announcements");
    for (std::size_t i = 0; i < std::min(config.announcements.size(), list.items.size()); ++i) {
        const Scheduled& announcement = config.announcements[i];
        const std::size_t errors = problems.errors();
        check_zone(announcement, list.items[i], hall, problems);
        check_phrase(announcement, list.items[i], phrases, problems);
        if (!problems.any_error() && problems.errors() == errors) {
            check_ever_said(announcement, list.items[i], config, hall, problems);
        }
    }
    return finished(std::move(config), problems, warnings);
}

}  // namespace panggil::config
