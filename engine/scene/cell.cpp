#include "scene/cell.h"

namespace panggil::scene {

bool Cell::is_same(const Cell& other) const {
    if (source != other.source || agency != other.agency || counter != other.counter || index != other.index)
        return false;
    return source != Source::screen || (item && other.item && item->name == other.item->name);
}

// Both are built, from the same board: what this one shows at rest, that one may be on its way to.
void Cell::go_on_from(const Cell& before) {
    if (!before.built || !stance.go_on_from(before.stance)) return;
    passage = before.passage;
    go_on_running(list, before.list);
    texts_since = before.texts_since;
    texts_take = before.texts_take;
    const auto came_before = [&](const TextMark& text) -> std::shared_ptr<const Coming> {
        for (const Mark& mark : before.list) {
            const auto* old = std::get_if<TextMark>(&mark);
            if (old && old->coming && old->text == text.text && old->style == text.style) return old->coming;
        }
        return nullptr;
    };
    for (Mark& mark : list) {
        if (auto* text = std::get_if<TextMark>(&mark)) text->coming = came_before(*text);
    }
}

render::Rect Cell::moved(render::Rect rect, Instant now) const {
    rect.x += stance.shift_x(frame, now);
    rect.y += stance.shift_y(frame, now);
    return rect;
}

}  // namespace panggil::scene
