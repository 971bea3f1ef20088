#include "scene/measure.h"

#include <algorithm>

#include "scene/sight.h"

namespace panggil::scene {

render::TextStyle text_style(const layout::Theme& theme, const layout::Style& style, double size, double scale) {
    return {style.family.empty() ? theme.family : style.family, style.weight, size * scale};
}

std::shared_ptr<const layout::Theme> readable_on(const layout::Theme& theme, render::Size size, Metres diagonal,
                                                 double scale, render::Typesetter& typesetter) {
    constexpr double kLarge = 1000;  // pixels: capitals are whole pixels high
    auto readable = std::make_shared<layout::Theme>(theme);
    const double mm = mm_per_pixel(size, diagonal);
    for (auto& [name, style] : readable->styles) {
        if (!style.from || style.smallest) continue;
        const double cap_share = typesetter.cap_height(text_style(theme, style, kLarge, 1)) / kLarge;
        style.smallest = mm_needed(*style.from, style.angle) / mm / scale / std::max(cap_share, 0.1);
    }
    return readable;
}

Measure measure_with(render::Typesetter& typesetter, const layout::Theme& theme, double scale) {
    return {[&typesetter, &theme, scale](const layout::Style& style, double size, const std::string& text) {
                return typesetter.width(text_style(theme, style, size, scale), text) / scale;
            },
            [&typesetter, &theme, scale](const layout::Style& style, double size) {
                return typesetter.cap_height(text_style(theme, style, size, scale)) / scale;
            }};
}

}  // namespace panggil::scene
