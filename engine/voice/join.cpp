#include "voice/join.h"

#include <algorithm>
#include <cmath>

namespace panggil::voice {

Pcm join(const VoicePack& pack, const Plan& plan) {
    const auto channels = static_cast<std::size_t>(pack.channels());
    Pcm pcm{pack.rate(), pack.channels(), std::vector<float>(plan.frames * channels)};
    // The same sound from two channels is 3 LU louder (BS.1770 adds their power): shared out, it is as loud as one.
    const float share = kStep / std::sqrt(static_cast<float>(channels));
    for (const PlannedClip& planned : plan.clips) {
        auto out = pcm.samples.begin() + static_cast<std::ptrdiff_t>(planned.begin * channels);
        for (const std::int16_t sample : planned.clip->samples)
            out = std::fill_n(out, channels, static_cast<float>(sample) * share);
    }
    return pcm;
}

Pcm join(const Voices& voices, const Plan& plan) { return voices.empty() ? Pcm{} : join(*voices.packs.front(), plan); }

}  // namespace panggil::voice
