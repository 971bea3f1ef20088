#include "hub/ledger.h"

#include <algorithm>

namespace panggil::hub {

using namespace hall;

namespace {

constexpr std::size_t kMostRemembered = 20'000;  // several busy days
constexpr const char* kTicketEnded = "the ticket had ended before a display announced it";
constexpr const char* kCancelled = "it was cancelled before a display announced it";
constexpr const char* kDayOver = "the day was over before a display announced it";

template <class Key>
void remember(const Key& key, std::set<Key>& known, std::deque<Key>& in_order) {
    if (!known.insert(key).second) return;
    in_order.push_back(key);
    if (in_order.size() <= kMostRemembered) return;
    known.erase(in_order.front());
    in_order.pop_front();
}

}  // namespace

void Ledger::take(const Event& event) {
    std::visit([&](const auto& what) { note(event, what); }, event.what);
}

void Ledger::note(const Event& event, const TicketCalled& what) {
    if (!hall_->agency(what.agency)) return;
    owed_.push_back({event.id, hall_->zone_of(what.agency, what.counter), event.arrived + ticks(hall_->calls.expiry),
                     AnnouncementId(), what.agency, what.ticket});
}

void Ledger::note(const Event& event, const AnnouncementRequested& what) {
    remember(what.announcement, requested_, requested_in_order_);
    for (const ZoneId& zone : hall_->zones) {
        if (!what.zone.empty() && what.zone != zone) continue;
        owed_.push_back({event.id, zone, expiry_of(event, what), what.announcement});
    }
}

template <class Which>
void Ledger::is_over(const char* why, Which which) {
    for (Owed& owed : owed_) {
        if (owed.why_over.empty() && which(owed)) owed.why_over = why;
    }
}

void Ledger::note(const Event&, const TicketEnded& what) {
    is_over(kTicketEnded, [&](const Owed& o) { return o.agency == what.agency && o.ticket == what.ticket; });
}
void Ledger::note(const Event&, const AnnouncementCancelled& what) {
    is_over(kCancelled, [&](const Owed& o) { return o.announcement == what.announcement; });
}
void Ledger::note(const Event&, const DayClosed&) {
    is_over(kDayOver, [](const Owed& o) { return !o.agency.empty(); });
}
void Ledger::note(const Event&, const DayOpened&) {
    is_over(kDayOver, [](const Owed&) { return true; });
}

void Ledger::note(const Event&, const AnnouncementStarted& what) {
    for (Owed& owed : owed_) owed.started = owed.started || (owed.of == what.of && owed.zone == what.zone);
}

void Ledger::note(const Event&, const AnnouncementEnded& what) {
    const auto paid = [&](const Owed& owed) { return owed.of == what.of && owed.zone == what.zone; };
    if (std::erase_if(owed_, paid) > 0) remember({what.of, what.zone}, ended_, ended_in_order_);
}

void Ledger::leave_out_repeated(std::vector<Event>& events) const {
    std::set<Key> here;
    std::erase_if(events, [&](const Event& event) {
        const auto* ended = std::get_if<AnnouncementEnded>(&event.what);
        if (!ended) return false;
        const Key key{ended->of, ended->zone};
        const bool is_owed = std::any_of(owed_.begin(), owed_.end(),
                                         [&](const Owed& o) { return o.of == ended->of && o.zone == ended->zone; });
        return ended_.count(key) > 0 || (is_owed && !here.insert(key).second);
    });
}

// Where a display may speak, or has begun to, its word is waited for.
Instant Ledger::due(const Owed& owed, Instant now, const HeldUntil& held_until) const {
    const Instant later = owed.expires + kWaits;
    const Instant sooner = owed.started ? later : std::clamp(held_until(owed.zone), owed.expires, later);
    return std::max(now < owed.expires ? owed.expires : sooner, opened_ + kGrace);
}

std::vector<AnnouncementEnded> Ledger::overdue(Instant now, const HeldUntil& held_until) const {
    std::vector<AnnouncementEnded> ends;
    for (const Owed& owed : owed_) {
        if (now < due(owed, now, held_until)) continue;
        AnnouncementEnded end{owed.announcement, owed.zone, {}, owed.of};
        end.outcome = owed.why_over.empty() ? AnnouncementOutcome::unspoken : AnnouncementOutcome::cancelled;
        const bool was_waited_for = owed.started || now < held_until(owed.zone);
        end.reason = !owed.why_over.empty() ? owed.why_over
                     : was_waited_for       ? "its display said nothing more"
                                            : "no display announced it";
        ends.push_back(std::move(end));
    }
    return ends;
}

Instant Ledger::next(Instant now, const HeldUntil& held_until) const {
    Instant next = Instant::max();
    for (const Owed& owed : owed_) next = std::min(next, due(owed, now, held_until));
    return next;
}

}  // namespace panggil::hub
