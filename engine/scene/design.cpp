#include "scene/design.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace panggil::scene {

using layout::Item;
using layout::Kind;

namespace {

const Item* now_serving_in(const std::vector<Item>& items) {
    for (const Item& item : items) {
        if (item.kind == Kind::now_serving) return &item;
        if (const Item* inside = now_serving_in(item.container.items)) return inside;
    }
    return nullptr;
}

}  // namespace

Seconds hold_of(const Design& design) {
    if (design.hold) return *design.hold;
    const Item* hero = now_serving_in(design.layout->items);
    return hero ? hero->now_serving.hold : layout::NowServing{}.hold;
}

Design for_screen(Design design, render::Size size) {
    const layout::ScreenKind screen{double(size.w), double(size.h), design.screen, design.diagonal};
    const layout::Layout& shown = layout::for_screen(*design.layout, screen);
    if (const auto theme = design.themes.find(shown.theme); theme != design.themes.end()) design.theme = theme->second;
    design.layout = {design.layout, &shown};  // kept alive by the whole
    return design;
}

Frame fitted_frame(const layout::CanvasSize& canvas, render::Size size) {
    const double scale = std::min(size.w / canvas.width, size.h / canvas.height);
    return {scale, std::round((size.w - canvas.width * scale) / 2), std::round((size.h - canvas.height * scale) / 2)};
}

}  // namespace panggil::scene
