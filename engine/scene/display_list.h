#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "layout/theme.h"
#include "render/geometry.h"
#include "render/text.h"

namespace panggil::scene {

/// A colour by its name in the theme, so that a state can cross from one look to another without arranging anew.
struct Paint {
    layout::Token token{layout::Token::ink};
    std::optional<layout::Rgb> own{};  ///< Of Token::bar: the agency's colour.

    friend bool operator==(const Paint&, const Paint&) = default;
};

struct FillMark {
    render::Rect rect;
    int radius{0};
    Paint paint;
    int outline{0};  ///< Width of a line inside its edge, in ink; 0: none.

    friend bool operator==(const FillMark&, const FillMark&) = default;
};

struct TextMark {
    render::TextStyle style;
    std::string text;
    double x{0};      ///< Where the pen begins.
    int baseline{0};  ///< The first row below the capitals.
    Paint paint;
    bool fresh{false};  ///< Changed with the last event: it fades in.

    friend bool operator==(const TextMark&, const TextMark&) = default;
};

using Mark = std::variant<FillMark, TextMark>;

/// What one cell draws, from back to front, in device pixels.
using DisplayList = std::vector<Mark>;

}  // namespace panggil::scene
