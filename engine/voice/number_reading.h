#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "voice/number_rules.h"

namespace panggil::voice {

/// How a ticket's digits are read: `A012` is "a nol satu dua", or as a number "a dua belas".
enum class Style { digits, number };

/// Words that stand instead of ICU's for a number: {0: nol}, where ICU says kosong.
using Readings = std::map<std::int64_t, std::string>;

/// Reads numbers in one language, by ICU's spell-out rules. Words are lower case; a letter is the word of its name,
/// `a` to `z`. Cheap to copy; one thread at a time.
class NumberReading {
public:
    /// An error where ICU has no spell-out rules for the locale (it would take another language without a word).
    static Result<NumberReading> of(const std::string& locale, Readings instead = {});

    /// By a table of the pack's own, in the order of its numbers. An error where ICU takes one of the rules for wrong
    /// though wrong_with() did not.
    static Result<NumberReading> of_rules(const std::vector<NumberRule>& rules, Readings instead = {});

    /// The words; none where a table has no rule for the value.
    std::vector<std::string> number(std::int64_t value) const;

    /// `spelled` is hall::Ticket::spelled(): letters by name, runs of digits by `style`. Read as a number, a run's
    /// leading zeros are not said. What is neither letter nor digit is passed over.
    std::vector<std::string> ticket(std::string_view spelled, Style style) const;

private:
    class Rules;
    NumberReading(std::shared_ptr<const Rules> rules, Readings instead);

    std::shared_ptr<const Rules> rules_;
    Readings instead_;
    std::array<std::vector<std::string>, 10> digits_;  // read most of all
};

}  // namespace panggil::voice
