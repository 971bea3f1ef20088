#include "scene/display_list.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "render/utf8.h"

namespace panggil::scene {

namespace {

using Marks = std::span<const Mark>;

// Letters lean out of their line a little: round digits everywhere, a J to the left, a Q below, accents above; and some
// scripts stack them.
render::Rect reach_of(const TextMark& text, render::Typesetter& typesetter) {
    const double size = text.style.size_px;
    const bool has_accents = std::any_of(text.text.begin(), text.text.end(), [](char c) { return (c & 0x80) != 0; });
    double above = has_accents ? size : size * 0.85;
    double below = size / 4;
    double beside = size / 8;
    if (render::is_number(text.text)) {
        const double cap = typesetter.cap_height(text.style);
        above = cap * 1.1;
        below = beside = cap * (text.text.find_first_of("JQ") == std::string::npos ? 0.1 : 0.3);
    } else if (!render::is_one_line_high(text.text)) {
        above = size * 1.5;
        below = size * 0.75;
    }
    const int up = static_cast<int>(std::ceil(above));
    const int around = static_cast<int>(std::ceil(beside));
    const int width = static_cast<int>(std::ceil(typesetter.width(text.style, text.text)));
    return {static_cast<int>(std::floor(text.x)) - around, text.baseline - up, width + 2 * around,
            up + static_cast<int>(std::ceil(below))};
}

std::optional<render::Rect> place_of(const Mark& mark, render::Typesetter& typesetter) {
    if (const auto* fill = std::get_if<FillMark>(&mark)) return fill->rect;
    const auto* text = std::get_if<TextMark>(&mark);
    if (!text || text->run || !render::is_one_line_high(text->text)) return std::nullopt;
    return reach_of(*text, typesetter);
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

render::Rect bounds_of(const DisplayList& list, render::Rect bounds) {
    for (const Mark& mark : list) {
        if (const auto* fill = std::get_if<FillMark>(&mark)) bounds = united(bounds, fill->rect);
        if (const auto* shadow = std::get_if<ShadowMark>(&mark))
            bounds = united(bounds, render::shadow_of(shadow->rect, shadow->blur, shadow->down));
    }
    return bounds;
}

render::Rect reach_of(const DisplayList& list, render::Rect bounds, render::Typesetter& typesetter) {
    for (const Mark& mark : list) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (text && !text->run) bounds = united(bounds, reach_of(*text, typesetter));
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
