#include "sound/ducking.h"

#include <algorithm>
#include <cmath>

namespace panggil::sound {

DuckingEnvelope::DuckingEnvelope(const Ducking& ducking, int rate)
    : to_(std::clamp(ducking.to, 0, 100) / 100.0),
      down_(std::max(1.0, std::round(ducking.down.count() * rate))),
      up_(std::max(1.0, std::round(ducking.up.count() * rate))) {}

void DuckingEnvelope::skip(std::int64_t frames, bool spoken) {
    const double way = static_cast<double>(frames) / (spoken ? -down_ : up_);
    loud_ = std::clamp(loud_ + way, 0.0, 1.0);
}

float DuckingEnvelope::factor() const { return static_cast<float>(to_ + (1.0 - to_) * loud_ * loud_); }

std::int64_t DuckingEnvelope::frames_down() const {
    constexpr double kDust = 1e-6;  // what adding up thousands of steps leaves behind
    return static_cast<std::int64_t>(std::ceil(loud_ * down_ - kDust));
}

}  // namespace panggil::sound
