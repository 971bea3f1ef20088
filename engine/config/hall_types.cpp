#include "config/hall_types.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "base/suggest.h"
#include "hall/date.h"
#include "hall/event_names.h"

namespace panggil::config {

namespace {

constexpr std::string_view kEnDash = "\u2013";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view trimmed(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    if (digits.empty() || digits.size() > 2 || !std::all_of(digits.begin(), digits.end(), is_digit)) return {};
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<hall::TimeOfDay> time_of_day(std::string_view text) {
    const std::size_t point = text.find_first_of(".:");
    if (point == std::string_view::npos || text.size() - point != 3) return {};
    const auto hour = number(text.substr(0, point));
    const auto minute = number(text.substr(point + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59) return {};
    return hall::TimeOfDay{*hour * 60 + *minute};
}

std::optional<hall::Hours> hours(std::string_view text) {
    const std::size_t dash = std::min(text.find('-'), text.find(kEnDash));
    if (dash == std::string_view::npos) return {};
    const std::size_t size = text[dash] == '-' ? 1 : kEnDash.size();
    const auto from = time_of_day(trimmed(text.substr(0, dash)));
    const auto to = time_of_day(trimmed(text.substr(dash + size)));
    if (!from || !to) return {};
    return hall::Hours{*from, *to};
}

const std::vector<std::string>& days() {
    static const std::vector<std::string> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};
    return kDays;
}

std::optional<std::size_t> place_in(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

// `monday`, or both ends of `monday-thursday`.
std::vector<std::string> ends_of(const std::string& span) {
    const std::size_t dash = span.find('-');
    if (dash == std::string::npos) return {span};
    return {span.substr(0, dash), span.substr(dash + 1)};
}

// Who writes the days' Indonesian names is told ours.
Said span_meant(const std::vector<std::string>& ends) {
    static const std::vector<std::string> kIndonesian{"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"};
    std::string english;
    for (const std::string& end : ends) {
        const auto day = place_in(kIndonesian, end);
        if (!day) return place_in(days(), end) ? Said() : did_you_mean(end, days());
        english += (english.empty() ? "" : "-") + days()[*day];
    }
    return say(" - write '{0}'", " Tulis '{0}'.", english);
}

}  // namespace

bool decode(const Node& node, hall::TimeOfDay& out, Problems& problems) {
    const auto time = node.is_scalar() ? time_of_day(node.text) : std::nullopt;
    if (time) out = *time;
    return time || must_be(node, type_of(Of<hall::TimeOfDay>{}), problems);
}
Said type_of(Of<hall::TimeOfDay>) { return {"a time of day such as 08.00", "jam (misalnya 08.00)"}; }
std::string shown(Of<hall::TimeOfDay>, hall::TimeOfDay value) {
    return fmt::format("{:02}.{:02}", value.minutes / 60, value.minutes % 60);
}

bool decode(const Node& node, hall::Hours& out, Problems& problems) {
    const auto span = node.is_scalar() ? hours(node.text) : std::nullopt;
    if (!span) return must_be(node, type_of(Of<hall::Hours>{}), problems);
    if (span->to <= span->from) {
        problems.error(node.mark, say("{} ends before it begins", "{} berakhir sebelum mulai.", in_quotes(node.text)));
        return false;
    }
    out = *span;
    return true;
}
Said type_of(Of<hall::Hours>) {
    return {"a span of the day such as 08.00-15.30", "jam mulai dan selesai (misalnya 08.00-15.30)"};
}
std::string shown(Of<hall::Hours>, const hall::Hours& value) {
    return shown(Of<hall::TimeOfDay>{}, value.from) + "-" + shown(Of<hall::TimeOfDay>{}, value.to);
}

bool decode_id(const Node& node, std::string& out, Problems& problems) {
    constexpr std::size_t kLongest = 40;
    const auto good = [](char c) { return is_small(c) || is_digit(c) || c == '-' || c == '_'; };
    const Said what("a name of small letters, digits and hyphens, such as bank-bengkulu",
                    "nama dari huruf kecil, angka, dan tanda hubung (misalnya bank-bengkulu)");
    const std::string* text = scalar(node, what, problems);
    if (!text) return false;
    if (text->empty() || text->size() > kLongest || !std::all_of(text->begin(), text->end(), good)) {
        return must_be(node, what, problems);
    }
    out = *text;
    return true;
}

bool decode(const Node& node, hall::CounterId& out, Problems& problems) {
    constexpr std::size_t kLongest = 8;
    const auto good = [](char c) { return is_small(c) || is_capital(c) || is_digit(c) || c == '-'; };
    const std::string* text = scalar(node, type_of(Of<hall::CounterId>{}), problems);
    if (!text) return false;
    if (text->empty() || text->size() > kLongest || !std::all_of(text->begin(), text->end(), good)) {
        return must_be(node, type_of(Of<hall::CounterId>{}), problems);
    }
    out.text = *text;
    return true;
}
Said type_of(Of<hall::CounterId>) {
    return {"what hangs above the counter, such as 3 or 3A", "tulisan di atas loket (misalnya 3 atau 3A)"};
}

std::optional<std::pair<std::size_t, std::size_t>> decode_days(const std::string& span, const Mark& mark,
                                                               Problems& problems) {
    const std::vector<std::string> ends = ends_of(span);
    const auto from = place_in(days(), ends.front());
    const auto to = place_in(days(), ends.back());
    if (!from || !to) {
        problems.error(mark, say("{} is no weekday and no span of them such as 'monday-thursday'{}",
                                 "{} bukan nama hari seperti 'monday', bukan pula beberapa hari seperti "
                                 "'monday-thursday'.{}",
                                 in_quotes(span), span_meant(ends)));
        return {};
    }
    if (*from <= *to) return std::pair(*from, *to);
    problems.error(mark, say("{} goes backwards - a week begins with 'monday'",
                             "{} terbalik; minggu dimulai dari 'monday'.", in_quotes(span)));
    return {};
}

void decode_week(const Node& node, hall::Week& week, std::optional<hall::Hours> hall::DayHours::*member,
                 Problems& problems) {
    if (!node.is_map()) {
        must_be(node,
                {"a group of weekdays, such as 'monday-thursday: 08.00-15.30'",
                 "kelompok hari (misalnya 'monday-thursday: 08.00-15.30')"},
                problems);
        return;
    }
    std::array<int, 7> said_in{};  // the line that gave a day its hours
    for (const Entry& entry : node.entries) {
        const auto span = decode_days(entry.key, entry.mark, problems);
        hall::Hours hours;
        if (!decode(entry.value, hours, problems) || !span) continue;
        for (std::size_t day = span->first; day <= span->second; ++day) {
            if (said_in[day] != 0) {
                problems.error(entry.mark, say("{} has its hours from line {} already",
                                               "Hari {} sudah punya jam dari baris {}.", days()[day], said_in[day]));
                break;
            }
            said_in[day] = entry.mark.line;
            week[day].*member = hours;
        }
    }
}

namespace {

Said a_date() { return {"a date such as 2026-12-25", "tanggal (misalnya 2026-12-25)"}; }

void add_holiday(const std::string& date, const Mark& mark, const Node* name, std::vector<hall::Holiday>& holidays,
                 Problems& problems) {
    hall::Holiday holiday{date, ""};
    if (!hall::weekday_of(date)) {
        problems.error(
            mark, say("this must be {}, not {}", "Di sini harus ditulis {}, bukan {}.", a_date(), in_quotes(date)));
        return;
    }
    if (name && !decode(*name, holiday.name, problems)) return;
    const auto same = [&](const hall::Holiday& other) { return other.date == date; };
    if (std::any_of(holidays.begin(), holidays.end(), same)) {
        problems.error(mark, say("{} stands twice in this list", "{} ada dua kali di daftar ini.", in_quotes(date)));
        return;
    }
    holidays.push_back(std::move(holiday));
}

}  // namespace

void decode_holidays(const Node& node, std::vector<hall::Holiday>& holidays, Problems& problems) {
    const Said what("a list of dates, each such as 2026-12-25 or '2026-12-25: Natal'",
                    "daftar tanggal, masing-masing seperti 2026-12-25 atau '2026-12-25: Natal'");
    const auto add_entries = [&](const Node& map) {
        for (const Entry& entry : map.entries) {
            add_holiday(entry.key, entry.mark, &entry.value, holidays, problems);
        }
    };
    holidays.clear();
    if (node.is_map()) return add_entries(node);
    if (!node.is_list()) {
        must_be(node, what, problems);
        return;
    }
    for (const Node& item : node.items) {
        if (item.is_map())
            add_entries(item);
        else if (item.is_scalar())
            add_holiday(item.text, item.mark, nullptr, holidays, problems);
        else
            must_be(item, a_date(), problems);
    }
}

bool decode_color(const Node& node, std::string& out, Problems& problems) {
    const Said what("a color of six hex digits such as F2B705",
                    "warna dari enam angka atau huruf A-F (misalnya F2B705)");
    const std::string* text = scalar(node, what, problems);
    if (!text) return false;
    std::string hex = text->substr(text->substr(0, 1) == "#" ? 1 : 0);
    for (char& c : hex) c = is_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
    const bool digits =
        std::all_of(hex.begin(), hex.end(), [](char c) { return is_digit(c) || (c >= 'A' && c <= 'F'); });
    if (!digits || (hex.size() != 3 && hex.size() != 6 && hex.size() != 8)) return must_be(node, what, problems);
    if (hex.size() == 3) hex = {hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]};
    out = hex;
    return true;
}

namespace {

// The words that messages have for it, too.
template <class Value>
Words<Value> words_of_messages() {
    Words<Value> words;
    for (const std::string& name : hall::names<Value>()) words.emplace_back(name, static_cast<Value>(words.size()));
    return words;
}

}  // namespace

Words<hall::AlertKind> words(Of<hall::AlertKind>) { return words_of_messages<hall::AlertKind>(); }
Words<hall::WhenBusy> words(Of<hall::WhenBusy>) { return words_of_messages<hall::WhenBusy>(); }

}  // namespace panggil::config
