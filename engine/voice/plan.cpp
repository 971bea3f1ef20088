#include "voice/plan.h"

#include <algorithm>
#include <iterator>

#include "voice/caption.h"

namespace panggil::voice {

std::vector<std::size_t> Plan::cuts() const {
    std::vector<std::size_t> frames_to_cut;
    for (const PlannedClip& planned : clips) frames_to_cut.push_back(planned.begin);
    frames_to_cut.push_back(frames);
    return frames_to_cut;
}

void append(Plan& plan, const Plan& next, std::size_t silence) {
    const std::size_t begin = plan.clips.empty() || next.clips.empty() ? plan.frames : plan.frames + silence;
    for (const PlannedClip& planned : next.clips) {
        plan.clips.push_back({planned.clip, planned.begin + begin, planned.end + begin});
    }
    plan.frames = begin + next.frames;
    for (const std::string& file : next.missing) {
        if (std::find(plan.missing.begin(), plan.missing.end(), file) == plan.missing.end())
            plan.missing.push_back(file);
    }
    plan.caption = joined_captions(plan.caption, next.caption);
}

Seconds duration_of(const VoicePack& pack, const Plan& plan) {
    return Seconds(static_cast<double>(plan.frames) / pack.rate());
}

Seconds duration_of(const Voices& voices, const Plan& plan) {
    return voices.empty() ? Seconds(0) : duration_of(*voices.packs.front(), plan);
}

}  // namespace panggil::voice
