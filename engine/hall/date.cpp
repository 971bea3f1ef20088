#include "hall/date.h"

#include <charconv>
#include <chrono>

namespace panggil::hall {

namespace {

std::optional<int> number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
    }
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

std::optional<std::size_t> weekday_of(std::string_view date) {
    using namespace std::chrono;
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
    const auto y = number(date.substr(0, 4));
    const auto m = number(date.substr(5, 2));
    const auto d = number(date.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    const year_month_day day{year(*y), month(static_cast<unsigned>(*m)), std::chrono::day(static_cast<unsigned>(*d))};
    if (!day.ok()) return std::nullopt;
    return weekday(sys_days(day)).iso_encoding() - 1;
}

}  // namespace panggil::hall
