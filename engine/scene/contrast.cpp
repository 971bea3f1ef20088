#include "scene/contrast.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "layout/theme.h"

namespace panggil::scene {

namespace {

constexpr double kShareThatMayBeWorse = 0.05;

layout::Rgb rgb(const render::Color& color) { return {color.r, color.g, color.b}; }

}  // namespace

std::optional<double> contrast_as_drawn(const render::Picture& drawn, const render::Picture& ground,
                                        const render::Typeset& text, int x, int baseline) {
    const std::vector<std::uint8_t>& inks = text.coverage.ink;
    const int fullest = inks.empty() ? 0 : *std::max_element(inks.begin(), inks.end());
    auto ink = inks.begin();
    const render::Rect picture{0, 0, drawn.size.w, drawn.size.h};
    std::vector<double> ratios;
    for (int row = 0; row < text.coverage.size.h; ++row) {
        for (int column = 0; column < text.coverage.size.w; ++column, ++ink) {
            const int at_x = x + text.left + column;
            const int at_y = baseline + text.top + row;
            if (*ink == 0 || *ink < fullest || !picture.contains(at_x, at_y)) continue;
            ratios.push_back(layout::contrast(rgb(drawn.at(at_x, at_y)), rgb(ground.at(at_x, at_y))));
        }
    }
    if (ratios.empty()) return std::nullopt;
    const auto worst = static_cast<std::ptrdiff_t>(static_cast<double>(ratios.size()) * kShareThatMayBeWorse);
    std::nth_element(ratios.begin(), ratios.begin() + worst, ratios.end());
    return ratios[static_cast<std::size_t>(worst)];
}

}  // namespace panggil::scene
