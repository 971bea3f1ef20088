#include <algorithm>
#include <iterator>
#include <utility>

#include "hall/board.h"

namespace panggil::hall {

std::optional<Ticket> Board::at(const AgencyId& agency, const CounterId& counter_id) const {
    const auto found = state_.counters.find({agency, counter_id});
    return found == state_.counters.end() ? std::nullopt : found->second.serving;
}

CounterStatus Board::counter(const AgencyId& agency, const CounterId& counter_id) const {
    const auto found = state_.counters.find({agency, counter_id});
    if (found != state_.counters.end()) return found->second;
    const bool closed_for_today = !state_.day.empty() && !state_.day_open;
    return {closed_for_today ? CounterState::closed : CounterState::open, std::nullopt, std::nullopt};
}

PanelView Board::panel(const AgencyId& id) const {
    PanelView view;
    const Agency* agency = hall_->agency(id);
    if (!agency) return view;
    if (const auto queue = state_.waiting.find(id); queue != state_.waiting.end()) view.waiting = queue->second.size();
    for (const CounterId& counter_id : agency->counters) {
        if (counter(id, counter_id).state == CounterState::open) view.counters.push_back(counter_id);
    }
    show_newest_call(id, view);
    // A status is shown only if it holds for all counters and nobody is being called; otherwise the last call stands.
    if (!view.speaking && view.counters.empty() && !agency->counters.empty()) show_status(*agency, view);
    return view;
}

// The agency's last call, but while an earlier one is being spoken, that one: eye and ear agree.
void Board::show_newest_call(const AgencyId& id, PanelView& view) const {
    const auto newest =
        std::find_if(state_.calls.rbegin(), state_.calls.rend(), [&](const Call& c) { return c.agency == id; });
    if (newest != state_.calls.rend()) {
        view.state = PanelView::State::called;
        view.call = *newest;
    }
    for (const auto& [zone, hero] : state_.heroes) {
        if (hero.agency != id) continue;
        if (hero.speaking) {
            view.state = PanelView::State::called;
            view.call = Call{hero.of, id, hero.ticket, hero.counter, {}, hero.priority};
            view.speaking = true;
            view.newest = true;
            return;
        }
        view.newest = view.call && view.call->ticket == hero.ticket && view.call->counter == hero.counter;
    }
}

void Board::show_status(const Agency& agency, PanelView& view) const {
    view.state = PanelView::State::closed;
    view.newest = false;
    for (const CounterId& counter_id : agency.counters) {
        const CounterStatus status = counter(agency.id, counter_id);
        if (status.state != CounterState::break_) continue;
        view.state = PanelView::State::break_;
        // Counters that come back at different times: the agency is back with the first of them.
        if (status.until) view.until = view.until ? std::min(*view.until, *status.until) : status.until;
    }
}

std::optional<Hero> Board::hero(const ZoneId& zone) const {
    const auto found = state_.heroes.find(zone);
    return found == state_.heroes.end() ? std::nullopt : std::optional(found->second);
}

// Asked for on every call, among up to a whole day's: what won't be shown is neither copied nor looked up in the hall.
std::vector<Call> Board::recent(const ZoneId& zone, std::size_t count) const {
    const auto stands_before = [](const Call* a, const Call* b) {
        return std::pair(a->ended, b->shown) < std::pair(b->ended, a->shown);
    };
    const auto present = hero(zone);
    std::vector<const Call*> first;
    for (auto call = state_.calls.rbegin(); count > 0 && call != state_.calls.rend(); ++call) {
        if (call->shown == 0 || (first.size() == count && !stands_before(&*call, first.back()))) continue;
        if (present && present->agency == call->agency && present->ticket == call->ticket) continue;
        if (hall_->zone_of(call->agency, call->counter) != zone) continue;
        first.insert(std::upper_bound(first.begin(), first.end(), &*call, stands_before), &*call);
        if (first.size() > count) first.pop_back();
    }
    std::vector<Call> calls;
    std::transform(first.begin(), first.end(), std::back_inserter(calls), [](const Call* call) { return *call; });
    return calls;
}

const Call* Board::last_at(const AgencyId& agency, const CounterId& counter_id) const {
    const auto found = std::find_if(state_.calls.rbegin(), state_.calls.rend(), [&](const Call& c) {
        return c.agency == agency && c.counter == counter_id && !c.missed;
    });
    return found == state_.calls.rend() ? nullptr : &*found;
}

std::vector<Call> Board::missed(const AgencyId& agency, std::size_t count) const {
    std::vector<Call> calls;
    for (auto call = state_.calls.rbegin(); call != state_.calls.rend() && calls.size() < count; ++call) {
        if (call->missed && (agency.empty() || call->agency == agency)) calls.push_back(*call);
    }
    return calls;
}

std::size_t Board::waiting(const AgencyId& agency) const {
    std::size_t count = 0;
    for (const auto& [id, queue] : state_.waiting) {
        if (agency.empty() || id == agency) count += queue.size();
    }
    return count;
}

std::vector<Call> Board::unannounced(const ZoneId& zone, Instant now, Seconds expiry) const {
    std::vector<Call> calls;
    for (const Call& call : state_.calls) {
        const bool due = !call.announced && !call.ended && now - call.arrived < ticks(expiry);
        if (due && hall_->zone_of(call.agency, call.counter) == zone) calls.push_back(call);
    }
    return calls;
}

std::vector<StandingRequest> Board::requested(const ZoneId& zone, Instant now) const {
    std::vector<StandingRequest> requests;
    for (const StandingRequest& request : state_.requests) {
        const bool here = request.what.zone.empty() || request.what.zone == zone;
        const bool over = std::find(request.ended.begin(), request.ended.end(), zone) != request.ended.end();
        if (here && !over && now < request.expires) requests.push_back(request);
    }
    return requests;
}

std::optional<Notice> Board::notice(const ZoneId& zone) const {
    const auto found = state_.notices.find(zone);
    return found == state_.notices.end() ? std::nullopt : std::optional(found->second);
}

std::vector<StandingAlert> Board::alerts(const ZoneId& zone) const {
    std::vector<StandingAlert> here;
    for (const StandingAlert& alert : state_.alerts) {
        if (alert.what.zone.empty() || alert.what.zone == zone) here.push_back(alert);
    }
    return here;
}

std::optional<StandingAlert> Board::alert(const ZoneId& zone) const {
    std::optional<StandingAlert> shown;
    for (StandingAlert& alert : alerts(zone)) {
        if (!shown || shown->what.drill || !alert.what.drill) shown = std::move(alert);
    }
    return shown;
}

const Waiting* Board::next_waiting(const AgencyId& agency) const {
    const auto queue = state_.waiting.find(agency);
    if (queue == state_.waiting.end() || queue->second.empty()) return nullptr;
    const auto& tickets = queue->second;
    const auto first =
        std::find_if(tickets.begin(), tickets.end(), [](const Waiting& w) { return !w.priority.empty(); });
    return first == tickets.end() ? &tickets.front() : &*first;
}

const Call* Board::find_call(const AgencyId& agency, const Ticket& ticket) const {
    const auto found = std::find_if(state_.calls.rbegin(), state_.calls.rend(),
                                    [&](const Call& c) { return c.agency == agency && c.ticket == ticket; });
    return found == state_.calls.rend() ? nullptr : &*found;
}

}  // namespace panggil::hall
