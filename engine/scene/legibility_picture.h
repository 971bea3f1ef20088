#pragma once

#include <vector>

#include "render/canvas.h"
#include "scene/legibility.h"
#include "scene/scene.h"

namespace panggil::scene {

/// Frames each text of the scene and writes beside it from how far it is readable. Green: from where it must be, in its
/// full size. Yellow: the same, but it had to give way: smaller, a shorter name, or running. Red: `check` warns of it.
void draw_legibility(render::Canvas& canvas, const Scene& scene, const std::vector<TextKind>& kinds,
                     double mm_per_pixel, const Demands& demands);

}  // namespace panggil::scene
