#include <algorithm>
#include <vector>

#include "hall/board.h"

namespace panggil::hall {

namespace {

void add_once(std::vector<AgencyId>& list, const AgencyId& agency) {
    if (std::find(list.begin(), list.end(), agency) == list.end()) list.push_back(agency);
}

Changes of_hero(const ZoneId& zone) {
    Changes changes;
    changes.heroes.push_back(zone);
    return changes;
}

}  // namespace

Changes Board::take(const Event& event, const AnnouncementRequested& what) {
    if (!what.zone.empty() && !has_zone(what.zone)) return refused("the hall has no zone '" + what.zone.text + "'");
    const auto known = [&](const StandingRequest& r) { return r.what.announcement == what.announcement; };
    if (std::any_of(state_.requests.begin(), state_.requests.end(), known)) return {};
    if (state_.requests.size() >= kMostRequests) return refused("100 announcements wait already");
    state_.requests.push_back({what, event.id, event.arrived, expiry_of(event, what)});
    Changes changes;
    changes.requested.push_back(state_.requests.back());
    return changes;
}

Changes Board::take(const Event&, const AnnouncementCancelled& what) {
    Changes changes;
    std::erase_if(state_.requests, [&](const StandingRequest& r) { return r.what.announcement == what.announcement; });
    changes.cancelled.push_back(what.announcement);
    return changes;
}

Changes Board::take(const Event&, const AnnouncementStarted& what) {
    if (what.agency.empty() && !call_of(what.of)) return show_notice(what);
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
    state_.notices.erase(what.zone);  // one voice: the notice is over, whether or not its end was heard of
    return changes;
}

// What is no call takes the hero's place for as long as it is said; the last call is there again afterwards.
Changes Board::show_notice(const AnnouncementStarted& what) {
    const bool of_alert =
        std::any_of(state_.alerts.begin(), state_.alerts.end(), [&](const auto& alert) { return alert.of == what.of; });
    if (of_alert) return {};  // it has the whole screen already
    Notice& notice = state_.notices[what.zone];
    if (notice.announcement == what.announcement) return {};
    notice = {what.announcement, what.of, what.words};
    return of_hero(what.zone);
}

Changes Board::take(const Event&, const AnnouncementEnded& what) {
    Changes changes;
    if (Call* call = call_of(what.of)) {
        call->announced = true;
        call->outcome = what.outcome;
    }
    for (StandingRequest& request : state_.requests) {
        if (request.of == what.of && !what.of.empty()) request.ended.push_back(what.zone);
    }
    std::erase_if(state_.requests, [&](const StandingRequest& request) { return is_over(request); });
    const auto notice = state_.notices.find(what.zone);
    if (notice != state_.notices.end() && notice->second.announcement == what.announcement) {
        state_.notices.erase(notice);
        return of_hero(what.zone);
    }
    const auto hero = state_.heroes.find(what.zone);
    if (hero == state_.heroes.end() || hero->second.announcement != what.announcement || !hero->second.speaking) {
        return changes;
    }
    hero->second.speaking = false;
    changes.heroes.push_back(what.zone);
    if (hall_->agency(hero->second.agency)) changes.panels.push_back(hero->second.agency);
    return changes;
}

bool Board::has_zone(const ZoneId& zone) const {
    return std::find(hall_->zones.begin(), hall_->zones.end(), zone) != hall_->zones.end();
}

bool Board::is_over(const StandingRequest& request) const {
    const auto ended_in = [&](const ZoneId& zone) {
        return std::find(request.ended.begin(), request.ended.end(), zone) != request.ended.end();
    };
    if (!request.what.zone.empty()) return ended_in(request.what.zone);
    return std::all_of(hall_->zones.begin(), hall_->zones.end(), ended_in);
}

}  // namespace panggil::hall
