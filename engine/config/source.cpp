#include "config/source.h"

#include <algorithm>

namespace panggil::config {

namespace {

constexpr std::size_t kLongestExcerpt = 240;  // bytes; the line of a swallowed file helps nobody
constexpr int kLongestQuote = 60;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// A tab counts as one column, so it is shown as one, and the caret stands where it should.
std::string printable(std::string_view text) {
    std::string shown(text);
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, ' ');
    return shown;
}

}  // namespace

const std::string& Source::line(int number) const {
    static const std::string kNone;
    if (number < 1 || static_cast<std::size_t>(number) > lines.size()) return kNone;
    return lines[static_cast<std::size_t>(number) - 1];
}

Place Mark::place() const { return {source ? source->file : "", line, column}; }

const std::string& Mark::text() const {
    static const std::string kNone;
    return source ? source->line(line) : kNone;
}

Error error_at(const Mark& mark, std::string message, Severity severity) {
    const std::string& line = mark.text();
    return {std::move(message), mark.place(), severity, line.size() > kLongestExcerpt ? "" : printable(line)};
}

int column_of(std::string_view line, std::size_t byte) {
    const auto end = line.begin() + static_cast<std::ptrdiff_t>(std::min(byte, line.size()));
    return 1 + static_cast<int>(std::count_if(line.begin(), end, begins_character));
}

std::size_t byte_of(std::string_view line, int column) {
    std::size_t byte = 0;
    for (int at = 1; at < column && byte < line.size(); ++at) {
        do ++byte;
        while (byte < line.size() && !begins_character(line[byte]));
    }
    return byte;
}

std::string in_quotes(std::string_view text) {
    const std::size_t end = byte_of(text, kLongestQuote + 1);
    const bool cut = end < text.size();
    return "'" + printable(text.substr(0, end)) + (cut ? "...'" : "'");
}

}  // namespace panggil::config
