#include "scene/legibility_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scene/sight.h"

namespace panggil::scene {

namespace {

constexpr render::Color kGreen{0x3D, 0xDC, 0x84};
constexpr render::Color kYellow{0xFF, 0xD3, 0x3D};
constexpr render::Color kRed{0xFF, 0x5A, 0x52};
constexpr render::Color kDark{0x0A, 0x12, 0x1A};
constexpr render::Color kVeil{0x0A, 0x12, 0x1A, 0x78};
constexpr double kSameSize = 0.25;  // pixels

struct Found {
    render::Rect box;
    render::Color color;
    Metres distance;
};

struct Marker {
    render::Canvas& canvas;
    const std::vector<TextKind>& kinds;
    double mm;
    const Demands& demands;
    std::vector<Found> findings{};

    int lengths(double at_1080) const {
        return std::max(1, static_cast<int>(std::lround(at_1080 * std::min(canvas.size().w, canvas.size().h) / 1080)));
    }

    // Only what is wrong with the kind as a whole; how large this one is, is its own.
    bool kind_is_good(const TextMark& mark) const {
        const Place place = mark.fitting.item ? mark.fitting.item->place : Place{};
        const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const TextKind& kind) {
            return kind.place == place && kind.style_name == mark.fitting.style;
        });
        return found == kinds.end() || !(too_faint(*found, demands) || !found->missing.empty());
    }

    const layout::Style& style_of(const layout::Theme& theme, const TextMark& mark) const {
        static const layout::Style plain;
        const auto found = theme.styles.find(mark.fitting.style);
        return found == theme.styles.end() ? plain : found->second;
    }

    render::Color color_of(const TextMark& mark, double cap_mm, const layout::Style& style) const {
        if (mark.fitting.cut || too_small(cap_mm, style, demands) || !kind_is_good(mark)) return kRed;
        const bool gave_way =
            mark.fitting.runs || mark.fitting.shorter || mark.style.size_px < mark.fitting.full_size - kSameSize;
        return gave_way ? kYellow : kGreen;
    }

    void look_at(const TextMark& mark, const layout::Theme& theme) {
        const render::Ink ink = canvas.typesetter().ink(mark.style, mark.text);
        if (ink.empty()) return;
        const double cap_mm = canvas.typesetter().cap_height(mark.style) * mm;
        const layout::Style& style = style_of(theme, mark);
        render::Rect box{static_cast<int>(std::lround(mark.x)) + ink.x, mark.baseline + ink.y, ink.w, ink.h};
        box = intersection(grown(box, lengths(5)), {0, 0, canvas.size().w, canvas.size().h});
        findings.push_back({box, color_of(mark, cap_mm, style), readable_from(cap_mm, style, demands)});
    }

    // The picture steps back, so that its own colours aren't taken for ours; then all frames, then all figures.
    void put() const {
        canvas.fill({0, 0, canvas.size().w, canvas.size().h}, kVeil);
        for (const Found& one : findings) canvas.outline_round(one.box, lengths(4), lengths(2), one.color);
        for (const Found& one : findings) tag(one.box, one.distance, one.color);
    }

    // On the lower edge, at the right.
    void tag(const render::Rect& box, Metres distance, render::Color color) const {
        const render::TextStyle small{"Lato", 700, static_cast<double>(lengths(19))};
        const std::string words = fmt::format("{:.1f} m", distance.value);
        const int width = static_cast<int>(std::lround(canvas.typesetter().width(small, words))) + lengths(10);
        const int height = lengths(20);
        const int cap = static_cast<int>(canvas.typesetter().cap_height(small));
        const render::Rect pill{box.right() - width, box.bottom() - height / 2, width, height};
        canvas.fill_round(pill, lengths(5), color);
        canvas.text(small, words, pill.x + lengths(5), pill.y + (height + cap) / 2, kDark);
    }
};

}  // namespace

void draw_legibility(render::Canvas& canvas, const Scene& scene, const std::vector<TextKind>& kinds,
                     double mm_per_pixel, const Demands& demands) {
    Marker marker{canvas, kinds, mm_per_pixel, demands};
    const auto look_at = [&](const TextMark& mark) { marker.look_at(mark, *scene.design().theme); };
    scene.for_each_text(look_at);
    scene.for_each_strip_text(look_at);
    marker.put();
}

}  // namespace panggil::scene
