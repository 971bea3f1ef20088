#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <utility>

#include "base/suggest.h"
#include "layout/condition.h"

// The words of conditions.
namespace panggil::layout {

const std::vector<StateWord>& state_words() {
    static const std::vector<StateWord> all = {
        {"number", {"a ticket's number stands here", "ada nomor antrean di sini"}},
        {"called",
         {"that ticket's call is being spoken; outside of templates: the newest call of the screen's zone",
          "panggilannya sedang diucapkan; di luar templat: panggilan terbaru di zona layar ini"}},
        {"newest",
         {"it is the newest call, and not being spoken any more", "ini panggilan terbaru, dan tidak sedang diucapkan"}},
        {"priority", {"it is a priority visitor's ticket", "nomor ini milik pengunjung prioritas"}},
        {"recalled", {"it was called more than once", "sudah dipanggil lebih dari sekali"}},
        {"missed", {"nobody came when it was called", "dipanggil, tetapi tidak ada yang datang"}},
        {"open",
         {"the agency, or the counter, is open and has called nobody yet",
          "instansi atau loketnya buka dan belum memanggil siapa pun"}},
        {"break",
         {"all counters of the agency, or this counter, are on a break",
          "semua loket instansi, atau loket ini, istirahat"}},
        {"back_later", {"the break says until when", "istirahatnya menyebut sampai kapan"}},
        {"closed",
         {"all counters of the agency, or this counter, are closed", "semua loket instansi, atau loket ini, tutup"}},
        {"one_counter", {"the agency has one counter", "instansi punya satu loket"}},
        {"before_opening", {"the doors are closed by the hall's hours", "di luar jam buka mal"}},
        {"empty", {"nobody was called today", "hari ini belum ada panggilan"}},
        {"paged", {"the agencies stand on more than one page", "instansi terbagi dalam beberapa halaman"}},
        {"announcement",
         {"something is being said that is no call; the hero alone knows it",
          "sedang diucapkan sesuatu selain panggilan; hanya di tempat utama"}},
        {"connected", {"the display hears the hub", "layar menerima kabar dari hub"}},
        {"stale", {"the display hears nothing from the hub", "layar tidak menerima kabar dari hub"}},
        {"lost", {"it has heard nothing for a minute", "sudah satu menit tidak menerima kabar"}},
        {"hall_open", {"the hall is open by its hours and holidays", "mal buka menurut jam dan hari liburnya"}},
        {"hall_closed", {"it is closed by them", "mal tutup menurut jam dan hari liburnya"}},
        {"weekend", {"it is Saturday or Sunday", "hari Sabtu atau Minggu"}},
        {"holiday", {"it is one of the hall's holidays", "salah satu hari libur mal"}},
        {"clock_unknown",
         {"nobody knows the time yet; then no day and no hour holds, nor `not` before it",
          "jam belum diketahui; hari dan jam apa pun tidak berlaku, dengan `not` juga tidak"}},
        {"landscape", {"the screen is wider than high", "layar lebih lebar daripada tinggi"}},
        {"portrait", {"it is higher than wide", "layar lebih tinggi daripada lebar"}},
        {"square", {"it is nearly as high as wide", "layar hampir sama tinggi dan lebarnya"}},
        {"wide", {"it is at least twice as wide as high", "layar paling sedikit dua kali lebih lebar daripada tinggi"}},
    };
    return all;
}

const std::vector<std::string>& shape_words() {
    static const std::vector<std::string> all = {"landscape", "portrait", "square", "wide"};
    return all;
}

const std::vector<std::string>& day_words() {
    static const std::vector<std::string> all = {"monday",   "tuesday", "wednesday", "thursday", "friday",
                                                 "saturday", "sunday",  "senin",     "selasa",   "rabu",
                                                 "kamis",    "jumat",   "sabtu",     "minggu"};
    return all;
}

namespace {

constexpr int kDaysOfWeek = 7;

std::optional<int> day_named(std::string_view word) {
    if (word == "jum'at") word = "jumat";
    const auto found = std::find(day_words().begin(), day_words().end(), word);
    if (found == day_words().end()) return std::nullopt;
    return static_cast<int>(found - day_words().begin()) % kDaysOfWeek;
}

std::optional<int> number(std::string_view text, int most) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end || text.front() == '-' || value > most) return std::nullopt;
    return value;
}

std::optional<int> minute_of_day(std::string_view text) {
    constexpr int kHours = 24;
    const auto mark = text.find_first_of(".:");
    if (mark == std::string_view::npos || text.size() != mark + 3 || mark == 0) return std::nullopt;
    const auto hour = number(text.substr(0, mark), kHours);
    const auto minute = number(text.substr(mark + 1), hour == kHours ? 0 : 59);
    if (!hour || !minute) return std::nullopt;
    return *hour * 60 + *minute;
}

bool begins_with_a_digit(std::string_view word) { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }

// `11.30 - 13.00` and `11.30–13.00` mean `11.30-13.00`.
std::string with_plain_dashes(std::string_view line) {
    std::string plain(line);
    for (const std::string_view dash : {"–", " - ", "- ", " -"}) {
        for (auto at = plain.find(dash); at != std::string::npos; at = plain.find(dash, at + 1)) {
            plain.replace(at, dash.size(), 1, '-');
        }
    }
    return plain;
}

std::vector<std::string> all_words() {
    std::vector<std::string> all;
    for (const StateWord& word : state_words()) all.emplace_back(word.name);
    all.insert(all.end(), day_words().begin(), day_words().end());
    return all;
}

Result<Condition::Term> term_of(const std::string& word) {
    if (const auto days = parse_days(word)) return Condition::Term{"", true, *days, {}};
    if (const auto span = parse_span(word)) return Condition::Term{"", true, 0, span};
    if (begins_with_a_digit(word))
        return fail(
            say("hours are written like 11.30-13.00, not '{}'", "Jam ditulis seperti 11.30-13.00, bukan '{}'.", word));
    const auto& known = state_words();
    const auto named = [&](const StateWord& state) { return state.name == word; };
    if (std::any_of(known.begin(), known.end(), named)) return Condition::Term{word};
    return fail(
        say("unknown state '{}'{}", "Tidak ada keadaan bernama '{}'.{}", word, did_you_mean(word, all_words())));
}

}  // namespace

std::optional<Days> parse_days(std::string_view word) {
    if (word == "weekend") return kWeekend;
    if (word == "holiday") return kHolidays;
    const auto dash = word.find('-');
    const auto first = day_named(word.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : day_named(word.substr(dash + 1));
    if (!first || !last) return std::nullopt;
    Days days = 0;
    for (int day = *first;; day = (day + 1) % kDaysOfWeek) {  // sunday-tuesday are three days
        days = static_cast<Days>(days | 1 << day);
        if (day == *last) return days;
    }
}

std::optional<DaySpan> parse_span(std::string_view word) {
    const auto dash = word.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = minute_of_day(word.substr(0, dash));
    const auto to = minute_of_day(word.substr(dash + 1));
    if (!from || !to || from == to) return std::nullopt;
    return DaySpan{*from, *to};
}

Result<Condition::Line> parse_condition(std::string_view line) {
    Condition::Line terms;
    std::istringstream words{with_plain_dashes(line)};
    bool wanted = true;
    bool expects_word = true;
    for (std::string word; words >> word;) {
        if (word == "and" && !expects_word) {
            expects_word = true;
        } else if (word == "not" && expects_word && wanted) {
            wanted = false;
        } else if (!expects_word) {
            return fail(say("found '{}' where 'and' could stand", "Di sini ada '{}', seharusnya 'and'.", word));
        } else {
            auto term = term_of(word);
            if (!term) return tl::unexpected(term.error());
            term->wanted = std::exchange(wanted, true);
            terms.push_back(*std::move(term));
            expects_word = false;
        }
    }
    if (expects_word)
        return fail(Said("a state is missing at the end, such as 'called'",
                         "Di akhir kurang satu keadaan (misalnya 'called')."));
    return terms;
}

}  // namespace panggil::layout
