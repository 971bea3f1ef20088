#include "scene/sight.h"

#include <cmath>
#include <numbers>

namespace panggil::scene {

namespace {

constexpr double kMmPerMetre = 1000;
constexpr double kRadians = std::numbers::pi / 180 / 60;  // of one arc minute

}  // namespace

double mm_per_pixel(render::Size size, Metres diagonal) {
    return diagonal.value * kMmPerMetre / std::hypot(size.w, size.h);
}

ArcMinutes angle_of(double mm, Metres from) { return {2 * std::atan(mm / (2 * from.value * kMmPerMetre)) / kRadians}; }

Metres farthest(double mm, ArcMinutes angle) { return {mm / (2 * std::tan(angle.value * kRadians / 2)) / kMmPerMetre}; }

double mm_needed(Metres from, ArcMinutes angle) {
    return 2 * from.value * kMmPerMetre * std::tan(angle.value * kRadians / 2);
}

}  // namespace panggil::scene
