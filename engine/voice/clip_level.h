#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "voice/loudness.h"

namespace panggil::voice {

/// What a clip is: spoken, the bells before a call, or an alert's sound.
enum class SoundKind { voice, chime, alert };
SoundKind kind_of(std::string_view clip);  ///< `chime` and `short_chime`; `alert_chime`; all others.

constexpr double kTruePeak = -1.0;  ///< The most that a clip may have, in dBTP.

/// Where the sound of a clip begins and ends: the first and one behind the last sample that is louder than -50 dB,
/// counted from a voice's usual peak of -8 dBFS: in a quiet recording the threshold lies as much lower. Bells ring
/// out: their threshold is 20 dB lower.
struct Edges {
    std::size_t begin{0};
    std::size_t end{0};  ///< As `begin` where all is silence.
};
Edges edges_of(const std::vector<float>& samples, SoundKind kind = SoundKind::voice);

/// The level that makes a joined call as loud as `call`, in LUFS. Clips lie 1 LU above it, since a call's pauses and
/// chime count too; what is measured by its voiced part 1.8 LU, since that of a long clip lies as much higher; a chime
/// 3 LU below a voice, an alert as loud as one.
double wanted_level(double call, bool by_voiced_part, SoundKind kind);

/// Cuts the silence at the edges but for 5 ms, brings the clip to its level in a call of `call` LUFS (unless it is
/// within 0.3 LU of it) and its true peak to kTruePeak at most, and fades both ends for 4 ms.
void level_clip(std::vector<float>& samples, int rate, double call, SoundKind kind);

}  // namespace panggil::voice
