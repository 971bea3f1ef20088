#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "hall/hall.h"
#include "voice/plan.h"

namespace panggil::voice {

/// A pack to listen through: every clip that this hall needs, in a sentence, and then ten calls.
struct Listening {
    Plan plan;
    std::vector<std::pair<std::size_t, std::string>> sentences;  ///< The frame at which each begins, and its words.
};
Listening listening_of(const VoicePack& pack, const hall::Hall* hall);

}  // namespace panggil::voice
