#pragma once

#include <string>

#include "render/geometry.h"
#include "scene/display_list.h"

namespace panggil::scene {

/// Draws the text as a QR code into the middle of `place`: as large as whole pixels for each module allow, with four
/// modules of quiet around it, black on white in every theme and state, since telephones read nothing else for sure.
/// Draws nothing where the text is empty or too long for a code, or the place too small for one.
void draw_code(const std::string& text, const render::Rect& place, DisplayList& list);

}  // namespace panggil::scene
