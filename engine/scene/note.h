#pragma once

#include <string>

#include "layout/layout.h"
#include "render/geometry.h"
#include "scene/box.h"
#include "scene/display_list.h"
#include "scene/text_fit.h"

namespace panggil::scene {

/// A few words for the staff, in a corner of the screen: why what they saved isn't shown.
struct Note {
    std::string where;   ///< `layouts/hall.yaml:14:9`
    std::string what;    ///< The sentence.
    std::string more{};  ///< What else there is to say, on a line of its own; empty: nothing.

    friend bool operator==(const Note&, const Note&) = default;
};

/// Drawn at the upper left, over what the layout has there, as small as somebody who looks for it can read it. The
/// first mark is its ground. `frame` is the canvas on the screen.
DisplayList note_picture(const Note& note, const layout::Layout& layout, const layout::Theme& theme,
                         const Measure& measure, const Frame& frame);

}  // namespace panggil::scene
