#include "wire/timestamp.h"

#include <fmt/format.h>

#include <chrono>

namespace panggil::wire {

namespace {

using namespace std::chrono;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes from the front of a text; once something doesn't fit, nothing fits any more.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    int digits(std::size_t count) {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (rest_.empty() || !is_digit(rest_.front())) return wrong();
            value = value * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        return value;
    }
    bool one_of(std::string_view allowed) {
        if (rest_.empty() || allowed.find(rest_.front()) == std::string_view::npos) return wrong() != 0;
        rest_.remove_prefix(1);
        return true;
    }
    bool next_is(char c) const { return !rest_.empty() && rest_.front() == c; }
    char take() {
        if (rest_.empty()) return static_cast<char>(wrong());
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    int milliseconds_of_fraction() {
        int value = 0;
        int weight = 100;
        if (rest_.empty() || !is_digit(rest_.front())) return wrong();
        for (; !rest_.empty() && is_digit(rest_.front()); rest_.remove_prefix(1), weight /= 10) {
            value += weight * (rest_.front() - '0');
        }
        return value;
    }
    bool read_all() const { return good_ && rest_.empty(); }
    int wrong() {
        good_ = false;
        rest_ = {};
        return 0;
    }

private:
    std::string_view rest_;
    bool good_{true};
};

year_month_day date(Reader& reader) {
    const year y{reader.digits(4)};
    reader.one_of("-");
    const month m{static_cast<unsigned>(reader.digits(2))};
    reader.one_of("-");
    const year_month_day read{y, m, day{static_cast<unsigned>(reader.digits(2))}};
    if (!read.ok()) reader.wrong();
    return read;
}

minutes offset(Reader& reader) {
    const char sign = reader.take();
    if (sign == 'Z' || sign == 'z') return minutes{0};
    if (sign != '+' && sign != '-') reader.wrong();
    const int h = reader.digits(2);
    reader.one_of(":");
    const int m = reader.digits(2);
    if (h > 23 || m > 59) reader.wrong();
    return minutes{(sign == '-' ? -1 : 1) * (h * 60 + m)};
}

}  // namespace

std::string to_rfc3339(WallTime time) {
    const auto midnight = floor<days>(time);
    const year_month_day ymd{midnight};
    const hh_mm_ss clock{time - midnight};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

std::optional<WallTime> from_rfc3339(std::string_view text) {
    Reader reader(text);
    const year_month_day ymd = date(reader);
    reader.one_of("Tt ");
    const int h = reader.digits(2);
    reader.one_of(":");
    const int m = reader.digits(2);
    reader.one_of(":");
    const int s = reader.digits(2);
    int ms = 0;
    if (reader.next_is('.')) {
        reader.take();
        ms = reader.milliseconds_of_fraction();
    }
    const minutes off = offset(reader);
    if (!reader.read_all() || h > 23 || m > 59 || s > 60) return std::nullopt;
    return WallTime{sys_days{ymd}} + hours{h} + minutes{m} + seconds{s} + milliseconds{ms} - off;
}

std::string to_hh_mm(hall::TimeOfDay time) { return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60); }

std::optional<hall::TimeOfDay> from_hh_mm(std::string_view text) {
    Reader reader(text);
    const int h = reader.digits(text.size() == 4 ? 1 : 2);
    reader.one_of(":");
    const int m = reader.digits(2);
    if (!reader.read_all() || h > 23 || m > 59) return std::nullopt;
    return hall::TimeOfDay{h * 60 + m};
}

bool is_date(std::string_view text) {
    Reader reader(text);
    date(reader);
    return reader.read_all();
}

}  // namespace panggil::wire
