#include "voice/number_rules.h"

#include <fmt/format.h>
#include <cctype>

namespace panggil::voice {

namespace {

constexpr std::int64_t kRadix = 10;

/// The next piece of a rule: `<<`, `>>`, a bracket, or one byte of a word.
std::string piece_at(const std::string& words, std::size_t at) {
    const std::string two = words.substr(at, 2);
    return two == "<<" || two == ">>" ? two : words.substr(at, 1);
}

bool is_of_a_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalpha(byte) || c == ' ' || c == '-' || c == '\'';
}

struct Seen {
    bool multiple{false};
    bool rest{false};
    bool open{false};
    bool closed{false};
};

std::optional<Said> wrong_piece(const std::string& piece, const NumberRule& rule, Seen& seen) {
    const bool number = piece == "<<" || piece == ">>";
    if (number && rule.from < kRadix) {
        return say("{} needs a rule from 10 on - there is nothing to be divided below it",
                   "{} hanya untuk aturan mulai dari 10; di bawahnya tidak ada yang dibagi.", piece);
    }
    if (number) {
        bool& before = piece == "<<" ? seen.multiple : seen.rest;
        if (before) return say("{} stands twice in this rule", "{} ada dua kali dalam aturan ini.", piece);
        before = true;
        return std::nullopt;
    }
    if (piece == "[" || piece == "]") {
        const bool fits = piece == "[" ? !seen.open && !seen.closed : seen.open;
        seen.closed |= piece == "]";
        seen.open = piece == "[";
        if (fits) return std::nullopt;
        return piece == "[" ? Said("a rule has one [ ] at most", "Satu aturan paling banyak punya satu [ ].")
                            : Said("this ] closes nothing", "] ini tidak menutup apa pun.");
    }
    if (is_of_a_word(piece.front())) return std::nullopt;
    return say(
        "'{}' can't be spoken - a rule is words, << for the multiple, >> for the rest, and [ ] around what is left out "
        "where there is no rest",
        "'{}' tidak bisa diucapkan. Aturan berisi kata, << untuk kelipatan, >> untuk sisa, dan [ ] di sekeliling yang "
        "dilewati kalau tidak ada sisa.",
        piece);
}

}  // namespace

std::optional<WrongRule> wrong_with(const NumberRule& rule) {
    if (rule.words.find_first_not_of(' ') == std::string::npos) {
        return WrongRule{0, {"this must not be empty", "Ini tidak boleh kosong."}};
    }
    Seen seen;
    for (std::size_t at = 0; at < rule.words.size();) {
        const std::string piece = piece_at(rule.words, at);
        if (auto wrong = wrong_piece(piece, rule, seen)) return WrongRule{at, *std::move(wrong)};
        at += piece.size();
    }
    if (seen.open) return WrongRule{rule.words.find('['), {"this [ is never closed", "[ ini tidak ditutup."}};
    return std::nullopt;
}

std::string as_icu_rules(const std::vector<NumberRule>& rules) {
    std::string text;
    for (const NumberRule& rule : rules) text += fmt::format("{}: {};\n", rule.from, rule.words);
    return text;
}

}  // namespace panggil::voice
