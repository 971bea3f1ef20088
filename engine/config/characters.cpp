#include "config/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace panggil::config {

namespace {

// The character at the head of valid UTF-8.
char32_t first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = std::min(character_size(text.front()), text.size());
    char32_t code = size == 1 ? lead : lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return code;
}

bool turns_direction(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_unseen_space(char32_t c) {
    return c == 0x00A0 || c == 0x202F || c == 0x2007 || c == 0x3000 || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

}  // namespace

std::size_t character_size(char first) {
    const auto lead = static_cast<unsigned char>(first);
    if (lead >= 0xF0U) return 4;
    if (lead >= 0xE0U) return 3;
    return lead >= 0xC0U ? 2 : 1;
}

std::optional<std::size_t> broken_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = character_size(text[at]);
        if (lead >= 0x80U && (lead < 0xC2U || lead > 0xF4U)) return at;
        if (at + size > text.size()) return at;
        const auto follows = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
        const auto rest = text.substr(at + 1, size - 1);
        if (!std::all_of(rest.begin(), rest.end(), follows)) return at;
        const char32_t code = first_character(text.substr(at));
        constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
        if (code < kLeast[size] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return at;
        at += size;
    }
    return std::nullopt;
}

std::optional<Said> bad_character(std::string_view text) {
    const char32_t c = first_character(text);
    const auto code = static_cast<unsigned>(c);
    if (c == '\t') return std::nullopt;  // has messages of its own
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
        return say("a character that can't be shown (U+{:04X}) - take it away",
                   "Ada huruf yang tidak bisa ditampilkan (U+{:04X}). Hapus.", code);
    }
    if (is_unseen_space(c)) {
        return say(
            "a space that is none to YAML (U+{:04X}, often pasted from a chat or a web page) - type it again with the "
            "space bar",
            "Ada spasi yang bukan spasi biasa (U+{:04X}, sering ikut tersalin dari WhatsApp atau halaman web). Ketik "
            "lagi dengan tombol spasi.",
            code);
    }
    if (turns_direction(c)) {
        return say("a hidden mark that turns the direction of writing (U+{:04X}) - take it away",
                   "Ada tanda tersembunyi yang membalik arah tulisan (U+{:04X}). Hapus.", code);
    }
    return std::nullopt;
}

std::optional<std::string> curly_quote(std::string_view text) {
    const char32_t c = first_character(text);
    const bool curly = c == 0x2018 || c == 0x2019 || c == 0x201A || (c >= 0x201C && c <= 0x201F);
    if (!curly) return std::nullopt;
    return std::string(text.substr(0, character_size(text.front())));
}

}  // namespace panggil::config
