#include "hub/desk.h"

#include <algorithm>

#include "base/log.h"
#include "hub/decide.h"
#include "hub/hall_day.h"

namespace panggil::hub {

using namespace hall;

namespace {

constexpr std::size_t kMostEventsAtOnce = 1000;
constexpr std::size_t kMostRefusals = 200;

}  // namespace

Desk::Desk(std::shared_ptr<const Hall> hall, Store& store, const Clock& clock, Uuids& uuids,
           std::vector<DisplayId> displays)
    : store_(store),
      clock_(clock),
      uuids_(uuids),
      epoch_(uuids.next()),
      board_(hall),
      leases_(std::move(hall), std::move(displays), clock.now()) {}

Result<Desk> Desk::open(std::shared_ptr<const Hall> hall, Store& store, const Clock& clock, Uuids& uuids,
                        std::vector<DisplayId> displays) {
    Desk desk(std::move(hall), store, clock, uuids, std::move(displays));
    if (auto recovered = desk.recover(); !recovered) return tl::unexpected(recovered.error());
    return desk;
}

// The monotonic clock was another one before; the wall clock says how long ago things were, unless it was set back.
Result<void> Desk::recover() {
    auto events = store_.read_last_day();
    if (!events) return tl::unexpected(events.error());
    for (Event& event : *events) {
        const auto age =
            event.at ? std::max(clock_.wall() - *event.at, WallTime::duration::zero()) : WallTime::duration::zero();
        event.arrived = clock_.now() - age;
        board_.apply(event);
    }
    return {};
}

Desk::Outcome Desk::take(std::string_view text) {
    const auto request = wire::decode_request(text, clock_.now());
    if (!request) return {encode(wire::Refusal{request.error().code, request.error().message}, request.error().id), {}};
    if (const auto* query = std::get_if<wire::Query>(&request->what)) return {answer(*query, request->id), {}};
    if (auto answered = first_answer(request->id)) return {std::move(*answered), {}};
    return carry_out(std::get<wire::Command>(request->what), request->id);
}

std::string Desk::answer(const wire::Query& query, const std::string& request) {
    if (const auto* lease = std::get_if<wire::GetLease>(&query)) {
        return encode(leases_.ask(*lease, clock_.now()), request);
    }
    if (const auto* events = std::get_if<wire::GetEvents>(&query)) return events_after(events->after);
    return encode(wire::Snapshot{epoch_, board_.state()}, clock_.now());
}

std::string Desk::events_after(std::uint64_t after) const {
    const auto events = store_.read(after, kMostEventsAtOnce);
    if (!events) return encode(wire::Refusal{"not_readable", events.error().message}, "");
    std::uint64_t expected = after;
    const bool whole = std::all_of(events->begin(), events->end(), [&](const Event& e) { return e.seq == ++expected; });
    if (!whole) return encode(wire::Refusal{"too_old", "Sebagian peristiwa itu sudah dihapus."}, "");
    return encode(wire::Happened{epoch_, *events}, "");
}

Desk::Outcome Desk::carry_out(const wire::Command& command, const std::string& request) {
    const std::string today = date_in(board_.hall().time_zone, clock_.wall());
    auto decision = decide(board_, command, today, uuids_);
    if (!decision) return refuse(decision.error(), request);
    return commit(std::move(*decision), request);
}

Desk::Outcome Desk::commit(std::vector<Event> events, const std::string& request) {
    const std::uint64_t after = board_.state().seq;
    std::uint64_t seq = after;
    for (Event& event : events) {
        if (event.id.empty()) event.id = EventId(uuids_.next());
        event.epoch = epoch_;
        event.seq = ++seq;
        if (!event.at) event.at = clock_.wall();
        event.arrived = clock_.now();
    }
    std::string answer = encode(wire::Happened{"", events}, request);
    if (const auto stored = store_.append({after, day_after(events), events, request, answer}); !stored) {
        log::error("nothing was stored: {}", stored.error().message);
        return {encode(wire::Refusal{"not_stored", "Tidak tersimpan: " + stored.error().message}, request), {}};
    }
    for (const Event& event : events) board_.apply(event);
    return {std::move(answer), std::move(events)};
}

std::string Desk::day_after(const std::vector<Event>& events) const {
    for (const Event& event : events) {
        if (const auto* opened = std::get_if<DayOpened>(&event.what)) return opened->date;
    }
    return board_.state().day;
}

std::optional<std::string> Desk::first_answer(const std::string& request) {
    if (request.empty()) return std::nullopt;
    const auto refused =
        std::find_if(refused_.begin(), refused_.end(), [&](const auto& r) { return r.first == request; });
    if (refused != refused_.end()) return refused->second;
    auto stored = store_.answer_to(request);
    if (!stored) return encode(wire::Refusal{"not_readable", stored.error().message}, request);
    return std::move(*stored);
}

Desk::Outcome Desk::refuse(const wire::Refusal& refusal, const std::string& request) {
    std::string answer = encode(refusal, request);
    if (!request.empty()) {
        refused_.emplace_back(request, answer);
        if (refused_.size() > kMostRefusals) refused_.pop_front();
    }
    return {std::move(answer), {}};
}

}  // namespace panggil::hub
