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
    return check("one to three capital letters", [](const std::string& prefix) -> std::optional<std::string> {
        const bool capitals = std::all_of(prefix.begin(), prefix.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (capitals && !prefix.empty() && prefix.size() <= 3) return std::nullopt;
        return fmt::format("this must be one to three capital letters such as A, not {}", in_quotes(prefix));
    });
}

auto below_assets() {
    return check("a file below assets/", [](const std::string& path) -> std::optional<std::string> {
        const bool leads_out = path.substr(0, 1) == "/" || path.find("..") != std::string::npos;
        if (!leads_out && !path.empty()) return std::nullopt;
        return fmt::format("this must be a file below assets/, such as logos/bpn.png, not {}", in_quotes(path));
    });
}

void read_color(const Node& node, Agency& agency, Problems& problems) { decode_color(node, agency.color, problems); }
void read_hours(const Node& node, Hall& hall, Problems& problems) {
    decode_week(node, hall.week, &DayHours::open, problems);
}
// Whether the hall has these counters and zones is asked at the end, by check_counters and check_zones.
void read_counter_zones(const Node& node, Agency& agency, Problems& problems) {
    if (!node.is_map()) {
        must_be(node, "counters, behind each a zone", problems);
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
        "service", "One thing that people come for (layanan).",
        row("id", &Service::id, "Its name in commands and messages.", required),
        row("name", &Service::name, "As visitors read it.", required, not_empty, at_most_letters(kLongestName)),
        row("minutes", &Service::minutes, "How many minutes it takes at the counter, typically; for estimates.",
            between(0.5, 480.0)));
    return kTable;
}

const Record<Agency>& table(Of<Agency>) {
    static const auto kTable = record<Agency>(
        "agency", "One agency (instansi) of the hall.",
        row("id", &Agency::id, "Its name in commands and messages. Keep it once it is in use.", required),
        row("name", &Agency::name, "The full name.", required, not_empty, at_most_letters(kLongestName)),
        row("short_names", &Agency::short_names,
            "Shorter names, the preferred first: what panels show, and what they fall back to where it does not fit.",
            not_empty, unique, at_most_letters(kLongestName)),
        row_by_hand<Agency>("color", "a color of six hex digits such as F2B705, without '#'",
                            "The bar before its name, and nothing else.", read_color),
        row("logo", &Agency::logo, "The agency's picture.", below_assets()),
        row("prefix", &Agency::prefix, "The letters before its tickets' numbers. No two agencies share one.", required,
            is_prefix()),
        row("priority_prefix", &Agency::priority_prefix,
            "The letters of its priority visitors' tickets. Without it they share the other numbers.", is_prefix()),
        row("counters", &Agency::counters, "Its counters, as the signs above them say.", required, not_empty, unique),
        row("services", &Agency::services, "What it is visited for."),
        row("zone", &Agency::zone, "The zone whose screens speak its calls."),
        row_by_hand<Agency>("counter_zones", "counters, behind each a zone",
                            "Counters whose calls are spoken in another zone: {20: atas}.", read_counter_zones));
    return kTable;
}

const Record<CallRules>& table(Of<CallRules>) {
    static const auto kTable = record<CallRules>(
        "set of rules for calls", "How calls are announced when many of them wait.",
        row("expiry", &CallRules::expiry, "A call that has waited longer is shown, but not spoken any more.",
            between(5.0, 180.0)),
        row("repeats", &CallRules::repeats, "How often a call is said again while nobody else waits.", between(0, 3)),
        row("without_repeat_from", &CallRules::without_repeat_from,
            "From so many others that wait on, a call is not said again.", between(1, 100)),
        row("short_from", &CallRules::short_from,
            "From so many on, it says ticket, agency and counter alone, after a short chime.", between(1, 100)),
        row("bare_from", &CallRules::bare_from,
            "From so many on, it leaves the agency's name out, unless a ticket of another agency sounds alike.",
            between(1, 100)),
        whole<CallRules>(check_call_rules));
    return kTable;
}

const Record<AlertRules>& table(Of<AlertRules>) {
    static const auto kTable = record<AlertRules>(
        "set of rules for alerts", "What is said in danger.",
        row("evacuate", &AlertRules::evacuate,
            "The kinds at which everybody has to leave; the others say to stay calm.", unique),
        row("pause", &AlertRules::pause, "Between two sayings of an alert.", between(2.0, 20.0)),
        row("meeting_point", &AlertRules::meeting_point, "Where people gather, as the screens show it.", not_empty,
            at_most_letters(kLongestName)));
    return kTable;
}

const Record<Hall>& table(Of<Hall>) {
    static const auto kTable = record<Hall>(
        "hall", "The hall and everybody in it.",
        row("name", &Hall::name, "The hall's name, as the screens show it.", required, not_empty,
            at_most_letters(kLongestName)),
        row("regency", &Hall::regency, "Whose hall it is, below its name.", at_most_letters(kLongestName)),
        row("locale", &Hall::locale, "The language of dates and numbers, as ICU names it: id, en, id_ID.",
            known_locale()),
        row("time_zone", &Hall::time_zone,
            "Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT). The day's numbers begin at its midnight.",
            known_time_zone()),
        row_by_hand<Hall>("hours", "weekdays or spans of them, behind each a span of the day such as 08.00-15.30",
                          "When the hall is open. A day without a line is closed.", read_hours),
        row_by_hand<Hall>("breaks", "weekdays or spans of them, behind each a span of the day such as 12.00-13.00",
                          "When it rests, within the hours of that day.", read_breaks),
        row_by_hand<Hall>("holidays", "a list of dates, each such as 2026-12-25 or '2026-12-25: Natal'",
                          "Days on which it is closed, whatever weekday they are.", read_holidays),
        row("calls", &Hall::calls, "How calls are announced when many of them wait."),
        row("alerts", &Hall::alerts, "What is said in danger."),
        row("zones", &Hall::zones, "The parts of the hall that hear each other's calls. One is enough for most.",
            not_empty, unique),
        row("zones_apart", &Hall::zones_apart,
            "Zones that hear no other zone's voice, so that they may speak at the same time. The others take turns.",
            unique),
        row("ticket_digits", &Hall::ticket_digits, "How many digits a ticket's number has: with 3 the seventh is A007.",
            between(1, 5)),
        row("priority_digits", &Hall::priority_digits, "The same for priority visitors: with 2 the seventh is AA07.",
            between(1, 5)),
        row("messages", &Hall::messages, "What the running text says from the morning on, one after another.",
            not_empty, at_most_letters(kLongestMessage)),
        row("agencies", &Hall::agencies, "In the order of the board, downwards.", required, not_empty),
        whole<Hall>(check_week), whole<Hall>(check_agencies), whole<Hall>(check_prefixes), whole<Hall>(check_counters),
        whole<Hall>(check_zones));
    return kTable;
}

Checked<Hall> load_hall(const std::filesystem::path& path, Errors* warnings) { return load<Hall>(path, warnings); }

}  // namespace panggil::config
