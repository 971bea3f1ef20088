#include "config/line.h"

#include <algorithm>

#include "config/characters.h"

namespace panggil::config {

bool ends_word(std::string_view line, std::size_t at) {
    return at >= line.size() || line[at] == ' ' || line[at] == '\t';
}

std::optional<std::size_t> closing_quote(std::string_view line, std::size_t at) {
    const char quote = line[at];
    for (std::size_t end = at + 1; end < line.size(); ++end) {
        const bool escaped = quote == '"' ? line[end] == '\\' : line.substr(end, 2) == "''";
        if (escaped) {
            ++end;
        } else if (line[end] == quote) {
            return end;
        }
    }
    return std::nullopt;
}

bool begins_block_text(std::string_view line, std::size_t at) {
    const std::size_t end = std::min(line.find_first_not_of("+-123456789", at + 1), line.size());
    const std::size_t next = line.find_first_not_of(' ', end);
    return next == std::string_view::npos || (next > end && line[next] == '#');
}

std::optional<std::string_view> color_as_comment(std::string_view line, std::size_t at) {
    const std::size_t end = std::min(line.find_first_not_of("0123456789abcdefABCDEF", at + 1), line.size());
    const std::string_view digits = line.substr(at + 1, end - at - 1);
    const bool ends = end == line.size() || std::string_view(" ,]}").find(line[end]) != std::string_view::npos;
    if (!ends || (digits.size() != 3 && digits.size() != 6 && digits.size() != 8)) return std::nullopt;
    return digits;
}

std::optional<std::size_t> colon_without_blank(std::string_view line, std::size_t at) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
    const std::size_t colon = line.find_first_not_of(kLetters, at);
    if (colon == std::string_view::npos || colon == at || line[colon] != ':') return std::nullopt;
    const std::string_view value = line.substr(colon + 1);
    if (ends_word(value, 0) || value.front() == '/' || value.front() == ':' || bad_character(value))
        return std::nullopt;
    if (value.find(": ") != std::string_view::npos || value.back() == ':') return std::nullopt;
    return colon;
}

std::optional<Indicator> indicator(std::string_view line, std::size_t at) {
    if (line.substr(at, 3) == "<<:") {
        return Indicator{{"'<<' merges groups in YAML; it is not taken here - write the fields out",
                          "'<<' tidak bisa dipakai di sini. Tulis isiannya satu per satu."}};
    }
    if (line[at] == '?' && ends_word(line, at + 1)) {
        return Indicator{{"a field's name is a word with a colon behind it - take the '?' away",
                          "Nama isian adalah satu kata dengan titik dua di belakangnya. Hapus tanda '?'."}};
    }
    switch (line[at]) {
        case '&':
            return Indicator{{"'&' gives a value a name in YAML (an anchor)", "Tanda '&' di depan punya arti khusus."},
                             true};
        case '*':
            return Indicator{
                {"'*' stands for a value somewhere else in YAML (an alias)", "Tanda '*' di depan punya arti khusus."},
                true};
        case '!':
            return Indicator{{"'!' begins a tag in YAML", "Tanda '!' di depan punya arti khusus."}, true};
        case '%':
        case '@':
        case '`':
            return Indicator{
                say("'{}' is kept for YAML itself", "Tanda '{}' tidak boleh ada di depan.", std::string(1, line[at])),
                true};
        default:
            return std::nullopt;
    }
}

}  // namespace panggil::config
