#pragma once

#include <string>
#include <vector>

#include "voice/plan.h"

/// The clips of a plan in order, and the milliseconds between them, of a pack at 8 kHz.
inline std::string clips(const panggil::voice::Plan& plan) {
    std::string ids;
    for (const auto& planned : plan.clips) ids += (ids.empty() ? "" : " ") + planned.clip->id;
    return ids;
}

inline std::vector<int> gaps(const panggil::voice::Plan& plan) {
    std::vector<int> all;
    for (std::size_t i = 1; i < plan.clips.size(); ++i) {
        all.push_back(static_cast<int>(plan.clips[i].begin - plan.clips[i - 1].end) / 8);
    }
    return all;
}
