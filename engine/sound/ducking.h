#pragma once

#include <cstdint>

#include "base/clock.h"

namespace panggil::sound {

/// How music makes room for the voice.
struct Ducking {
    int to{20};         ///< Per cent of its own level that is left while somebody speaks: 20 is 14 dB softer.
    Seconds down{0.3};  ///< How long it goes down; it is down at the first word.
    Seconds up{1.0};    ///< How long it comes up again after the last one.
};

/// The factor by which music is multiplied, frame by frame. Pure: the same calls give the same factors. It moves fast
/// when loud and slowly when soft, as the ear takes it; so it has hardly risen when the next call follows at once.
class DuckingEnvelope {
public:
    DuckingEnvelope(const Ducking& ducking, int rate);

    /// The factor of the next frame, on its way down while somebody speaks, up otherwise.
    float next(bool spoken) {
        skip(1, spoken);
        return factor();
    }

    /// The same for several frames at once, whose factors nobody needs.
    void skip(std::int64_t frames, bool spoken);

    float factor() const;

    /// How many frames it takes from here to all the way down.
    std::int64_t frames_down() const;

private:
    double to_;
    double down_;       // frames from loud to soft
    double up_;         // and back
    double loud_{1.0};  // 1: as it is; 0: all the way down
};

}  // namespace panggil::sound
