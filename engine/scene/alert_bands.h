#pragma once

#include "scene/alert_page.h"
#include "scene/alert_picture.h"

namespace panggil::scene {

/// The white band above the main words of an exercise. Gives where it ends.
double put_drill_band(AlertPage& page);

/// What the white band below the main words says, from `top` on: an operator's text, the meeting point where people
/// have to leave, the hall, since when, and whether the screen is cut off. Gives where it ends.
double put_band_below(AlertPage& page, const AlertView& view, double top);

}  // namespace panggil::scene
