#include "voice/number_reading.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>
#include <algorithm>

namespace panggil::voice {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// "twenty-one" and "dua puluh satu" as words. Some languages hide a soft hyphen or a zero-width space between them.
std::vector<std::string> words_of(const icu::UnicodeString& spelled) {
    std::vector<std::string> words;
    icu::UnicodeString word;
    const auto finish = [&] {
        if (word.isEmpty()) return;
        words.push_back({});
        word.toLower().toUTF8String(words.back());
        word.remove();
    };
    for (int32_t i = 0; i < spelled.length(); ++i) {
        const char16_t c = spelled[i];
        if (c == u' ' || c == u'-' || c == u'\u00AD' || c == u'\u200B' || c == u'\u00A0') {
            finish();
        } else {
            word.append(c);
        }
    }
    finish();
    return words;
}

std::vector<std::string> split(const std::string& text) { return words_of(icu::UnicodeString::fromUTF8(text)); }

void append(std::vector<std::string>& to, std::vector<std::string> words) {
    std::move(words.begin(), words.end(), std::back_inserter(to));
}

}  // namespace

class NumberReading::Rules {
public:
    Rules(const icu::Locale& locale, UErrorCode& status) : format_(icu::URBNF_SPELLOUT, locale, status) {}
    Rules(const std::string& table, UParseError& place, UErrorCode& status)
        : format_(icu::UnicodeString::fromUTF8(table), icu::Locale::getRoot(), place, status) {}

    /// Whose rules these really are.
    std::string language(UErrorCode& status) const {
        return format_.getLocale(ULOC_ACTUAL_LOCALE, status).getLanguage();
    }

    icu::UnicodeString spell(std::int64_t value) const {
        icu::UnicodeString text;
        return format_.format(value, text);
    }

private:
    icu::RuleBasedNumberFormat format_;
};

Result<NumberReading> NumberReading::of(const std::string& name, Readings instead) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(name.c_str());
    auto rules = std::make_shared<const Rules>(locale, status);
    if (U_FAILURE(status))
        return fail(say("numbers can't be read in '{}': {}", "Angka tidak bisa dibaca dalam '{}' ({}).", name,
                        u_errorName(status)));
    const std::string language = rules->language(status);
    if (name.empty() || U_FAILURE(status) || language != locale.getLanguage()) {
        return fail(say(
            "numbers can't be read in '{}': ICU has no spoken numbers for it - name a language that it has, such as "
            "id or en",
            "Angka tidak bisa dibaca dalam '{}'. Tulis bahasa yang dikenal (misalnya id atau en).", name));
    }
    return NumberReading(std::move(rules), std::move(instead));
}

Result<NumberReading> NumberReading::of_rules(const std::vector<NumberRule>& table, Readings instead) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    auto rules = std::make_shared<const Rules>(as_icu_rules(table), place, status);
    if (U_FAILURE(status)) {
        return fail(say("numbers can't be read by this table: {}", "Angka tidak bisa dibaca dengan aturan ini ({}).",
                        u_errorName(status)));
    }
    return NumberReading(std::move(rules), std::move(instead));
}

NumberReading::NumberReading(std::shared_ptr<const Rules> rules, Readings instead)
    : rules_(std::move(rules)), instead_(std::move(instead)) {
    for (std::size_t digit = 0; digit < digits_.size(); ++digit) {
        const auto value = static_cast<std::int64_t>(digit);
        const auto own = instead_.find(value);
        digits_[digit] = own == instead_.end() ? words_of(rules_->spell(value)) : split(own->second);
    }
}

std::vector<std::string> NumberReading::number(std::int64_t value) const {
    if (value >= 0 && value < 10) return digits_[static_cast<std::size_t>(value)];
    if (const auto found = instead_.find(value); found != instead_.end()) return split(found->second);
    return words_of(rules_->spell(value));
}

std::vector<std::string> NumberReading::ticket(std::string_view spelled, Style style) const {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < spelled.size();) {
        if (is_letter(spelled[at])) words.emplace_back(1, lower(spelled[at]));
        if (!is_digit(spelled[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        std::int64_t value = 0;
        for (; end < spelled.size() && is_digit(spelled[end]) && end - at < 18; ++end) {
            value = value * 10 + (spelled[end] - '0');
            if (style == Style::digits) append(words, number(spelled[end] - '0'));
        }
        if (style == Style::number) append(words, number(value));
        at = end;
    }
    return words;
}

}  // namespace panggil::voice
