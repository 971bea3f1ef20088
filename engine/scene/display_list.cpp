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

render::Rect place_of(const TextMark& text, double above, double beside, render::Typesetter& typesetter) {
    const int up = static_cast<int>(std::ceil(above));
    const int around = static_cast<int>(std::ceil(beside));
    const int width = static_cast<int>(std::ceil(typesetter.width(text.style, text.text)));
    return {static_cast<int>(std::floor(text.x)) - around, text.baseline - up, width + 2 * around, up + around};
}

// With room for what stands out of its lines: round digits above, a Q below, a J to the left.
render::Rect place_of_number(const TextMark& number, render::Typesetter& typesetter) {
    const double cap = typesetter.cap_height(number.style);
    return place_of(number, cap * 1.1, cap * 0.3, typesetter);
}

// With room for accents above and descenders below.
render::Rect place_of_words(const TextMark& text, render::Typesetter& typesetter) {
    return place_of(text, text.style.size_px, text.style.size_px * 0.4, typesetter);
}

std::optional<render::Rect> place_of(const Mark& mark, render::Typesetter& typesetter) {
    if (const auto* fill = std::get_if<FillMark>(&mark)) return fill->rect;
    const auto* text = std::get_if<TextMark>(&mark);
    if (!text || text->run) return std::nullopt;
    if (render::is_number(text->text)) return place_of_number(*text, typesetter);
    if (render::is_one_line_high(text->text)) return place_of_words(*text, typesetter);
    return std::nullopt;
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
