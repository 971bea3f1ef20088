#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/said.h"

namespace panggil {

/// The nearest of `known` when at most three letters are off and fewer than half of the word, else none.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

/// ` - did you mean 'prefix'?`, or nothing. Comes right behind the message, in Indonesian behind its full stop.
Said did_you_mean(std::string_view word, const std::vector<std::string>& known);

/// The same, and where none is near all that there are: ` - here are 'hall' or 'timur'`. For names of which there are
/// few.
Said near_or_all(std::string_view word, const std::vector<std::string>& known);

/// `'open', 'break' or 'closed'`
Said one_of(const std::vector<std::string>& words);

}  // namespace panggil
