#include "hall/ticket.h"

#include <fmt/format.h>

#include <algorithm>

namespace panggil::hall {

namespace {

constexpr std::size_t kLongest = 8;
constexpr std::size_t kLongestPrinted = 16;  // what a Ticket has room for

// The C locale's rules, whatever the process' locale is.
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
bool is_letter(char c) { return upper(c) >= 'A' && upper(c) <= 'Z'; }
bool is_separator(char c) { return c == ' ' || c == '.' || c == '-'; }

std::string without_separators(std::string_view printed) {
    std::string text;
    for (const char c : printed) {
        if (!is_separator(c)) text += upper(c);
    }
    return text;
}

// Drops the zeros at the head of each run of digits, but the last digit of a run: A001 -> A1, A000 -> A0.
std::string without_leading_zeros(std::string_view text) {
    std::string kept;
    bool leading = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool more_digits = i + 1 < text.size() && is_digit(text[i + 1]);
        if (leading && text[i] == '0' && more_digits) continue;
        leading = !is_digit(text[i]);
        kept += text[i];
    }
    return kept;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

Result<Ticket> Ticket::parse(std::string_view printed) {
    const std::string_view shown = trimmed(printed);
    const bool allowed =
        std::all_of(shown.begin(), shown.end(), [](char c) { return is_digit(c) || is_letter(c) || is_separator(c); });
    if (!allowed) return fail("a ticket is letters A to Z and digits, such as A001");
    const std::string text = without_separators(shown);
    if (text.empty()) return fail("a ticket needs at least one letter or digit, such as A001");
    if (text.size() > kLongest || shown.size() > kLongestPrinted) {
        return fail(fmt::format("a ticket has at most {} letters and digits, such as A001", kLongest));
    }
    Ticket ticket;
    ticket.printed_ = letters(shown);
    ticket.key_ = letters(without_leading_zeros(text));
    return ticket;
}

Ticket Ticket::numbered(std::string_view prefix, int number, int digits) {
    Ticket ticket;
    const std::string printed = fmt::format("{}{:0{}}", prefix, number, digits);
    ticket.printed_ = letters(printed);
    ticket.key_ = letters(without_leading_zeros(without_separators(printed)));
    return ticket;
}

std::string Ticket::printed() const { return {printed_.begin(), std::find(printed_.begin(), printed_.end(), '\0')}; }

std::string Ticket::key() const { return {key_.begin(), std::find(key_.begin(), key_.end(), '\0')}; }

std::string Ticket::spelled() const { return without_separators(printed()); }

Ticket::Letters Ticket::letters(std::string_view text) {
    Letters letters{};
    std::copy_n(text.begin(), std::min(text.size(), letters.size()), letters.begin());
    return letters;
}

}  // namespace panggil::hall
