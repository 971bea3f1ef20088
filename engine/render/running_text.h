#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/text.h"

namespace panggil::render {

/// A text of any length that moves: measured once, cut between words into pieces, of which only those that can be seen
/// are drawn. A value.
class RunningText {
public:
    struct Piece {
        std::string text;
        double left{0.0};  ///< From the beginning of the whole text.
        double width{0.0};
    };

    RunningText() = default;
    RunningText(Typesetter& typesetter, TextStyle style, std::string_view text);

    double width() const { return width_; }
    const TextStyle& style() const { return style_; }
    const std::vector<Piece>& pieces() const { return pieces_; }

private:
    TextStyle style_;
    std::vector<Piece> pieces_;
    double width_{0.0};
};

}  // namespace panggil::render
