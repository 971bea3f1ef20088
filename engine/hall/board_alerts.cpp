#include <algorithm>

#include "hall/board.h"

namespace panggil::hall {

Changes Board::take(const Event& event, const AlertRaised& what) {
    if (!what.zone.empty() && !has_zone(what.zone)) return refused("the hall has no zone '" + what.zone.text + "'");
    const auto known = [&](const StandingAlert& a) { return a.what.alert == what.alert; };
    if (std::any_of(state_.alerts.begin(), state_.alerts.end(), known)) return {};
    if (state_.alerts.size() >= kMostAlerts) return refused("20 alerts stand already");
    state_.alerts.push_back({what, event.id, event.arrived, event.at});
    Changes changes;
    changes.alerts = true;
    return changes;
}

Changes Board::take(const Event&, const AlertCleared& what) {
    Changes changes;
    changes.alerts =
        std::erase_if(state_.alerts, [&](const StandingAlert& alert) { return alert.what.alert == what.alert; }) > 0;
    return changes;
}

}  // namespace panggil::hall
