#include "hall/changes.h"

#include <utility>

namespace panggil::hall {

bool Changes::empty() const { return *this == Changes{}; }

Changes refused(std::string why) {
    Changes changes;
    changes.refused = std::move(why);
    return changes;
}

Changes refused_unknown(const AgencyId& agency) { return refused("the hall has no agency '" + agency.text + "'"); }

Changes refused_more_counters() { return refused("1000 counters were named today already"); }

}  // namespace panggil::hall
