#include "voice/call_rounds.h"

#include <algorithm>

namespace panggil::voice {

std::set<hall::AgencyId> CallRounds::had_their_turn(const Waiting& waiting) const {
    if (!needed(waiting)) return {};
    std::set<hall::AgencyId> those;
    for (const auto& [agency, calls] : waiting) {
        if (spoken(agency) >= share(agency)) those.insert(agency);
    }
    if (those.size() == waiting.size()) return {};  // the round is over
    return those;
}

void CallRounds::begin(const hall::AgencyId& agency, const Waiting& waiting) {
    const auto has_share_left = [&](const auto& of) { return spoken(of.first) < share(of.first); };
    const bool round_is_over = std::none_of(waiting.begin(), waiting.end(), has_share_left);
    if (round_is_over || !needed(waiting)) spoken_.clear();
    if (needed(waiting)) ++spoken_[agency];
}

bool CallRounds::needed(const Waiting& waiting) const {
    return std::any_of(waiting.begin(), waiting.end(), [&](const auto& of) {
        return spoken(of.first) + of.second > share(of.first);  // what it said in this round counts
    });
}

int CallRounds::share(const hall::AgencyId& agency) const { return std::max(1, counters_ ? counters_(agency) : 1); }

int CallRounds::spoken(const hall::AgencyId& agency) const {
    const auto found = spoken_.find(agency);
    return found == spoken_.end() ? 0 : found->second;
}

}  // namespace panggil::voice
