#include "hall/board.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace panggil::hall {

namespace {

// Half an hour of speaking, and a storm's events that are sent twice. Hashes, since they are small:
// that a new event's is among them by chance happens once in 10^15.
constexpr std::size_t kMostHeld = 2048;

}  // namespace

Board::Board(std::shared_ptr<const Hall> hall, std::size_t most_calls)
    : hall_(std::move(hall)), most_calls_(most_calls) {}

Board::Board(std::shared_ptr<const Hall> hall, BoardState state, std::size_t most_calls)
    : hall_(std::move(hall)), most_calls_(most_calls), state_(std::move(state)) {
    for (const Call& call : state_.calls) {
        order_ = std::max(order_, call.order);
        shown_ = std::max(shown_, call.shown);
    }
    forget_oldest_calls();
}

Changes Board::apply(const Event& event) {
    const bool held = holds(event);
    if (!held || event.seq > 0) mark_held(event);
    if (held) return {};  // after a resync the hub sends again what the snapshot already had
    return std::visit([&](const auto& what) { return take(event, what); }, event.what);
}

// An announcer takes in its own events at once, without a sequence; with one they come back from the hub, perhaps much
// later, when other calls are being spoken.
bool Board::holds(const Event& event) const {
    if (event.seq > 0 && event.seq <= state_.seq) return true;
    return !event.id.empty() && std::find(held_.begin(), held_.end(), event.id.hash()) != held_.end();
}

void Board::mark_held(const Event& event) {
    if (event.seq > 0) {
        state_.seq = std::max(state_.seq, event.seq);
    } else if (!event.id.empty()) {
        if (held_.size() < kMostHeld) return held_.push_back(event.id.hash());
        held_[next_held_] = event.id.hash();
        next_held_ = (next_held_ + 1) % kMostHeld;
    }
}

bool Board::has_room_for(const AgencyId& agency, const CounterId& counter) const {
    return state_.counters.size() < kMostCounters || state_.counters.contains({agency, counter});
}

Call* Board::call_of(const AgencyId& agency, const Ticket& ticket) {
    return const_cast<Call*>(find_call(agency, ticket));  // the board itself isn't const here
}

Call* Board::call_of(const EventId& id) {
    const auto found =
        std::find_if(state_.calls.rbegin(), state_.calls.rend(), [&](const Call& c) { return c.id == id; });
    return found == state_.calls.rend() || id.empty() ? nullptr : &*found;
}

}  // namespace panggil::hall
