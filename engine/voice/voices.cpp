#include "voice/voices.h"

#include <algorithm>

namespace panggil::voice {

std::vector<const VoicePack*> Voices::of_ticket(const std::string& language) const {
    std::vector<const VoicePack*> speaking;
    for (const auto& pack : packs) speaking.push_back(pack.get());
    if (languages == Languages::all || packs.empty()) return speaking;
    const auto own =
        std::find_if(speaking.begin(), speaking.end(), [&](const VoicePack* pack) { return pack->speaks(language); });
    return {own == speaking.end() ? speaking.front() : *own};
}

}  // namespace panggil::voice
