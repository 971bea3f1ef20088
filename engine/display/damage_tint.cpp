#include "display/damage_tint.h"

#include <array>
#include <utility>

namespace panggil::display {

namespace {

constexpr std::array<render::Color, 3> kTints{{{255, 0, 128, 96}, {0, 200, 255, 96}, {160, 255, 0, 96}}};

}  // namespace

void DamageTint::begin(std::vector<render::Rect>& rects, render::Size size, Instant now) {
    const std::vector<render::Rect> before = std::exchange(fresh_, rects);
    until_ = now + kStands;
    ++count_;
    render::Damage all(size);
    for (const render::Rect& rect : before) all.add(rect);
    for (const render::Rect& rect : fresh_) all.add(rect);
    all.take(rects);
}

void DamageTint::paint(render::Canvas& canvas, const render::Rect& rect) const {
    for (const render::Rect& fresh : fresh_) canvas.fill(intersection(fresh, rect), kTints[count_ % kTints.size()]);
}

}  // namespace panggil::display
