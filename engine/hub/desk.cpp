#include "hub/desk.h"

#include <algorithm>

#include "base/log.h"
#include "hub/counters.h"
#include "hub/decide.h"
#include "hub/hall_day.h"
#include "hub/phrases.h"
#include "hub/unspoken.h"
#include "wire/timestamp.h"

namespace panggil::hub {

using namespace hall;

namespace {

constexpr std::size_t kMostEventsAtOnce = 1000;
constexpr std::size_t kMostRefusals = 200;
constexpr std::chrono::seconds kTryAgain{5};
constexpr std::chrono::hours kLookAgain{24};  // where nothing is scheduled in the next days
constexpr std::chrono::seconds kAskClockAgain{10};

std::optional<wire::LayoutNotice> layout_notice(const wire::Request& request) {
    const auto* query = std::get_if<wire::Query>(&request.what);
    const auto* notice = query ? std::get_if<wire::LayoutNotice>(query) : nullptr;
    return notice ? std::optional(*notice) : std::nullopt;
}

}  // namespace

Desk::Desk(std::shared_ptr<const Hall> hall, Store& store, const Clock& clock, Uuids& uuids, Setup setup)
    : store_(store),
      clock_(clock),
      uuids_(uuids),
      epoch_(uuids.next()),
      board_(hall),
      leases_(hall, std::move(setup.displays), clock.now()),
      ledger_(hall, clock.now()),
      schedule_(std::move(setup.announcements), std::move(hall)),
      phrases_(std::move(setup.phrases)),
      asks_clock_(std::move(setup.believes_clock)) {}

Result<Desk> Desk::open(std::shared_ptr<const Hall> hall, Store& store, const Clock& clock, Uuids& uuids, Setup setup) {
    Desk desk(std::move(hall), store, clock, uuids, std::move(setup));
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
        know(event);
    }
    return {};
}

// What displays report bears the time of their clocks.
void Desk::know(const Event& event) {
    const bool is_reported = std::holds_alternative<AnnouncementStarted>(event.what) ||
                             std::holds_alternative<AnnouncementEnded>(event.what);
    if (event.at && !is_reported) last_at_ = *event.at;
    if (std::holds_alternative<AlertCleared>(event.what)) next_scheduled_ = {};  // what had to wait for that
    board_.apply(event);
    ledger_.take(event);
}

Desk::Outcome Desk::take(std::string_view text) {
    const auto request = wire::decode_request(text, clock_.now());
    if (!request) return {encode(wire::Refusal{request.error().code, request.error().message}, request.error().id), {}};
    if (auto notice = layout_notice(*request)) {
        if (!notice->at) notice->at = clock_.wall();
        return {encode(wire::Happened{}, request->id), {}, std::move(notice)};
    }
    if (const auto* query = std::get_if<wire::Query>(&request->what)) return {answer(*query, request->id), {}};
    if (auto answered = first_answer(request->id)) return {std::move(*answered), {}};
    return carry_out(std::get<wire::Command>(request->what), request->id);
}

std::string Desk::answer(const wire::Query& query, const std::string& request) {
    if (const auto* lease = std::get_if<wire::GetLease>(&query)) {
        if (const auto refusal = unknown_zone(board_.hall(), lease->zone)) return encode(*refusal, request);
        wire::Lease given = leases_.ask(*lease, clock_.now());
        given.seq = board_.state().seq;
        return encode(given, request);
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
    if (const auto* announce = std::get_if<wire::Announce>(&command)) {
        if (const auto refusal = unknown_phrase(*announce, phrases_)) return refuse(*refusal, request);
    }
    const std::string today = date_in(board_.hall().time_zone, clock_.wall());
    auto decision = decide(board_, command, today, uuids_);
    if (!decision) return refuse(decision.error(), request);
    ledger_.leave_out_repeated(*decision);
    wire::Happened happened{"", std::move(*decision)};
    if (std::holds_alternative<wire::ClearAlert>(command)) {
        happened.unspoken = unspoken_during(board_, happened.events, clock_.now());
    }
    return commit(std::move(happened), request);
}

Desk::Outcome Desk::commit(wire::Happened happened, const std::string& request) {
    std::vector<Event>& events = happened.events;
    const std::uint64_t after = board_.state().seq;
    std::uint64_t seq = after;
    for (Event& event : events) {
        if (event.id.empty()) event.id = EventId(uuids_.next());
        event.epoch = epoch_;
        event.seq = ++seq;
        if (!event.at) event.at = clock_.wall();
        event.arrived = clock_.now();
    }
    std::string answer = encode(happened, request);
    if (const auto stored = store_.append({after, day_after(events), events, request, answer}); !stored) {
        log::error("nothing was stored: {}", stored.error().message);
        return {encode(wire::Refusal{"not_stored", "Tidak tersimpan: " + stored.error().message}, request), {}};
    }
    for (const Event& event : events) know(event);
    return {std::move(answer), std::move(events)};
}

Ledger::HeldUntil Desk::held_until() const {
    return [this](const ZoneId& zone) { return leases_.held_until(zone); };
}

std::vector<Event> Desk::tick() {
    const Instant now = clock_.now();
    if (now < try_again_) return {};
    std::vector<Event> events = scheduled();
    for (AnnouncementEnded& end : ledger_.overdue(now, held_until())) {
        if (end.announcement.empty()) end.announcement = AnnouncementId(uuids_.next());
        events.push_back({std::move(end)});
    }
    if (events.empty()) return {};
    Outcome outcome = commit({"", std::move(events)}, "");
    if (outcome.published.empty()) {
        try_again_ = now + kTryAgain;
        next_scheduled_ = {};
    }
    return std::move(outcome.published);
}

// Looked at when something is due, and when the clock was set back. What waits for an alert to be cleared, or for the
// clock, is still due then, unless it has expired; what was requested before has its id.
std::vector<Event> Desk::scheduled() {
    if (schedule_.empty()) return {};
    const WallTime wall = clock_.wall();
    if (wall < next_scheduled_ && wall >= schedule_seen_) return {};
    schedule_seen_ = wall;
    next_scheduled_ = schedule_.next(wall).value_or(wall + kLookAgain);
    std::vector<Event> events;
    for (Schedule::Due& due : schedule_.due(wall)) {
        const ZoneId& zone = due.announcement.zone;
        const auto& alerts = board_.state().alerts;
        const bool in_danger = std::any_of(alerts.begin(), alerts.end(), [&](const StandingAlert& alert) {
            return zone.empty() || alert.what.zone.empty() || alert.what.zone == zone;
        });
        if (in_danger || ledger_.knows(due.announcement.announcement)) continue;
        if (!believes_clock()) {
            next_scheduled_ = std::min(next_scheduled_, wall + kAskClockAgain);
            return {};
        }
        log::info("it is time for an announcement; name={} due={}", due.announcement.announcement.text(),
                  wire::to_rfc3339(due.at));
        events.push_back({std::move(due.announcement)});
    }
    const std::string today = date_in(board_.hall().time_zone, wall);
    if (!events.empty() && is_another_day(board_, today)) events.insert(events.begin(), Event{DayOpened{today}});
    return events;
}

void Desk::set_announcements(config::AnnouncementsConfig announcements) {
    schedule_.set(std::move(announcements));
    next_scheduled_ = {};
}

bool Desk::believes_clock() {
    const bool is_set_back = clock_.wall() < last_at_;
    const bool believed = !is_set_back && (!asks_clock_ || asks_clock_());
    if (!believed && !clock_was_wrong_) {
        log::warn("nothing is announced by this clock: {}; now={} last_event={}",
                  is_set_back ? "it stands before the last event"
                              : "no time service has set it yet - 'trust_clock: yes' in hub.yaml goes by it anyway",
                  wire::to_rfc3339(clock_.wall()), wire::to_rfc3339(last_at_));
    }
    clock_was_wrong_ = !believed;
    return believed;
}

Instant Desk::next_tick() const {
    const Instant now = clock_.now();
    const Instant scheduled = schedule_.empty()
                                  ? Instant::max()
                                  : now + std::max(next_scheduled_ - clock_.wall(), WallTime::duration::zero());
    return std::max(std::min(ledger_.next(now, held_until()), scheduled), try_again_);
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
