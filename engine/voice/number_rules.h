#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/said.h"

namespace panggil::voice {

/// One line of a table that says how numbers are read, for a language that ICU doesn't know:
/// `20: "<< puluak[ >>]"`. From 20 on, the tens are read in place of <<, the rest in place of >>, and what stands
/// between [ ] is left out where there is no rest.
struct NumberRule {
    std::int64_t from{0};
    std::string words;
};

/// What is wrong with a rule, and the byte of `words` where.
struct WrongRule {
    std::size_t at{0};
    Said message;
};

/// A rule that passes can be read by ICU and comes to an end.
std::optional<WrongRule> wrong_with(const NumberRule& rule);

/// The table as ICU's rule language writes it; the rules in the order of `from`.
std::string as_icu_rules(const std::vector<NumberRule>& rules);

}  // namespace panggil::voice
