#include "scene/display_list.h"

#include <algorithm>

namespace panggil::scene {

render::Rect bounds_of(const DisplayList& list, render::Rect bounds) {
    for (const Mark& mark : list) {
        if (const auto* fill = std::get_if<FillMark>(&mark)) bounds = united(bounds, fill->rect);
        if (const auto* shadow = std::get_if<ShadowMark>(&mark))
            bounds = united(bounds, render::shadow_of(shadow->rect, shadow->blur, shadow->down));
    }
    return bounds;
}

void mark_fresh(DisplayList& now, const DisplayList& before) {
    for (Mark& mark : now) {
        auto* text = std::get_if<TextMark>(&mark);
        if (text) text->fresh = std::find(before.begin(), before.end(), mark) == before.end();
    }
}

bool any_fresh(const DisplayList& list) {
    return std::any_of(list.begin(), list.end(), [](const Mark& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text && text->fresh;
    });
}

bool begin_running(DisplayList& list, render::Typesetter& typesetter, Instant now) {
    bool any = false;
    for (Mark& mark : list) {
        auto* text = std::get_if<TextMark>(&mark);
        if (!text || !text->run) continue;
        text->run->since = now;
        text->run->text = {typesetter, text->style, text->text};
        any = true;
    }
    return any;
}

void go_on_running(DisplayList& now, const DisplayList& before) {
    for (Mark& mark : now) {
        auto* text = std::get_if<TextMark>(&mark);
        if (!text || !text->run) continue;
        for (const Mark& other : before) {
            const auto* old = std::get_if<TextMark>(&other);
            if (old && old->run && old->text == text->text) text->run->since = old->run->since;
        }
    }
}

}  // namespace panggil::scene
