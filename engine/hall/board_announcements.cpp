#include <algorithm>
#include <vector>

#include "hall/board.h"

namespace panggil::hall {

namespace {

void add_once(std::vector<AgencyId>& list, const AgencyId& agency) {
    if (std::find(list.begin(), list.end(), agency) == list.end()) list.push_back(agency);
}

}  // namespace

Changes Board::take(const Event&, const AnnouncementStarted& what) {
    Hero& hero = state_.heroes[what.zone];
    if (hero.announcement == what.announcement) return {};  // the announcer's own, come back from the hub
    Changes changes;
    const auto repaint = [&](const AgencyId& agency) {
        if (hall_->agency(agency)) add_once(changes.panels, agency);
    };
    repaint(hero.agency);
    hero = {what.announcement, what.of, what.agency, what.ticket, what.counter, what.priority, what.words, {}, true};
    if (const Call* named = call_of(what.of); named && hero.agency.empty()) {  // the announcer names only the call's id
        hero.agency = named->agency;
        hero.ticket = named->ticket;
        hero.counter = named->counter;
    }
    if (Call* call = call_of(hero.agency, hero.ticket)) {
        call->shown = ++shown_;
        hero.at = call->at;
        if (hero.priority.empty()) hero.priority = call->priority;
    }
    repaint(hero.agency);
    if (hall_->agency(hero.agency)) changes.highlighted.push_back(hero.agency);
    changes.heroes.push_back(what.zone);
    changes.recent = true;
    return changes;
}

Changes Board::take(const Event&, const AnnouncementEnded& what) {
    Changes changes;
    if (Call* call = call_of(what.of)) call->announced = true;
    const auto hero = state_.heroes.find(what.zone);
    if (hero == state_.heroes.end() || hero->second.announcement != what.announcement || !hero->second.speaking) {
        return changes;
    }
    hero->second.speaking = false;
    changes.heroes.push_back(what.zone);
    if (hall_->agency(hero->second.agency)) changes.panels.push_back(hero->second.agency);
    return changes;
}

}  // namespace panggil::hall
