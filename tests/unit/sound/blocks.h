#pragma once

#include <poll.h>

#include "sound/player.h"

/// A player asked for blocks by hand, as a device would ask, one after another without a pause.
namespace panggil::sound {

constexpr int kRate = 48000;
constexpr int kBlock = 256;

/// Mono samples that tell their place.
inline SamplesPtr ramp(int frames) {
    auto samples = std::make_shared<Samples>();
    for (int i = 1; i <= frames; ++i) samples->push_back(static_cast<float>(i) / 4096.0f);
    return samples;
}

/// A device's time: it asks for a block when the one before was played.
struct Asking {
    BootInstant now{std::chrono::hours(1)};

    Samples operator()(Player& player, int blocks, int channels = 1, bool music = false, float level = 9.0f) {
        Samples out(static_cast<std::size_t>(blocks * kBlock * channels),
                    level);  // what was there must go, or is music
        for (int i = 0; i < blocks; ++i) {
            player.mix(out.data() + i * kBlock * channels, kBlock, now, music);
            now += ticks(Seconds(static_cast<double>(kBlock) / kRate));
        }
        return out;
    }
};

inline Samples mixed(Player& player, int blocks, int channels = 1) { return Asking{}(player, blocks, channels); }

/// Music of a constant level, which shows by how much it is lowered.
inline Samples mixed_with_music(Player& player, int blocks, float level = 1.0f) {
    return Asking{}(player, blocks, 1, true, level);
}

inline bool readable(const Player& player) {
    pollfd fd{player.event().fd(), POLLIN, 0};
    return ::poll(&fd, 1, 0) == 1;
}

inline Samples part(const Samples& all, std::size_t from, std::size_t count) {
    return {all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(from + count)};
}

}  // namespace panggil::sound
