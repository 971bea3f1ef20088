#include "scene/transition.h"

#include <cmath>

namespace panggil::scene {

using layout::Transition;

Passage Passage::coming(const Transition& how, const render::Rect& place, Instant now) {
    Passage passage;
    if (how.kind == Transition::Kind::cut) return passage;
    passage.place_ = place;
    passage.slides_ = how.kind == Transition::Kind::slide;
    passage.way_ = Crossing(0);
    const Seconds half = how.duration / 2;
    if (passage.slides_) {
        passage.way_.go(1, now, {how.duration, layout::Easing::ease_out});
    } else {
        passage.way_.go(1, now + ticks(half), {half, layout::Easing::linear});
    }
    return passage;
}

Passage Passage::going(const Transition& how, const render::Rect& place, Instant now) {
    Passage passage;
    passage.going_ = true;
    passage.place_ = place;
    passage.slides_ = how.kind == Transition::Kind::slide;
    if (passage.slides_) {
        passage.way_.go(0, now, {how.duration, layout::Easing::ease_out});
    } else {
        passage.way_.go(0, now, {how.duration / 2, layout::Easing::linear});
    }
    return passage;
}

double Passage::alpha(Instant now) const { return slides_ ? 1 : way_.at(now); }

int Passage::shift(Instant now) const {
    if (!slides_) return 0;
    const double away = (1 - way_.at(now)) * place_.w;
    return static_cast<int>(std::lround(going_ ? -away : away));
}

}  // namespace panggil::scene
