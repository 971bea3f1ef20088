#include "scene/display_list.h"

#include <cmath>

#include "render/utf8.h"

namespace panggil::scene {

render::Rect bounds_of(const DisplayList& list, render::Rect bounds) {
    for (const Mark& mark : list) {
        if (const auto* fill = std::get_if<FillMark>(&mark)) bounds = united(bounds, fill->rect);
        if (const auto* shadow = std::get_if<ShadowMark>(&mark))
            bounds = united(bounds, render::shadow_of(shadow->rect, shadow->blur, shadow->down));
    }
    return bounds;
}

namespace {

// With room for what stands out of its lines: round digits above, a Q below, a J to the left.
render::Rect place_of(const TextMark& number, render::Typesetter& typesetter) {
    const double cap = typesetter.cap_height(number.style);
    const int beside = static_cast<int>(std::ceil(cap * 0.3));
    const int above = static_cast<int>(std::ceil(cap * 1.1));
    const int width = static_cast<int>(std::ceil(typesetter.width(number.style, number.text)));
    const int left = static_cast<int>(std::floor(number.x)) - beside;
    return {left, number.baseline - above, width + 2 * beside, above + beside};
}

}  // namespace

std::optional<render::Rect> changed_numbers(const DisplayList& before, const DisplayList& now,
                                            render::Typesetter& typesetter) {
    if (before.size() != now.size()) return std::nullopt;
    render::Rect place;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (before[i] == now[i]) continue;
        for (const Mark* mark : {&before[i], &now[i]}) {
            const auto* text = std::get_if<TextMark>(mark);
            if (!text || text->run || !render::is_number(text->text)) return std::nullopt;
            place = united(place, place_of(*text, typesetter));
        }
    }
    return place;
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
