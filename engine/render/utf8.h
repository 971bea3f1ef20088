#pragma once

#include <string>
#include <string_view>

namespace panggil::render {

/// The characters of a foreign text that can be shown on one line. Left out: bytes that aren't UTF-8, U+FFFD, control
/// characters, and those that turn the direction of writing (a name could pass for another). Line breaks and tabs
/// become blanks.
std::u32string shown(std::string_view text);

void append_utf8(std::string& text, char32_t character);

/// A ticket or a counter: digits of ASCII, and perhaps its capital letters, which no font shapes by what stands around
/// them.
bool is_number(std::string_view text);

/// It has a digit in it, so another one takes its place soon: a sentence with a ticket, a time.
bool passes(std::string_view text);

/// Latin letters with an accent at most, digits and signs: their ink is no higher than an em in any usual font.
bool is_one_line_high(std::string_view text);

}  // namespace panggil::render
