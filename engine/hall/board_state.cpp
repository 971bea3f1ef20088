#include "hall/board_state.h"

#include <charconv>

namespace panggil::hall {

namespace {

std::size_t digits_from(const std::string& text) {
    const auto last_other = text.find_last_not_of("0123456789");
    return last_other == std::string::npos ? 0 : last_other + 1;
}

}  // namespace

std::string prefix_of(const Ticket& ticket) {
    const std::string key = ticket.key();
    return key.substr(0, digits_from(key));
}

std::optional<int> number_of(const Ticket& ticket) {
    const std::string key = ticket.key();
    const std::string digits = key.substr(digits_from(key));
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || error != std::errc{}) return std::nullopt;
    return number;
}

}  // namespace panggil::hall
