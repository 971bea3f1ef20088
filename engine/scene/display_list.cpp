#include "scene/display_list.h"

#include <algorithm>

namespace panggil::scene {

render::Rect bounds_of(const DisplayList& list, render::Rect bounds) {
    for (const Mark& mark : list) {
        if (const auto* fill = std::get_if<FillMark>(&mark)) bounds = united(bounds, fill->rect);
    }
    return bounds;
}

void mark_fresh(DisplayList& now, const DisplayList& before) {
    for (Mark& mark : now) {
        auto* text = std::get_if<TextMark>(&mark);
        if (text) text->fresh = std::find(before.begin(), before.end(), mark) == before.end();
    }
}

}  // namespace panggil::scene
