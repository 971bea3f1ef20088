#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "hall/board.h"

namespace panggil::hall {

namespace {

constexpr std::size_t kForgottenAtOnce = 50;  // those that stay are moved for it

constexpr std::size_t kMostPrefixes = 1000;  // strangers may print any

using Place = std::pair<std::string_view, std::string_view>;  // agency and counter; the call owns them

Place place_of(const Call& call) { return {call.agency.text, call.counter.text}; }

// Which calls the counters show: to each its newest, and the newest to which somebody came.
std::vector<bool> last_at_their_counters(const std::vector<Call>& calls) {
    std::vector<bool> last(calls.size());
    std::set<Place> called;
    std::set<Place> served;
    for (std::size_t i = calls.size(); i-- > 0;) {
        const bool is_newest = called.insert(place_of(calls[i])).second;
        const bool is_newest_served = !calls[i].missed && served.insert(place_of(calls[i])).second;
        last[i] = is_newest || is_newest_served;
    }
    return last;
}

// One visitor: what was known at the ticket's issue or earlier call holds on.
template <class Earlier>
void know_more(Call& call, const Earlier& earlier) {
    if (call.priority.empty()) call.priority = earlier.priority;
    if (call.service.empty()) call.service = earlier.service;
    if (call.language.empty()) call.language = earlier.language;
}

}  // namespace

Changes Board::take(const Event& event, const TicketIssued& what) {
    if (!hall_->agency(what.agency)) return refused_unknown(what.agency);
    if (const auto number = number_of(what.ticket)) {
        const std::pair kind(what.agency, prefix_of(what.ticket));
        if (state_.issued.size() < kMostPrefixes || state_.issued.contains(kind)) {
            int& last = state_.issued[kind];
            last = std::max(last, *number);
        }
    }
    const Call* call = find_call(what.agency, what.ticket);
    if (call && !call->ended) return {};  // word of its issue comes late: it was called already
    auto& queue = state_.waiting[what.agency];
    const bool waits =
        std::any_of(queue.begin(), queue.end(), [&](const Waiting& w) { return w.ticket == what.ticket; });
    if (waits || queue.size() >= kMostWaiting) return {};
    queue.push_back({what.ticket, what.service, what.priority, what.language, event.arrived});
    Changes changes;
    changes.panels.push_back(what.agency);
    return changes;
}

Changes Board::take(const Event& event, const TicketCalled& what) {
    if (!hall_->agency(what.agency)) return refused_unknown(what.agency);
    if (!has_room_for(what.agency, what.counter)) return refused_more_counters();
    Changes changes;
    Call call{event.id, what.agency, what.ticket, what.counter, what.service, what.priority, what.language};
    free_counter(event, what, changes);
    if (const auto waited = leave_queue(what.agency, what.ticket)) know_more(call, *waited);
    continue_earlier_call(call, changes);
    if (what.recall) call.recall = *what.recall;
    call.arrived = event.arrived;
    call.at = event.at;
    call.order = ++order_;
    state_.calls.reserve(most_calls_ + kForgottenAtOnce);  // a day's growth leaves no holes in the memory
    state_.calls.push_back(call);
    forget_oldest_calls();

    // A call opens its counter again.
    state_.counters[{what.agency, what.counter}] = {CounterState::open, std::nullopt, what.ticket};
    changes.panels.push_back(what.agency);
    changes.called.push_back(call);
    changes.recent = changes.recent || call.shown > 0;
    return changes;
}

Changes Board::take(const Event& event, const TicketEnded& what) {
    if (!hall_->agency(what.agency)) return refused_unknown(what.agency);
    Changes changes;
    leave_queue(what.agency, what.ticket);
    if (Call* call = call_of(what.agency, what.ticket); call && !call->ended) {
        call->ended = true;
        call->missed = what.outcome == TicketOutcome::no_show;
        if (what.outcome == TicketOutcome::served) call->took = time_at_counter(*call, event.arrived);
        changes.recent = true;
        if (!call->announced) changes.withdrawn.push_back(*call);
    }
    for (auto& [place, status] : state_.counters) {
        if (place.first == what.agency && status.serving == what.ticket) status.serving.reset();
    }
    changes.panels.push_back(what.agency);
    return changes;
}

std::optional<Waiting> Board::leave_queue(const AgencyId& agency, const Ticket& ticket) {
    const auto queue = state_.waiting.find(agency);
    if (queue == state_.waiting.end()) return std::nullopt;
    auto& tickets = queue->second;
    const auto found =
        std::find_if(tickets.begin(), tickets.end(), [&](const Waiting& w) { return w.ticket == ticket; });
    if (found == tickets.end()) return std::nullopt;
    std::optional<Waiting> left(std::move(*found));
    tickets.erase(found);
    if (tickets.empty()) state_.waiting.erase(queue);
    return left;
}

// A ticket has one Call: the newest takes the place of the one before. The same ticket at the same counter is a recall;
// at another one it has moved there.
void Board::continue_earlier_call(Call& call, Changes& changes) {
    const Call* earlier = call_of(call.agency, call.ticket);
    if (!earlier) return;
    const bool moved = earlier->counter != call.counter;
    if (!moved && !earlier->ended) call.recall = earlier->recall + 1;
    call.shown = earlier->shown;
    know_more(call, *earlier);
    if (moved) {
        const auto before = state_.counters.find({call.agency, earlier->counter});
        if (before != state_.counters.end() && before->second.serving == call.ticket) before->second.serving.reset();
        if (!earlier->announced && !earlier->ended) changes.withdrawn.push_back(*earlier);
    }
    state_.calls.erase(state_.calls.begin() + (earlier - state_.calls.data()));
}

// A counter serves one ticket: whoever was called there before is served now, also where no hub says so. Not withdrawn:
// only a ticket.ended says that a call which is still to be spoken shall not be.
void Board::free_counter(const Event& event, const TicketCalled& by, Changes& changes) {
    for (Call& call : state_.calls) {
        if (call.agency != by.agency || call.counter != by.counter || call.ended || call.ticket == by.ticket) continue;
        call.ended = true;
        call.took = time_at_counter(call, event.arrived);
        changes.recent = changes.recent || call.shown > 0;
    }
}

// From its call on. Only where somebody waited meanwhile: else the counter may have been free before anybody told.
std::optional<std::chrono::milliseconds> Board::time_at_counter(const Call& call, Instant now) const {
    constexpr std::chrono::seconds kWaitedLongEnough{30};
    const auto queue = state_.waiting.find(call.agency);
    const auto waits = [&](const Waiting& w) { return now - w.since >= kWaitedLongEnough; };
    if (queue == state_.waiting.end() || std::none_of(queue->second.begin(), queue->second.end(), waits)) return {};
    return std::chrono::duration_cast<std::chrono::milliseconds>(now - call.arrived);
}

void Board::forget_oldest_calls() {
    if (state_.calls.size() < most_calls_ + kForgottenAtOnce) return;
    const std::vector<bool> stays = last_at_their_counters(state_.calls);
    std::size_t left = state_.calls.size() - most_calls_;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < stays.size(); ++i) {
        if (left > 0 && !stays[i])
            --left;
        else if (kept++ != i)
            state_.calls[kept - 1] = std::move(state_.calls[i]);
    }
    state_.calls.erase(state_.calls.begin() + static_cast<std::ptrdiff_t>(kept), state_.calls.end());
}

}  // namespace panggil::hall
