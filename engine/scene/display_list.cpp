#include "scene/display_list.h"

namespace panggil::scene {

render::Rect bounds_of(const DisplayList& list, render::Rect bounds) {
    for (const Mark& mark : list) {
        if (const auto* fill = std::get_if<FillMark>(&mark)) bounds = united(bounds, fill->rect);
    }
    return bounds;
}

}  // namespace panggil::scene
