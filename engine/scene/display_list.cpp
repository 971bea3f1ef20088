#include "scene/display_list.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

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

using Marks = std::span<const Mark>;

// So far letters at the ends of words lean out of their line, in sizes: upright ones, and any.
constexpr double kLeans = 1.0 / 8;
constexpr double kLeansAtMost = 0.4;

// All that a text may have ink on: of a number by its letters, of words by what their font says of itself. Some scripts
// stack their letters.
render::Rect reach_of(const TextMark& text, double leans, render::Typesetter& typesetter) {
    const int x = static_cast<int>(std::floor(text.x));
    if (render::is_number(text.text)) {
        const render::Ink ink = typesetter.ink_of_number(text.style, text.text);
        return {x + ink.x, text.baseline + ink.y, ink.w + 1, ink.h};
    }
    const double size = text.style.size_px;
    const bool stacks = !render::is_one_line_high(text.text);
    const double above = std::max(typesetter.ascent(text.style), stacks ? size * 1.5 : 0);
    const double below = std::max(typesetter.descent(text.style), stacks ? size * 0.75 : 0);
    const int up = static_cast<int>(std::ceil(above));
    const int beside = static_cast<int>(std::ceil(size * leans));
    const int width = static_cast<int>(std::ceil(typesetter.width(text.style, text.text)));
    return {x - beside, text.baseline - up, width + 2 * beside, up + static_cast<int>(std::ceil(below))};
}

std::optional<render::Rect> place_of(const Mark& mark, render::Typesetter& typesetter) {
    if (const auto* fill = std::get_if<FillMark>(&mark)) return fill->rect;
    const auto* text = std::get_if<TextMark>(&mark);
    if (!text || text->run || !render::is_one_line_high(text->text)) return std::nullopt;
    return reach_of(*text, kLeansAtMost, typesetter);
}

// Without what both begin and end with.
std::pair<Marks, Marks> middles(const DisplayList& before, const DisplayList& now) {
    const auto [was, is] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    const auto [was_end, is_end] =
        std::mismatch(before.rbegin(), std::make_reverse_iterator(was), now.rbegin(), std::make_reverse_iterator(is));
    return {Marks(was, was_end.base()), Marks(is, is_end.base())};
}

}  // namespace

std::optional<render::Rect> changed_part(const DisplayList& before, const DisplayList& now,
                                         render::Typesetter& typesetter) {
    const auto [gone, come] = middles(before, now);
    render::Rect part;
    for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
        if (gone.size() == come.size() && gone[i] == come[i]) continue;
        for (const Marks& marks : {gone, come}) {
            if (i >= marks.size()) continue;
            const auto place = place_of(marks[i], typesetter);
            if (!place) return std::nullopt;
            part = united(part, *place);
        }
    }
    return part;
}

render::Rect reach_of(const DisplayList& list, render::Rect bounds, render::Typesetter& typesetter) {
    for (const Mark& mark : list) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (text && !text->run) bounds = united(bounds, reach_of(*text, kLeans, typesetter));
    }
    return bounds;
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
