#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/said.h"

/// Questions to one line of a YAML file. `at` counts bytes from 0.
namespace panggil::config {

/// True for a blank and for the line's end.
bool ends_word(std::string_view line, std::size_t at);

/// The byte of the quote that closes the one at `at`, or none where the line ends first.
std::optional<std::size_t> closing_quote(std::string_view line, std::size_t at);

/// `|` or `>` with YAML's own signs behind (`|-`, `>2`), and nothing else but a comment: lines of text follow.
bool begins_block_text(std::string_view line, std::size_t at);

/// `#F2B705` at `at`, where YAML sees a comment: the digits, if they are 3, 6 or 8 and end like a value.
std::optional<std::string_view> color_as_comment(std::string_view line, std::size_t at);

/// `text:x` at `at`, a word of letters: where the colon stands.
std::optional<std::size_t> colon_without_blank(std::string_view line, std::size_t at);

/// A sign with a meaning of its own to YAML; none of them is taken, so that messages stay simple.
struct Indicator {
    Said meaning;
    bool may_be_text{false};  ///< In quotes it could be what the person means.
};

/// What a sign at the head of a value means to YAML.
std::optional<Indicator> indicator(std::string_view line, std::size_t at);

}  // namespace panggil::config
