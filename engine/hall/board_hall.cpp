#include <utility>

#include "hall/board.h"

namespace panggil::hall {

Changes Board::take(const Event&, const CounterChanged& what) {
    if (!hall_->agency(what.agency)) return refused_unknown(what.agency);
    if (!has_room_for(what.agency, what.counter)) return refused_more_counters();
    CounterStatus& status = state_.counters[{what.agency, what.counter}];
    status.state = what.state;
    status.until = what.until;
    Changes changes;
    changes.panels.push_back(what.agency);
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
    fresh.alerts = std::move(state_.alerts);  // a danger knows no midnight
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

}  // namespace panggil::hall
