#pragma once

#include <vector>

namespace panggil::voice {

/// How loud voices are, in LUFS (BS.1770). Clips are 1 LU above a joined call, whose pauses and chime count too.
struct Target {
    double call{-23.0};

    double clip() const { return call + 1.0; }  ///< Clips of 0.4 s and longer: their gated loudness.
    double voiced() const {
        return call + 1.8;
    }  ///< Shorter ones: the level of their voiced part, which is where a long clip's lies.
    double chime_below() const { return 3.0; }  ///< How far a chime lies below the voice, in LU.
};

constexpr double kTruePeak = -1.0;  ///< The most that a clip may have, in dBTP.

/// Where the sound of a clip begins and ends: the first and one behind the last sample that is louder than -50 dB,
/// counted from a voice's usual peak of -8 dBFS: in a quiet recording the threshold lies as much lower.
struct Edges {
    std::size_t begin{0};
    std::size_t end{0};  ///< As `begin` where all is silence.
};
Edges edges_of(const std::vector<float>& samples);

/// Gated loudness from 0.4 s on, else the K-weighted level of the voiced part; in LUFS, -HUGE_VAL for silence.
/// `voiced_offset` is added to the latter.
struct Level {
    double lufs{0};
    bool by_voiced_part{false};
};
Level level_of(const std::vector<float>& samples, int rate);

/// Four times oversampled, in dBTP.
double true_peak_of(const std::vector<float>& samples, int rate);

/// Cuts the silence at the edges but for 5 ms, brings the clip to its level and its true peak to kTruePeak at most, and
/// fades both ends for 4 ms. A clip that is within 0.3 LU of its level is not touched by the second.
void level_clip(std::vector<float>& samples, int rate, const Target& target, bool chime);

}  // namespace panggil::voice
