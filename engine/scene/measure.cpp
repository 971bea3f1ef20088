#include "scene/measure.h"

namespace panggil::scene {

render::TextStyle text_style(const layout::Theme& theme, const layout::Style& style, double size, double scale) {
    return {style.family.empty() ? theme.family : style.family, style.weight, size * scale};
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
