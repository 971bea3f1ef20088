#include "hall/board.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace panggil::hall {

namespace {

constexpr std::size_t kMostHeldIds = 4096;

std::size_t hash_of(const EventId& id) { return std::hash<std::string>{}(id.text); }

}  // namespace

Board::Board(std::shared_ptr<const Hall> hall) : hall_(std::move(hall)) {}

Board::Board(std::shared_ptr<const Hall> hall, BoardState state) : hall_(std::move(hall)), state_(std::move(state)) {
    for (const Call& call : state_.calls) {
        order_ = std::max(order_, call.order);
        shown_ = std::max(shown_, call.shown);
    }
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
    // Few have the same hash, and thousands are held.
    if (event.id.empty() || !held_hashes_.contains(hash_of(event.id))) return false;
    return std::find(held_.begin(), held_.end(), event.id) != held_.end();
}

void Board::mark_held(const Event& event) {
    if (event.seq > 0) {
        state_.seq = std::max(state_.seq, event.seq);
    } else if (!event.id.empty()) {
        held_.push_back(event.id);
        held_hashes_.insert(hash_of(event.id));
        if (held_.size() <= kMostHeldIds) return;
        held_hashes_.erase(held_hashes_.find(hash_of(held_.front())));
        held_.pop_front();
    }
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
