#pragma once

#include <string>

#include "scene/text_fit.h"

namespace panggil::scene {

/// The place of a text of several lines, in canvas units. Its height reaches from the top of the first line's capitals
/// to the last baseline; a place that is lower than one line takes one.
struct Room {
    double width{0};
    double height{0};
    double line_step{kLineStep};
};

/// Makes a text as large as its room takes, from the style's size down to its smallest, in as many lines as stand in
/// it, those about equally long. Longer still: the end is cut with an ellipsis.
FittedText fit_block(const std::string& text, const layout::Style& style, const Room& room, const Measure& measure);

}  // namespace panggil::scene
