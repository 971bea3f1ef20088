#pragma once

#include <vector>

#include "voice/pack.h"

/// A clip as numbers from -1 to 1.
inline std::vector<float> sound_of(const panggil::voice::Clip& clip) {
    std::vector<float> sound;
    for (const std::int16_t sample : clip.samples) sound.push_back(static_cast<float>(sample) * panggil::voice::kStep);
    return sound;
}
