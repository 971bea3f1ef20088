#include "render/running_text.h"

#include <utility>

namespace panggil::render {

namespace {

constexpr std::size_t kPiece = 60;  // bytes: a fifth of a strip, so few are drawn in vain at its ends

// Takes a piece off the front, blank at its end included. A word longer than a piece stays whole up to the limit of
// one text.
std::string_view take_piece(std::string_view& text) {
    const auto blank = text.find(' ', kPiece);
    const auto end = blank == text.npos ? text.size() : blank + 1;
    const auto piece = text.substr(0, end);
    text.remove_prefix(end);
    return piece;
}

}  // namespace

RunningText::RunningText(Typesetter& typesetter, TextStyle style, std::string_view text) : style_(std::move(style)) {
    while (!text.empty()) {
        const auto piece = take_piece(text);
        const double width = typesetter.width(style_, piece);
        pieces_.push_back({std::string(piece), width_, width});
        width_ += width;
    }
}

}  // namespace panggil::render
