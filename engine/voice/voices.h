#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "voice/pack.h"

namespace panggil::voice {

/// In which languages a call is spoken, where there are packs of several.
enum class Languages {
    all,     ///< In each, one after another.
    ticket,  ///< In the ticket's own, where a pack has it, else in the first.
};

/// The voices of one display, the first language first. All have one rate and one number of channels. Cheap to copy.
struct Voices {
    std::vector<std::shared_ptr<const VoicePack>> packs;
    Languages languages{Languages::all};

    bool empty() const { return packs.empty(); }
    int rate() const { return packs.empty() ? 0 : packs.front()->rate(); }
    int channels() const { return packs.empty() ? 0 : packs.front()->channels(); }

    /// Who calls a ticket of this language ("en", or empty where it has none).
    std::vector<const VoicePack*> of_ticket(const std::string& language) const;
};

}  // namespace panggil::voice
