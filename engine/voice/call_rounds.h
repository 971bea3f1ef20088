#pragma once

#include <functional>
#include <map>
#include <set>

#include "hall/ids.h"

namespace panggil::voice {

/// No agency keeps the others from speaking: while one has more calls waiting than counters, calls are spoken in
/// rounds. In a round each agency may speak as many calls as it has counters; one that did stands behind the others
/// until they all have had their turn. Where nobody has more waiting than counters there are no rounds.
class CallRounds {
public:
    using Waiting = std::map<hall::AgencyId, int>;  ///< How many calls of each agency wait; none of it is 0.

    explicit CallRounds(std::function<int(const hall::AgencyId&)> counters) : counters_(std::move(counters)) {}

    /// Those of them that have spoken their share while others have not.
    std::set<hall::AgencyId> had_their_turn(const Waiting& waiting) const;

    /// A call of this agency, one of those that wait, is begun.
    void begin(const hall::AgencyId& agency, const Waiting& waiting);

private:
    bool needed(const Waiting& waiting) const;
    int share(const hall::AgencyId& agency) const;
    int spoken(const hall::AgencyId& agency) const;

    std::function<int(const hall::AgencyId&)> counters_;
    std::map<hall::AgencyId, int> spoken_;  // in this round
};

}  // namespace panggil::voice
