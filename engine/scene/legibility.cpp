#include "scene/legibility.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "scene/contrast.h"
#include "scene/sight.h"

namespace panggil::scene {

namespace {

constexpr double kRounding = 0.98;  // letters are whole pixels high

std::size_t letters_in(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// How many lines it may take before it is made smaller.
int lines_before_shrinking(const layout::Wording& wording) {
    const auto at = [&](layout::Fit step) { return std::find(wording.fit.begin(), wording.fit.end(), step); };
    const auto wrap = at(layout::Fit::wrap);
    return wrap != wording.fit.end() && wrap < at(layout::Fit::shrink) ? wording.lines : 1;
}

}  // namespace

Metres readable_from(double cap_mm, const layout::Style& style, const Demands& demands) {
    return farthest(cap_mm, style.from ? style.angle : demands.angle);
}

bool too_small(double cap_mm, const layout::Style& style, const Demands& demands) {
    return readable_from(cap_mm, style, demands).value < style.from.value_or(demands.distance).value * kRounding;
}

bool too_faint(const TextKind& kind, const Demands& demands) {
    return kind.contrast > 0 && kind.contrast < demands.contrast;
}

bool too_small(const TextKind& kind, const Demands& demands) {
    return !kind.place.file.empty() && too_small(kind.cap_mm, kind.style, demands);
}

void LegibilityCheck::look(const Scene& scene) {
    const auto take_one = [&](const TextMark& mark) { take(mark, *scene.design().theme); };
    scene.for_each_text(take_one);
    scene.for_each_strip_text(take_one);
}

void LegibilityCheck::look(const Scene& scene, const std::string& state, const render::Picture& drawn,
                           const render::Picture& ground) {
    const auto take_one = [&](const TextMark& mark) {
        TextKind& kind = take(mark, *scene.design().theme);
        const auto contrast = contrast_of(mark, drawn, ground);
        if (!contrast || (kind.contrast > 0 && *contrast >= kind.contrast)) return;
        kind.contrast = *contrast;
        kind.faint = state;
    };
    scene.for_each_text(take_one);
    scene.for_each_strip_text(take_one);
}

// One kind is one item in one style.
TextKind& LegibilityCheck::take(const TextMark& mark, const layout::Theme& theme) {
    const Fitting& fitting = mark.fitting;
    const Place place = fitting.item ? fitting.item->place : Place{};
    const std::string& text = fitting.whole.empty() ? mark.text : fitting.whole;
    auto found = std::find_if(kinds_.begin(), kinds_.end(), [&](const TextKind& kind) {
        return kind.place == place && kind.style_name == fitting.style;
    });
    const double cap_mm = typesetter_.cap_height(mark.style) * mm_;
    const bool is_new = found == kinds_.end();
    if (is_new) {
        found = kinds_.insert(kinds_.end(), TextKind{place});
        found->style_name = fitting.style;
        const auto style = theme.styles.find(fitting.style);
        if (style != theme.styles.end()) found->style = style->second;
        if (fitting.item) found->written = fitting.item->wording.text;
    }
    TextKind& kind = *found;
    const bool longer = cap_mm == kind.cap_mm && letters_in(text) > letters_in(kind.text);
    if (is_new || cap_mm < kind.cap_mm || longer) {
        kind.text = text;
        kind.cap_mm = cap_mm;
        kind.fits = letters_that_fit(mark);
    }
    kind.shrunk |= mark.style.size_px < fitting.full_size - 0.25;
    kind.shorter |= fitting.shorter;
    kind.runs |= fitting.runs;
    if (fitting.cut && letters_in(text) > letters_in(kind.cut)) kind.cut = text;
    for (const std::string& letter : typesetter_.missing(mark.style, text)) {
        kind.lacks = text;
        if (std::find(kind.missing.begin(), kind.missing.end(), letter) == kind.missing.end())
            kind.missing.push_back(letter);
    }
    return kind;
}

std::optional<int> LegibilityCheck::letters_that_fit(const TextMark& mark) const {
    const Fitting& fitting = mark.fitting;
    const std::size_t letters = letters_in(fitting.whole);
    if (fitting.room <= 0 || letters == 0) return std::nullopt;
    if (fitting.item && fitting.item->wording.lines == layout::kLinesThatFit) return std::nullopt;
    render::TextStyle full = mark.style;
    full.size_px = fitting.full_size;
    const double width = typesetter_.width(full, fitting.whole);
    const bool grows = fitting.item && !fitting.item->shell.width && std::abs(width - fitting.room) < 1;
    if (grows || width <= 0) return std::nullopt;
    const int lines = fitting.item ? lines_before_shrinking(fitting.item->wording) : 1;
    return lines * static_cast<int>(fitting.room / width * static_cast<double>(letters));
}

std::optional<double> LegibilityCheck::contrast_of(const TextMark& mark, const render::Picture& drawn,
                                                   const render::Picture& ground) const {
    if (!mark.fitting.runs) {
        const auto x = static_cast<int>(std::lround(mark.x));
        return contrast_as_drawn(drawn, ground, typesetter_.set(mark.style, mark.text), x, mark.baseline);
    }
    // Only its beginning lies in the strip, which is where it stands at first.
    const auto letters = static_cast<std::size_t>(mark.fitting.room / mark.style.size_px);
    const auto quarters = static_cast<int>(std::lround(mark.x * 4));
    const auto text = typesetter_.set_shifted(mark.style, mark.text.substr(0, letters), quarters & 3);
    return contrast_as_drawn(drawn, ground, text, quarters >> 2, mark.baseline);
}

std::vector<TextKind> LegibilityCheck::found() const {
    std::vector<TextKind> sorted = kinds_;
    const auto rank = [](const TextKind& kind) {
        return std::tuple(kind.place.file.empty(), kind.place.file, kind.place.line, kind.place.column);
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const TextKind& a, const TextKind& b) { return rank(a) < rank(b); });
    return sorted;
}

}  // namespace panggil::scene
