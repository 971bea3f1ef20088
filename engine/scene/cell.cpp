#include "scene/cell.h"

#include <algorithm>

namespace panggil::scene {

bool Cell::is_same(const Cell& other) const {
    if (source != other.source || agency != other.agency || counter != other.counter || index != other.index)
        return false;
    return source != Source::screen || (item && other.item && item->name == other.item->name);
}

// Both are built, from the same board: what this one shows at rest, that one may be on its way to.
void Cell::go_on_from(const Cell& before) {
    if (!before.built || before.raise.goal() != raise.goal()) return;
    raise = before.raise;
    if (!looks.called) looks.raised = before.looks.raised;
    fade = before.fade;
    passage = before.passage;
    go_on_running(list, before.list);
    const auto came_before = [&](const TextMark& text) {
        return std::any_of(before.list.begin(), before.list.end(), [&](const Mark& mark) {
            const auto* old = std::get_if<TextMark>(&mark);
            return old && old->fresh && old->text == text.text;
        });
    };
    for (Mark& mark : list) {
        if (auto* text = std::get_if<TextMark>(&mark)) text->fresh = came_before(*text);
    }
}

}  // namespace panggil::scene
