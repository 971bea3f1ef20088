#pragma once

#include "scene/box.h"
#include "scene/display_list.h"

namespace panggil::scene {

/// The pictogram of an alert, in the colours that the standards of safety signs (ISO 7010) give it in every theme.
enum class AlertSign {
    exit,       ///< A man runs out of a door: leave.
    first_aid,  ///< A cross.
    warning     ///< A triangle with an exclamation mark.
};

/// In a square with this upper left corner, in canvas units.
void draw_sign(AlertSign sign, double x, double y, double side, const Frame& frame, DisplayList& list);

}  // namespace panggil::scene
