#include "scene/words.h"

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/coll.h>
#include <unicode/measfmt.h>
#include <unicode/measunit.h>
#include <unicode/measure.h>
#include <unicode/smpdtfmt.h>

#include <charconv>
#include <map>
#include <optional>

namespace panggil::scene {

namespace {

// What the wall clock's minute is to the hall. Asked for every cell of a picture, and ICU takes its time.
struct Minute {
    std::int64_t number{-1};  // since the epoch
    std::string day;
    hall::TimeOfDay time;
    int weekday{0};
};

std::int64_t minute_at(WallTime at) { return at.time_since_epoch().count() / 60'000; }

}  // namespace

struct Words::Formats {
    struct Format {
        std::unique_ptr<icu::SimpleDateFormat> icu{};
        std::int64_t minute{-1};  // of what it was asked for last, and what that was
        std::string text{};
    };

    icu::Locale locale;
    std::unique_ptr<icu::TimeZone> zone;
    std::map<std::string, Format> by_pattern;
    std::unique_ptr<icu::Collator> order;
    Minute minute;

    // Null for a pattern that ICU refuses.
    std::unique_ptr<icu::SimpleDateFormat> made(const std::string& pattern) const {
        UErrorCode error = U_ZERO_ERROR;
        const auto unicode = icu::UnicodeString::fromUTF8(pattern);
        auto format = std::make_unique<icu::SimpleDateFormat>(unicode, locale, error);
        if (U_FAILURE(error)) return nullptr;
        format->setTimeZone(*zone);
        return format;
    }

    int weekday(WallTime at) const {
        UErrorCode error = U_ZERO_ERROR;
        const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(*zone, error));
        if (U_FAILURE(error)) return 0;
        calendar->setTime(static_cast<UDate>(at.time_since_epoch().count()), error);
        return (calendar->get(UCAL_DAY_OF_WEEK, error) + 5) % 7;  // ICU counts Sunday as 1
    }
};

Words::Words(const hall::Hall& hall) : formats_(std::make_unique<Formats>()) {
    formats_->locale = icu::Locale(hall.locale.c_str());
    formats_->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(hall.time_zone)));
}

Words::~Words() = default;
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;

// Time zones differ by whole minutes, so what tells no seconds holds for the whole minute.
std::string Words::time(const std::string& pattern, WallTime at) const {
    Formats::Format& format = formats_->by_pattern[pattern];
    const bool tells_seconds = pattern.find_first_of("sSA") != std::string::npos;
    const std::int64_t minute = minute_at(at);
    if (format.minute == minute && !tells_seconds) return format.text;
    if (!format.icu) format.icu = formats_->made(pattern);
    if (!format.icu) return "";
    icu::UnicodeString text;
    format.icu->format(static_cast<UDate>(at.time_since_epoch().count()), text);
    format.minute = minute;
    format.text.clear();
    return text.toUTF8String(format.text);
}

const Words::Formats& Words::in_minute(WallTime at) const {
    const std::int64_t number = minute_at(at);
    Minute& minute = formats_->minute;
    if (minute.number == number) return *formats_;
    const std::string clock = time("HHmm", at);
    int digits = 0;
    std::from_chars(clock.data(), clock.data() + clock.size(), digits);
    minute = {number, time("yyyy-MM-dd", at), {digits / 100 * 60 + digits % 100}, formats_->weekday(at)};
    return *formats_;
}

std::string Words::day(WallTime at) const { return in_minute(at).minute.day; }

hall::TimeOfDay Words::time_of_day(WallTime at) const { return in_minute(at).minute.time; }

int Words::weekday(WallTime at) const { return in_minute(at).minute.weekday; }

std::string Words::name_of_weekday(std::size_t day) const {
    constexpr std::chrono::sys_days kMonday{std::chrono::year{2026} / 1 / 5};
    return time("EEEE", kMonday + std::chrono::days(day) + std::chrono::hours(12));
}

// The range in the place of the number, with the unit's word as the locale has it for the larger one.
std::string Words::minutes(int from, int to) const {
    UErrorCode error = U_ZERO_ERROR;
    const icu::MeasureFormat format(formats_->locale, UMEASFMT_WIDTH_WIDE, error);
    icu::UnicodeString words;
    icu::FieldPosition place(UNUM_INTEGER_FIELD);
    if (U_SUCCESS(error)) {
        const icu::Formattable minutes(
            new icu::Measure(icu::Formattable(to), icu::MeasureUnit::createMinute(error), error));
        format.format(minutes, words, place, error);
    }
    std::string text;
    if (U_FAILURE(error)) return fmt::format("{}–{} min", from, to);
    words.insert(place.getBeginIndex(), icu::UnicodeString::fromUTF8(fmt::format("{}–", from)));
    return words.toUTF8String(text);
}

bool Words::is_before(const std::string& a, const std::string& b) const {
    UErrorCode error = U_ZERO_ERROR;
    if (!formats_->order) formats_->order.reset(icu::Collator::createInstance(formats_->locale, error));
    if (!formats_->order || U_FAILURE(error)) return a < b;
    return formats_->order->compareUTF8(a, b, error) == UCOL_LESS;
}

std::vector<HoursRow> hours_table(const hall::Hall& hall, const Words& words) {
    std::vector<HoursRow> rows;
    for (std::size_t first = 0; first < hall.week.size();) {
        std::size_t last = first;
        while (last + 1 < hall.week.size() && hall.week[last + 1].open == hall.week[first].open) ++last;
        if (hall.week[first].open) {
            const std::string until = last > first ? "–" + words.name_of_weekday(last) : "";
            rows.push_back({words.name_of_weekday(first) + until, to_words(*hall.week[first].open)});
        }
        first = last + 1;
    }
    return rows;
}

std::string to_words(const hall::Hours& hours) { return to_words(hours.from) + "–" + to_words(hours.to); }

std::string to_words(hall::TimeOfDay time) { return fmt::format("{:02}.{:02}", time.minutes / 60, time.minutes % 60); }

namespace {

std::optional<int> number_of(const hall::CounterId& counter) {
    int number = 0;
    const char* end = counter.text.data() + counter.text.size();
    const auto [last, error] = std::from_chars(counter.text.data(), end, number);
    if (error != std::errc{} || last != end) return std::nullopt;
    return number;
}

}  // namespace

std::string to_words(const std::vector<hall::CounterId>& counters) {
    std::string text;
    for (std::size_t i = 0; i < counters.size();) {
        std::size_t last = i;
        while (last + 1 < counters.size() && number_of(counters[last]) &&
               number_of(counters[last + 1]) == *number_of(counters[last]) + 1) {
            ++last;
        }
        if (!text.empty()) text += ", ";
        text += counters[i].text;
        if (last > i) text += "–" + counters[last].text;
        i = last + 1;
    }
    return text;
}

}  // namespace panggil::scene
