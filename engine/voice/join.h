#pragma once

#include <cstddef>
#include <vector>

#include "voice/plan.h"

namespace panggil::voice {

/// Sound, finished: floats from -1 to 1, the channels of a frame side by side.
struct Pcm {
    int rate{0};
    int channels{0};
    std::vector<float> samples;

    std::size_t frames() const { return channels > 0 ? samples.size() / static_cast<std::size_t>(channels) : 0; }
};

/// The plan as one buffer in the packs' format, exactly plan.frames long. Each channel has the same sound, shared out
/// so that all together are as loud as one would be. Its true peak is -1 dBTP at most, as each clip's is.
Pcm join(const Voices& voices, const Plan& plan);
Pcm join(const VoicePack& pack, const Plan& plan);

}  // namespace panggil::voice
