#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace panggil::layout {

/// A text with `<bindings>`: `Loket <counter>`, `<ticket or –>`, `<time HH.mm>`.
struct TextPart {
    std::string literal;   ///< Where `binding` is empty.
    std::string binding;   ///< "agency.short"
    std::string argument;  ///< "HH.mm"
    std::string fallback;  ///< What stands there while the binding has no value.

    friend bool operator==(const TextPart&, const TextPart&) = default;
};

using TextTemplate = std::vector<TextPart>;

/// One binding of the language: what may stand between < and >.
struct Binding {
    std::string_view name;
    Said says;
    bool takes_argument{false};
};

/// All of them; the manual's table is made from here.
const std::vector<Binding>& bindings();

/// A pattern of times and dates, as ICU has it. Only letters that mean something on a clock that goes by minutes; words
/// stand in single quotes. None: it is good; else what is wrong with it.
std::optional<Said> wrong_in_pattern(std::string_view pattern);

/// An unknown binding or a `<` without its `>` is an error, with a suggestion. `column` of its place counts from the
/// text's own first letter.
Result<TextTemplate> parse_text(std::string_view text);

/// As a person would write it.
std::string as_written(const TextTemplate& text);

}  // namespace panggil::layout
