#include "scene/run.h"

#include <algorithm>
#include <cmath>

namespace panggil::scene {

namespace {

constexpr Seconds kStands{2};  // at its beginning and at its end
constexpr Seconds kFades{0.3};

}  // namespace

Seconds Run::at(Instant now) const {
    const Seconds round = kStands + running() + kStands + 2 * kFades;
    return Seconds{std::fmod(std::max(0.0, Seconds(now - since).count()), round.count())};
}

double Run::shift(Instant now) const {
    const Seconds gone = at(now);
    if (gone >= 2 * kStands + running() + kFades) return 0;
    return std::clamp((gone - kStands).count() * speed, 0.0, way);
}

double Run::alpha(Instant now) const {
    const Seconds fading = at(now) - (2 * kStands + running());
    if (fading <= Seconds{0}) return 1;
    return std::min(1.0, std::abs(fading / kFades - 1));
}

bool Run::moving(Instant now) const {
    const Seconds gone = at(now);
    const bool stands = gone < kStands || (gone >= kStands + running() && gone < 2 * kStands + running());
    return !stands;
}

Instant Run::next_due(Instant now) const {
    if (moving(now)) return Instant::max();
    const Seconds gone = at(now);
    const Seconds end = gone < kStands ? kStands : 2 * kStands + running();
    return now + ticks(end - gone) + std::chrono::nanoseconds(1);  // not before it, however that is rounded
}

}  // namespace panggil::scene
