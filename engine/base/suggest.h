#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace panggil {

/// The nearest of `known` when at most three letters are off and fewer than half of the word, else none.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

/// ` - did you mean 'prefix'?`, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

/// `'open', 'break' or 'closed'`
std::string one_of(const std::vector<std::string>& words);

}  // namespace panggil
