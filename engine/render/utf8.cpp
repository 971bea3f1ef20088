#include "render/utf8.h"

#include <algorithm>
#include <cstddef>

namespace panggil::render {

namespace {

constexpr char32_t kNone = 0xFFFFFFFF;

// Takes one character off the front; kNone for one byte that begins none.
char32_t take(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    char32_t character = length == 1 ? first : first & (0x7Fu >> length);
    bool good = length > 0 && length <= text.size();
    for (std::size_t i = 1; good && i < length; ++i) {
        good = (byte(i) & 0xC0) == 0x80;
        character = character << 6 | (byte(i) & 0x3F);
    }
    good = good && character >= kLeast[length] && character <= 0x10FFFF && (character < 0xD800 || character > 0xDFFF);
    text.remove_prefix(good ? length : 1);
    return good ? character : kNone;
}

bool blank(char32_t c) { return c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }

bool turns_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool hidden(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    return control || turns_direction(c) || c == 0xFEFF || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE;
}

}  // namespace

std::u32string shown(std::string_view text) {
    std::u32string characters;
    while (!text.empty()) {
        const char32_t c = take(text);
        if (c != kNone && blank(c))
            characters += U' ';
        else if (c != kNone && !hidden(c))
            characters += c;
    }
    return characters;
}

void append_utf8(std::string& text, char32_t c) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    const auto tail = [&](int shift) { add(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) return add(c);
    if (c < 0x800) return add(0xC0 | c >> 6), tail(0);
    if (c < 0x10000) return add(0xE0 | c >> 12), tail(6), tail(0);
    add(0xF0 | c >> 18), tail(12), tail(6), tail(0);
}

bool passes(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool is_number(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return std::any_of(text.begin(), text.end(), is_digit) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return is_digit(c) || is_capital(c); });
}

bool is_one_line_high(std::string_view text) {
    constexpr char32_t kAfterLatin = 0x180;  // and its Extended-A
    const std::u32string characters = shown(text);
    return std::all_of(characters.begin(), characters.end(), [](char32_t c) {
        const bool is_punctuation = c >= 0x2000 && c <= 0x206f;
        return c < kAfterLatin || is_punctuation;
    });
}

}  // namespace panggil::render
