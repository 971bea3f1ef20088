#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/said.h"

namespace panggil::config {

/// How many bytes the UTF-8 character has that begins with this byte; 1 for what begins none.
std::size_t character_size(char first);

/// The byte at which the text stops being UTF-8, if it does.
std::optional<std::size_t> broken_utf8(std::string_view text);

/// What is wrong with the character at the text's head, if nobody can see it or it has no place in a config file:
/// control characters, no-break and zero-width spaces, marks that turn the direction of writing.
std::optional<Said> bad_character(std::string_view text);

/// The curly quote at the text's head, if there is one.
std::optional<std::string> curly_quote(std::string_view text);

}  // namespace panggil::config
