#pragma once

#include <vector>

namespace panggil::voice {

/// How loud a clip is, in LUFS; -HUGE_VAL: it is silent.
struct Level {
    double lufs{0};
    bool by_voiced_part{false};  ///< Too short for BS.1770's gated loudness: the K-weighted level of its voiced part.
};
Level level_of(const std::vector<float>& samples, int rate);

/// Four times oversampled, in dBTP.
double true_peak_of(const std::vector<float>& samples, int rate);

}  // namespace panggil::voice
