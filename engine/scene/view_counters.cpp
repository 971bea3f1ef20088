#include "scene/view.h"

// What one agency's own screens show: its counters, its calls, who waits.
namespace panggil::scene {

// While a call to this counter is spoken, that one; else its last, as long as no break says more.
std::optional<hall::Call> View::call_at(const hall::AgencyId& agency, const hall::CounterId& counter) const {
    if (!holds_today()) return std::nullopt;
    const auto present = hero();
    const bool is_spoken = present && present->speaking && present->agency == agency && present->counter == counter;
    const hall::Call* known = is_spoken ? board.find_call(agency, present->ticket) : nullptr;
    if (known) return *known;
    if (board.counter(agency, counter).state != hall::CounterState::open) return std::nullopt;
    const hall::Call* last = board.last_at(agency, counter);
    return last ? std::optional(*last) : std::nullopt;
}

Context View::of_counter(const hall::AgencyId& id, const hall::CounterId& counter) const {
    Context context = of_everything();
    context.agency = board.hall().agency(id);
    context.agency_id = id.text;
    context.counter = counter.text;
    context.counters = {counter};
    context.waiting = holds_today() ? board.waiting(id) : 0;
    if (const auto call = call_at(id, counter)) {
        add_call(context, call->ticket, counter, call->priority);
        context.called_at = call->at;
        context.service = call->service.text;
        if (call->recall > 0) context.states.insert("recalled");
        add_whether_newest(context, *call);
        return context;
    }
    const hall::CounterStatus status = holds_today() ? board.counter(id, counter) : hall::CounterStatus{};
    if (status.state == hall::CounterState::closed) context.states.insert("closed");
    if (status.state == hall::CounterState::break_) add_break(context, status.until);
    if (status.state == hall::CounterState::open && doors_open()) context.states.insert("open");
    return context;
}

Context View::of_hero_of(const hall::AgencyId& agency, const hall::CounterId& counter) const {
    if (!counter.empty()) {
        Context context = of_counter(agency, counter);
        context.states.erase("newest");
        return context;
    }
    const bool is_said = !notice().empty();
    Context context = is_said ? of_notice() : of_agency(agency);
    context.agency = board.hall().agency(agency);
    context.caption = caption();
    return context;
}

Context View::of_waiting(const hall::AgencyId& agency) const {
    Context context = of_everything();
    context.agency = board.hall().agency(agency);
    context.agency_id = agency.text;
    context.of_all_agencies = agency.empty();
    context.waiting = holds_today() ? board.waiting(agency) : 0;
    return context;
}

Context View::of_missed(const hall::Call& call) const {
    Context context = of_call(call);
    context.states.insert("missed");
    return context;
}

std::vector<hall::Call> View::recent(const hall::AgencyId& agency, std::size_t count) const {
    if (!holds_today()) return {};
    if (agency.empty()) return board.recent(zone, count);
    const hall::PanelView panel = board.panel(agency);
    std::vector<hall::Call> calls = board.recent(zone, board.state().calls.size());
    std::erase_if(calls, [&](const hall::Call& call) {
        return call.agency != agency || (panel.call && panel.call->ticket == call.ticket);
    });
    if (calls.size() > count) calls.resize(count);
    return calls;
}

std::vector<hall::Call> View::missed(const hall::AgencyId& agency, std::size_t count) const {
    return holds_today() ? board.missed(agency, count) : std::vector<hall::Call>{};
}

}  // namespace panggil::scene
