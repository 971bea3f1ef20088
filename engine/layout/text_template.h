#pragma once

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
    std::string_view says;
    bool takes_argument{false};
};

/// All of them; the manual's table is made from here.
const std::vector<Binding>& bindings();

/// An unknown binding or a `<` without its `>` is an error, with a suggestion. `column` of its place counts from the
/// text's own first letter.
Result<TextTemplate> parse_text(std::string_view text);

}  // namespace panggil::layout
