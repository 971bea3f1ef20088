#include "scene/text_change.h"

#include <algorithm>
#include <cmath>

#include "render/utf8.h"
#include "scene/animation.h"

namespace panggil::scene {

using layout::TextChange;
using render::Rect;
using By = TextChange::By;

TextChange complete(const TextChange& how, const layout::Theme& theme) {
    if (theme.calm) return {By::fade, layout::kCalm.duration, layout::kCalm.easing};
    const layout::Motion usual = how.by == By::fade ? theme.number : layout::kUsual;
    TextChange whole = how;
    whole.duration = how.by == By::cut ? Seconds{0} : how.duration.value_or(usual.duration);
    whole.easing = how.easing.value_or(how.by == By::split_flap ? layout::Easing::linear : usual.easing);
    return whole;
}

namespace {

bool by_letters(By by) { return by == By::roll || by == By::split_flap; }

// Where each letter ends, from the pen's beginning, in whole pixels.
struct Columns {
    std::u32string letters;
    std::vector<int> ends;
};

Columns columns_of(const render::TextStyle& style, const std::string& text, double x, render::Typesetter& typesetter) {
    Columns columns{render::shown(text), {}};
    std::string begun;
    for (const char32_t letter : columns.letters) {
        render::append_utf8(begun, letter);
        columns.ends.push_back(static_cast<int>(std::lround(x + typesetter.width(style, begun))));
    }
    return columns;
}

LetterChange::Span span_of(const Columns& columns, double x, std::size_t i) {
    if (i >= columns.ends.size()) return {};
    const int begin = i == 0 ? static_cast<int>(std::lround(x)) : columns.ends[i - 1];
    return {begin, columns.ends[i]};
}

std::vector<LetterChange> letters_of(const TextMark& now, const Coming& coming, render::Typesetter& typesetter) {
    const Columns after = columns_of(now.style, now.text, now.x, typesetter);
    const Columns before = columns_of(now.style, coming.before, coming.before_x, typesetter);
    std::vector<LetterChange> letters;
    for (std::size_t i = 0; i < std::max(after.ends.size(), before.ends.size()); ++i) {
        LetterChange letter{span_of(after, now.x, i), span_of(before, coming.before_x, i), false};
        const bool both = i < after.ends.size() && i < before.ends.size();
        letter.stays = both && after.letters[i] == before.letters[i] && letter.now == letter.before;
        letters.push_back(letter);
    }
    return letters;
}

// The text of the same item, on the same line of it, that looked alike but for its words.
const TextMark* in_its_place(const TextMark& text, std::size_t line, const DisplayList& before) {
    if (!text.fitting.item) return nullptr;
    for (const Mark& mark : before) {
        const auto* old = std::get_if<TextMark>(&mark);
        if (!old || old->fitting.item != text.fitting.item || line-- > 0) continue;
        return old->style == text.style && old->baseline == text.baseline ? old : nullptr;
    }
    return nullptr;
}

std::size_t line_of(const TextMark& text, const DisplayList& list) {
    std::size_t line = 0;
    for (const Mark& mark : list) {
        const auto* other = std::get_if<TextMark>(&mark);
        if (other == &text) break;
        if (other && other->fitting.item == text.fitting.item) ++line;
    }
    return line;
}

std::shared_ptr<const Coming> coming_of(const TextMark& text, std::size_t line, const DisplayList& before,
                                        render::Typesetter& typesetter) {
    auto coming = std::make_shared<Coming>();
    coming->how = *text.change;
    coming->before_x = text.x;
    if (coming->how.by == By::fade) return coming;
    if (const TextMark* old = in_its_place(text, line, before)) {
        coming->before = old->text;
        coming->before_x = old->x;
    }
    if (by_letters(coming->how.by)) coming->letters = letters_of(text, *coming, typesetter);
    return coming;
}

Seconds length_of(const Coming& coming) {
    const auto last = std::count_if(coming.letters.begin(), coming.letters.end(),
                                    [](const LetterChange& letter) { return !letter.stays; });
    return *coming.how.duration + coming.how.stagger * static_cast<double>(std::max<std::ptrdiff_t>(0, last - 1));
}

}  // namespace

void mark_coming(DisplayList& now, const DisplayList& before, bool goes_on, render::Typesetter& typesetter) {
    for (Mark& mark : now) {
        auto* text = std::get_if<TextMark>(&mark);
        if (!text || !text->change) continue;
        const auto same = std::find(before.begin(), before.end(), mark);
        if (same != before.end()) {
            if (goes_on) text->coming = std::get<TextMark>(*same).coming;
        } else if (text->change->by != By::cut) {
            text->coming = coming_of(*text, line_of(*text, now), before, typesetter);
        }
    }
}

Seconds longest(const DisplayList& list) {
    Seconds longest{0};
    for (const Mark& mark : list) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (text && text->coming) longest = std::max(longest, length_of(*text->coming));
    }
    return longest;
}

namespace {

// A line of text in motion: what a letter may draw on, from the top of its accents to the foot of its tails.
struct Line {
    render::Canvas& canvas;
    const TextMark& mark;
    const Coming& coming;
    int dx;
    int dy;
    render::Color color;

    int middle() const { return mark.baseline + dy - static_cast<int>(std::lround(mark.style.size_px * 0.36)); }
    int half() const { return static_cast<int>(std::lround(mark.style.size_px * 0.64)); }
    int height() const { return 2 * half(); }
    Rect box(int left, int right) const { return {left, middle() - half(), right - left, height()}; }

    void now(const Rect& clip, int down) const { draw(mark.text, mark.x, clip, down); }
    void before(const Rect& clip, int down) const { draw(coming.before, coming.before_x, clip, down); }

    void draw(const std::string& text, double x, const Rect& clip, int down) const {
        if (text.empty() || clip.empty()) return;
        const render::Clipped clipped(canvas, clip);
        canvas.text(mark.style, text, x + dx, mark.baseline + dy + down, color);
    }
};

double progress(const TextChange& how, Seconds since) {
    if (since >= *how.duration) return 1;
    return render::eased(curve_of(*how.easing), std::max(0.0, since / *how.duration));
}

int part_of(int length, double share) { return static_cast<int>(std::lround(length * share)); }

void slide(const Line& line, double t) {
    const Rect clip = line.canvas.clip();
    const Rect box = line.box(clip.x, clip.right());
    const int risen = part_of(line.height(), t);
    line.before(box, -risen);
    line.now(box, line.height() - risen);
}

void roll(const Line& line, const LetterChange& letter, double t) {
    const int risen = part_of(line.height(), t);
    line.before(line.box(letter.before.begin + line.dx, letter.before.end + line.dx), -risen);
    line.now(line.box(letter.now.begin + line.dx, letter.now.end + line.dx), line.height() - risen);
}

// Half of a letter on a flap that turns: `share` of its height is to be seen. Squeezed row by row, a few at a time
// where the letter is large.
template <class Draw>
void flap(const Line& line, LetterChange::Span span, bool upper, double share, const Draw& draw) {
    constexpr int kMostSlices = 24;
    const int half = line.half();
    const int seen = part_of(half, share);
    const int step = std::max(1, (seen + kMostSlices - 1) / kMostSlices);
    for (int row = 0; row < seen; row += step) {
        const int away = upper ? row - seen : row;  // from the axis in the middle
        const int source = part_of(half, static_cast<double>(away) / seen);
        const Rect clip{span.begin + line.dx, line.middle() + away, span.end - span.begin, std::min(step, seen - row)};
        draw(clip, away - source);
    }
}

// The upper flap with the old letter falls to the middle, then shows its back, the lower half of the new one.
void split_flap(const Line& line, const LetterChange& letter, double t) {
    const int gap = std::max(1, part_of(line.half(), 0.02));
    const auto upper = [&](LetterChange::Span span) {
        Rect box = line.box(span.begin + line.dx, span.end + line.dx);
        box.h = line.half() - gap;
        return box;
    };
    const auto lower = [&](LetterChange::Span span) {
        Rect box = line.box(span.begin + line.dx, span.end + line.dx);
        box.y += line.half();
        box.h = line.half();
        return box;
    };
    const auto old = [&](const Rect& clip, int down) { line.before(clip, down); };
    const auto young = [&](const Rect& clip, int down) { line.now(clip, down); };
    const bool falls = t < 0.5;
    const int seen = part_of(line.half(), falls ? 1 - 2 * t : 2 * t - 1);
    Rect behind = upper(letter.now);
    if (falls) behind.h = std::max(0, behind.h - seen + gap);
    young(behind, 0);
    Rect below = lower(letter.before);
    if (!falls) {
        below.y += seen;
        below.h -= seen;
    }
    old(below, 0);
    if (falls) {
        flap(line, letter.before, true, 1 - 2 * t, old);
    } else {
        flap(line, letter.now, false, 2 * t - 1, young);
    }
}

void by_letter(const Line& line, Seconds since) {
    const TextChange& how = line.coming.how;
    double nth = 0;
    for (const LetterChange& letter : line.coming.letters) {
        if (letter.stays) {
            line.now(line.box(letter.now.begin + line.dx, letter.now.end + line.dx), 0);
            continue;
        }
        const double t = progress(how, since - how.stagger * nth++);
        how.by == By::roll ? roll(line, letter, t) : split_flap(line, letter, t);
    }
}

}  // namespace

double share_come(const Coming& coming, Seconds since) { return progress(coming.how, since); }

void draw_coming(render::Canvas& canvas, const TextMark& mark, Seconds since, int dx, int dy, render::Color color) {
    const Coming& coming = *mark.coming;
    const Line line{canvas, mark, coming, dx, dy, color};
    if (since >= length_of(coming) || coming.how.by == By::cut)
        canvas.text(mark.style, mark.text, mark.x + dx, mark.baseline + dy, color);
    else if (coming.how.by == By::fade)
        canvas.text(mark.style, mark.text, mark.x + dx, mark.baseline + dy, color.faded(progress(coming.how, since)));
    else if (coming.how.by == By::slide)
        slide(line, progress(coming.how, since));
    else
        by_letter(line, since);
}

}  // namespace panggil::scene
