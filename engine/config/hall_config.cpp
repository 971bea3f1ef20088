#include "config/hall_config.h"

#include <fmt/format.h>

#include <algorithm>

#include "config/hall_checks.h"
#include "config/hall_types.h"

namespace panggil::config {

using hall::Agency;
using hall::AlertRules;
using hall::CallRules;
using hall::DayHours;
using hall::Hall;
using hall::Service;

namespace {

constexpr int kLongestName = 120;
constexpr int kLongestMessage = 400;

auto is_prefix() {
    return check({"one to three capital letters", "satu sampai tiga huruf besar"},
                 [](const std::string& prefix) -> std::optional<Said> {
                     const bool capitals =
                         std::all_of(prefix.begin(), prefix.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
                     if (capitals && !prefix.empty() && prefix.size() <= 3) return std::nullopt;
                     return say("this must be one to three capital letters such as A, not {}",
                                "Di sini harus ditulis satu sampai tiga huruf besar (misalnya A), bukan {}.",
                                in_quotes(prefix));
                 });
}

auto below_assets() {
    return check({"a file below assets/", "berkas di dalam assets/"},
                 [](const std::string& path) -> std::optional<Said> {
                     const bool leads_out = path.substr(0, 1) == "/" || path.find("..") != std::string::npos;
                     if (!leads_out && !path.empty()) return std::nullopt;
                     return say("this must be a file below assets/, such as logos/bpn.png, not {}",
                                "Di sini harus ditulis berkas di dalam assets/ (misalnya logos/bpn.png), bukan {}.",
                                in_quotes(path));
                 });
}

void read_color(const Node& node, Agency& agency, Problems& problems) { decode_color(node, agency.color, problems); }
void read_hours(const Node& node, Hall& hall, Problems& problems) {
    decode_week(node, hall.week, &DayHours::open, problems);
}
Said counters_and_zones() { return {"counters, behind each a zone", "loket, di belakang masing-masing zonanya"}; }
Said days_and_hours(const char* example) {
    return say("weekdays or spans of them, behind each a span of the day such as {}",
               "hari atau beberapa hari, di belakang masing-masing jam mulai dan selesai (misalnya {})", example);
}

// Whether the hall has these counters and zones is asked at the end, by check_counters and check_zones.
void read_counter_zones(const Node& node, Agency& agency, Problems& problems) {
    if (!node.is_map()) {
        must_be(node, counters_and_zones(), problems);
        return;
    }
    for (const Entry& entry : node.entries) {
        hall::ZoneId zone;
        if (decode(entry.value, zone, problems)) agency.counter_zones[hall::CounterId(entry.key)] = std::move(zone);
    }
}
void read_breaks(const Node& node, Hall& hall, Problems& problems) {
    decode_week(node, hall.week, &DayHours::break_, problems);
}

void read_holidays(const Node& node, Hall& hall, Problems& problems) { decode_holidays(node, hall.holidays, problems); }

}  // namespace

const Record<Service>& table(Of<Service>) {
    static const auto kTable = record<Service>(
        {"service", "layanan"}, {"One thing that people come for (layanan).", "Satu keperluan pengunjung."},
        row("id", &Service::id, {"Its name in commands and messages.", "Namanya dalam perintah dan pesan."}, required),
        row("name", &Service::name, {"As visitors read it.", "Sebagaimana dibaca pengunjung."}, required, not_empty,
            at_most_letters(kLongestName)),
        row("minutes", &Service::minutes,
            {"How many minutes it takes at the counter, typically; for estimates.",
             "Biasanya berapa menit di loket; untuk perkiraan."},
            between(0.5, 480.0)));
    return kTable;
}

const Record<Agency>& table(Of<Agency>) {
    static const auto kTable = record<Agency>(
        {"agency", "instansi"}, {"One agency (instansi) of the hall.", "Satu instansi di mal."},
        row("id", &Agency::id,
            {"Its name in commands and messages. Keep it once it is in use.",
             "Namanya dalam perintah dan pesan. Jangan diganti setelah dipakai."},
            required),
        row("name", &Agency::name, {"The full name.", "Nama lengkapnya."}, required, not_empty,
            at_most_letters(kLongestName)),
        row("short_names", &Agency::short_names,
            {"Shorter names, the preferred first: what panels show, and what they fall back to where it does not fit.",
             "Nama-nama pendek, yang paling disukai di depan: yang tampil di panel, dan gantinya kalau tidak muat."},
            not_empty, unique, at_most_letters(kLongestName)),
        row_by_hand<Agency>("color",
                            {"a color of six hex digits such as F2B705, without '#'",
                             "warna dari enam angka atau huruf A-F (misalnya F2B705), tanpa '#'"},
                            {"The bar before its name, and nothing else.", "Garis di depan namanya, tidak lain."},
                            read_color),
        row("logo", &Agency::logo, {"The agency's picture.", "Gambar instansi."}, below_assets()),
        row("prefix", &Agency::prefix,
            {"The letters before its tickets' numbers. No two agencies share one.",
             "Huruf di depan nomor antreannya. Tidak boleh sama dengan instansi lain."},
            required, is_prefix()),
        row("priority_prefix", &Agency::priority_prefix,
            {"The letters of its priority visitors' tickets. Without it they share the other numbers.",
             "Huruf nomor antrean prioritas. Kalau tidak ditulis: nomornya ikut yang biasa."},
            is_prefix()),
        row("counters", &Agency::counters,
            {"Its counters, as the signs above them say.", "Loket-loketnya, sesuai papan di atasnya."}, required,
            not_empty, unique),
        row("services", &Agency::services, {"What it is visited for.", "Layanan-layanannya."}),
        row("zone", &Agency::zone,
            {"The zone whose screens speak its calls.", "Zona yang layarnya mengucapkan panggilannya."}),
        row_by_hand<Agency>("counter_zones", counters_and_zones(),
                            {"Counters whose calls are spoken in another zone: {20: atas}.",
                             "Loket yang panggilannya diucapkan di zona lain: {20: atas}."},
                            read_counter_zones));
    return kTable;
}

const Record<CallRules>& table(Of<CallRules>) {
    static const auto kTable = record<CallRules>(
        {"set of rules for calls", "aturan panggilan"},
        {"How calls are announced when many of them wait.",
         "Bagaimana panggilan diucapkan kalau banyak yang menunggu."},
        row("expiry", &CallRules::expiry,
            {"A call that has waited longer is shown, but not spoken any more.",
             "Panggilan yang menunggu lebih lama hanya ditampilkan, tidak diucapkan lagi."},
            between(5.0, 180.0)),
        row("repeats", &CallRules::repeats,
            {"How often a call is said again while nobody else waits.",
             "Berapa kali panggilan diulang selama tidak ada yang menunggu."},
            between(0, 3)),
        row("without_repeat_from", &CallRules::without_repeat_from,
            {"From so many others that wait on, a call is not said again.",
             "Kalau sebanyak ini panggilan lain menunggu, panggilan tidak diulang."},
            between(1, 100)),
        row("short_from", &CallRules::short_from,
            {"From so many on, it says ticket, agency and counter alone, after a short chime.",
             "Kalau sebanyak ini menunggu, yang diucapkan hanya nomor, instansi, dan loket, setelah bel pendek."},
            between(1, 100)),
        row("bare_from", &CallRules::bare_from,
            {"From so many on, it leaves the agency's name out, unless a ticket of another agency sounds alike.",
             "Kalau sebanyak ini menunggu, nama instansi tidak diucapkan, kecuali ada nomor instansi lain yang "
             "terdengar mirip."},
            between(1, 100)),
        whole<CallRules>(check_call_rules));
    return kTable;
}

const Record<AlertRules>& table(Of<AlertRules>) {
    static const auto kTable = record<AlertRules>(
        {"set of rules for alerts", "aturan keadaan darurat"},
        {"What is said in danger.", "Apa yang diucapkan saat bahaya."},
        row("evacuate", &AlertRules::evacuate,
            {"The kinds at which everybody has to leave; the others say to stay calm.",
             "Jenis bahaya yang mengharuskan semua orang keluar; pada jenis lain orang diminta tetap tenang."},
            unique),
        row("pause", &AlertRules::pause,
            {"Between two sayings of an alert.", "Jeda sebelum peringatan diucapkan lagi."}, between(2.0, 20.0)),
        row("meeting_point", &AlertRules::meeting_point,
            {"Where people gather, as the screens show it.", "Titik kumpul, sebagaimana ditampilkan di layar."},
            not_empty, at_most_letters(kLongestName)));
    return kTable;
}

const Record<Hall>& table(Of<Hall>) {
    static const auto kTable = record<Hall>(
        {"hall", "mal"}, {"The hall and everybody in it.", "Mal pelayanan dan semua yang ada di dalamnya."},
        row("name", &Hall::name,
            {"The hall's name, as the screens show it.", "Nama mal, sebagaimana ditampilkan di layar."}, required,
            not_empty, at_most_letters(kLongestName)),
        row("regency", &Hall::regency,
            {"Whose hall it is, below its name.", "Milik daerah mana, ditulis di bawah namanya."},
            at_most_letters(kLongestName)),
        row("locale", &Hall::locale,
            {"The language of dates and numbers, as ICU names it: id, en, id_ID.",
             "Bahasa tanggal dan angka: id, en, id_ID."},
            known_locale()),
        row("time_zone", &Hall::time_zone,
            {"Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT). The day's numbers begin at its "
             "midnight.",
             "Asia/Jakarta (WIB), Asia/Makassar (WITA) atau Asia/Jayapura (WIT). Nomor antrean mulai lagi pada tengah "
             "malamnya."},
            known_time_zone()),
        row_by_hand<Hall>("hours", days_and_hours("08.00-15.30"),
                          {"When the hall is open. A day without a line is closed.",
                           "Kapan mal buka. Hari yang tidak ditulis berarti tutup."},
                          read_hours),
        row_by_hand<Hall>(
            "breaks", days_and_hours("12.00-13.00"),
            {"When it rests, within the hours of that day.", "Kapan istirahat, di dalam jam buka hari itu."},
            read_breaks),
        row_by_hand<Hall>("holidays",
                          {"a list of dates, each such as 2026-12-25 or '2026-12-25: Natal'",
                           "daftar tanggal, masing-masing seperti 2026-12-25 atau '2026-12-25: Natal'"},
                          {"Days on which it is closed, whatever weekday they are.", "Hari libur, hari apa pun itu."},
                          read_holidays),
        row("calls", &Hall::calls,
            {"How calls are announced when many of them wait.",
             "Bagaimana panggilan diucapkan kalau banyak yang menunggu."}),
        row("alerts", &Hall::alerts, {"What is said in danger.", "Apa yang diucapkan saat bahaya."}),
        row("zones", &Hall::zones,
            {"The parts of the hall that hear each other's calls. One is enough for most.",
             "Bagian-bagian mal yang saling mendengar panggilan. Biasanya satu sudah cukup."},
            not_empty, unique),
        row("zones_apart", &Hall::zones_apart,
            {"Zones that hear no other zone's voice, so that they may speak at the same time. The others take turns.",
             "Zona yang tidak mendengar suara zona lain, sehingga boleh bersuara bersamaan. Yang lain bergiliran."},
            unique),
        row("ticket_digits", &Hall::ticket_digits,
            {"How many digits a ticket's number has: with 3 the seventh is A007.",
             "Berapa angka dalam nomor antrean: dengan 3, yang ketujuh A007."},
            between(1, 5)),
        row("priority_digits", &Hall::priority_digits,
            {"The same for priority visitors: with 2 the seventh is AA07.",
             "Sama untuk prioritas: dengan 2, yang ketujuh AA07."},
            between(1, 5)),
        row("messages", &Hall::messages,
            {"What the running text says from the morning on, one after another.",
             "Isi teks berjalan sejak pagi, satu demi satu."},
            not_empty, at_most_letters(kLongestMessage)),
        row("agencies", &Hall::agencies,
            {"In the order of the board, downwards.", "Urut seperti di papan, dari atas ke bawah."}, required,
            not_empty),
        whole<Hall>(check_week), whole<Hall>(check_agencies), whole<Hall>(check_prefixes), whole<Hall>(check_counters),
        whole<Hall>(check_zones));
    return kTable;
}

Checked<Hall> load_hall(const std::filesystem::path& path, Errors* warnings) { return load<Hall>(path, warnings); }

}  // namespace panggil::config
