#include "hall/board.h"

#include <algorithm>
#include <utility>

namespace panggil::hall {

namespace {

// Enough for a day's busiest agency to find its tickets again; older calls that were announced are forgotten.
constexpr std::size_t kMostCalls = 2000;
constexpr std::size_t kMostHeldIds = 4096;

template <class T>
void add_once(std::vector<T>& list, const T& item) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

Changes refused(std::string why) {
    Changes changes;
    changes.refused = std::move(why);
    return changes;
}

// One visitor: what was known at the ticket's issue or earlier call holds on.
template <class Earlier>
void know_more(Call& call, const Earlier& earlier) {
    if (call.priority.empty()) call.priority = earlier.priority;
    if (call.service.empty()) call.service = earlier.service;
    if (call.language.empty()) call.language = earlier.language;
}

Changes unknown(const AgencyId& agency) { return refused("the hall has no agency '" + agency.text + "'"); }

}  // namespace

bool Changes::empty() const { return *this == Changes{}; }

Board::Board(std::shared_ptr<const Hall> hall) : hall_(std::move(hall)) {}

Board::Board(std::shared_ptr<const Hall> hall, BoardState state) : hall_(std::move(hall)), state_(std::move(state)) {
    for (const Call& call : state_.calls) {
        order_ = std::max(order_, call.order);
        shown_ = std::max(shown_, call.shown);
    }
}

Changes Board::apply(const Event& event) {
    const bool held = holds(event);
    mark_held(event);
    if (held) return {};  // after a resync the hub sends again what the snapshot already had
    return std::visit([&](const auto& what) { return take(event, what); }, event.what);
}

// An announcer takes in its own events at once, without a sequence; with one they come back from the hub, perhaps much
// later, when other calls are being spoken.
bool Board::holds(const Event& event) const {
    if (event.seq > 0 && event.seq <= state_.seq) return true;
    return !event.id.empty() && std::find(held_.begin(), held_.end(), event.id) != held_.end();
}

void Board::mark_held(const Event& event) {
    if (event.seq > 0) {
        state_.seq = std::max(state_.seq, event.seq);
    } else if (!event.id.empty() && !holds(event)) {
        held_.push_back(event.id);
        if (held_.size() > kMostHeldIds) held_.pop_front();
    }
}

Changes Board::take(const Event& event, const TicketIssued& what) {
    if (!hall_->agency(what.agency)) return unknown(what.agency);
    if (const auto number = number_of(what.ticket)) {
        int& last = state_.issued[{what.agency, prefix_of(what.ticket)}];
        last = std::max(last, *number);
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
    if (!hall_->agency(what.agency)) return unknown(what.agency);
    Changes changes;
    Call call{event.id, what.agency, what.ticket, what.counter, what.service, what.priority, what.language};
    if (const auto waited = leave_queue(what.agency, what.ticket)) know_more(call, *waited);
    free_counter(what.agency, what.counter, what.ticket, changes);
    continue_earlier_call(call, changes);
    if (what.recall) call.recall = *what.recall;
    call.arrived = event.arrived;
    call.at = event.at;
    call.order = ++order_;
    state_.calls.push_back(call);
    forget_oldest_calls();

    // A call opens its counter again.
    state_.counters[{what.agency, what.counter}] = {CounterState::open, std::nullopt, what.ticket};
    changes.panels.push_back(what.agency);
    changes.called.push_back(call);
    changes.recent = changes.recent || call.shown > 0;
    return changes;
}

Changes Board::take(const Event&, const TicketEnded& what) {
    if (!hall_->agency(what.agency)) return unknown(what.agency);
    Changes changes;
    leave_queue(what.agency, what.ticket);
    if (Call* call = call_of(what.agency, what.ticket); call && !call->ended) {
        call->ended = true;
        changes.recent = true;
        if (!call->announced) changes.withdrawn.push_back(*call);
    }
    for (auto& [place, status] : state_.counters) {
        if (place.first == what.agency && status.serving == what.ticket) status.serving.reset();
    }
    changes.panels.push_back(what.agency);
    return changes;
}

Changes Board::take(const Event&, const CounterChanged& what) {
    if (!hall_->agency(what.agency)) return unknown(what.agency);
    CounterStatus& status = state_.counters[{what.agency, what.counter}];
    status.state = what.state;
    status.until = what.until;
    Changes changes;
    changes.panels.push_back(what.agency);
    return changes;
}

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

Changes Board::take(const Event&, const MessagePosted& what) {
    std::erase_if(state_.messages, [&](const Message& m) { return m.id == what.message; });
    if (state_.messages.size() >= kMostMessages) return refused("more than 50 messages stand already");
    state_.messages.push_back({what.message, what.text, what.zone, what.until});
    Changes changes;
    changes.messages = true;
    return changes;
}

Changes Board::take(const Event&, const MessageRemoved& what) {
    Changes changes;
    changes.messages = std::erase_if(state_.messages, [&](const Message& m) { return m.id == what.message; }) > 0;
    return changes;
}

Changes Board::take(const Event&, const DayOpened& what) {
    BoardState fresh;
    fresh.seq = state_.seq;
    fresh.day = what.date;
    fresh.day_open = true;
    if (what.date == state_.day) fresh.issued = std::move(state_.issued);  // opened again: no number comes twice a day
    fresh.messages = std::move(state_.messages);  // a message stands until it is removed, or for its day
    if (what.date != state_.day) std::erase_if(fresh.messages, [](const Message& m) { return m.until.has_value(); });
    state_ = std::move(fresh);
    order_ = 0;
    shown_ = 0;
    Changes changes;
    changes.everything = true;
    return changes;
}

Changes Board::take(const Event&, const DayClosed& what) {
    state_.day = what.date;
    state_.day_open = false;
    state_.waiting.clear();
    Changes changes;
    changes.everything = true;
    for (Call& call : state_.calls) {
        const bool still_called = !std::exchange(call.ended, true);
        if (still_called && !call.announced) changes.withdrawn.push_back(call);
    }
    for (auto& [place, status] : state_.counters) status = {CounterState::closed, std::nullopt, std::nullopt};
    return changes;
}

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

std::vector<Call> Board::recent(const ZoneId& zone, std::size_t count) const {
    const auto present = hero(zone);
    std::vector<Call> calls;
    for (const Call& call : state_.calls) {
        const bool is_hero = present && present->agency == call.agency && present->ticket == call.ticket;
        if (call.shown > 0 && !is_hero && hall_->zone_of(call.agency) == zone) calls.push_back(call);
    }
    std::sort(calls.begin(), calls.end(),
              [](const Call& a, const Call& b) { return std::pair(a.ended, b.shown) < std::pair(b.ended, a.shown); });
    if (calls.size() > count) calls.resize(count);
    return calls;
}

std::vector<Call> Board::unannounced(const ZoneId& zone, Instant now, Seconds expiry) const {
    std::vector<Call> calls;
    for (const Call& call : state_.calls) {
        const bool due = !call.announced && !call.ended && now - call.arrived < ticks(expiry);
        if (due && hall_->zone_of(call.agency) == zone) calls.push_back(call);
    }
    return calls;
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
    return const_cast<Board*>(this)->call_of(agency, ticket);
}

Call* Board::call_of(const AgencyId& agency, const Ticket& ticket) {
    const auto found = std::find_if(state_.calls.rbegin(), state_.calls.rend(),
                                    [&](const Call& c) { return c.agency == agency && c.ticket == ticket; });
    return found == state_.calls.rend() ? nullptr : &*found;
}

Call* Board::call_of(const EventId& id) {
    const auto found =
        std::find_if(state_.calls.rbegin(), state_.calls.rend(), [&](const Call& c) { return c.id == id; });
    return found == state_.calls.rend() || id.empty() ? nullptr : &*found;
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
void Board::free_counter(const AgencyId& agency, const CounterId& counter_id, const Ticket& but, Changes& changes) {
    for (Call& call : state_.calls) {
        if (call.agency != agency || call.counter != counter_id || call.ended || call.ticket == but) continue;
        call.ended = true;
        changes.recent = changes.recent || call.shown > 0;
    }
}

void Board::forget_oldest_calls() {
    if (state_.calls.size() > kMostCalls) state_.calls.erase(state_.calls.begin());
}

}  // namespace panggil::hall
