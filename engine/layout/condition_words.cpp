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
        {"number", "a ticket's number stands here"},
        {"called", "that ticket's call is being spoken; outside of templates: the newest call of the screen's zone"},
        {"newest", "it is the newest call, and not being spoken any more"},
        {"priority", "it is a priority visitor's ticket"},
        {"recalled", "it was called more than once"},
        {"missed", "nobody came when it was called"},
        {"open", "the agency, or the counter, is open and has called nobody yet"},
        {"break", "all counters of the agency, or this counter, are on a break"},
        {"back_later", "the break says until when"},
        {"closed", "all counters of the agency, or this counter, are closed"},
        {"one_counter", "the agency has one counter"},
        {"before_opening", "the doors are closed by the hall's hours"},
        {"empty", "nobody was called today"},
        {"paged", "the agencies stand on more than one page"},
        {"announcement", "something is being said that is no call; the hero alone knows it"},
        {"connected", "the display hears the hub"},
        {"stale", "the display hears nothing from the hub"},
        {"lost", "it has heard nothing for a minute"},
        {"hall_open", "the hall is open by its hours and holidays"},
        {"hall_closed", "it is closed by them"},
        {"weekend", "it is Saturday or Sunday"},
        {"holiday", "it is one of the hall's holidays"},
        {"clock_unknown", "nobody knows the time yet; then no day and no hour holds, nor `not` before it"},
        {"landscape", "the screen is wider than high"},
        {"portrait", "it is higher than wide"},
        {"square", "it is nearly as high as wide"},
        {"wide", "it is at least twice as wide as high"},
    };
    return all;
}

const std::vector<std::string>& shape_words() {
    static const std::vector<std::string> all = {"landscape", "portrait", "square", "wide"};
    return all;
}

namespace {

constexpr int kDaysOfWeek = 7;

// In both languages, each from Monday.
const std::vector<std::string>& day_words() {
    static const std::vector<std::string> all = {"monday",   "tuesday", "wednesday", "thursday", "friday",
                                                 "saturday", "sunday",  "senin",     "selasa",   "rabu",
                                                 "kamis",    "jumat",   "sabtu",     "minggu"};
    return all;
}

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
            plain.replace(at, dash.size(), "-");
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
    if (begins_with_a_digit(word)) return fail(fmt::format("hours are written like 11.30-13.00, not '{}'", word));
    const auto& known = state_words();
    const auto named = [&](const StateWord& state) { return state.name == word; };
    if (std::any_of(known.begin(), known.end(), named)) return Condition::Term{word};
    return fail(fmt::format("unknown state '{}'{}", word, did_you_mean(word, all_words())));
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
            return fail(fmt::format("found '{}' where 'and' could stand", word));
        } else {
            auto term = term_of(word);
            if (!term) return tl::unexpected(term.error());
            term->wanted = std::exchange(wanted, true);
            terms.push_back(*std::move(term));
            expects_word = false;
        }
    }
    if (expects_word) return fail("a state is missing at the end, such as 'called'");
    return terms;
}

}  // namespace panggil::layout
