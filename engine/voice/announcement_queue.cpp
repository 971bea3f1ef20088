#include "voice/announcement_queue.h"

#include <fmt/format.h>
#include <utility>

namespace panggil::voice {

using hall::AnnouncementOutcome;

namespace {

bool of_event(const Announcement& announcement, const hall::EventId& event) {
    return !event.empty() && announcement.of == event;
}

// The newer one stands where the earlier one did.
void keep_place(const Announcement& earlier, Announcement& newer) {
    newer.since = earlier.since;
    newer.order = earlier.order;
    newer.interruptions = earlier.interruptions;
    newer.interrupted = earlier.interrupted;
}

policy::Dropped called_instead(const hall::Call& call) {
    return {AnnouncementOutcome::superseded, fmt::format("called to counter {} instead", call.counter.text)};
}

policy::Dropped withdrawn(const hall::Call& call) {
    if (call.ended) return {AnnouncementOutcome::cancelled, "the ticket is not called any more"};
    return {AnnouncementOutcome::superseded, "called to another counter"};
}

}  // namespace

AnnouncementQueue::AnnouncementQueue(hall::CallRules rules, const hall::AlertRules& alerts,
                                     std::function<int(const hall::AgencyId&)> counters)
    : rules_(rules), alerts_(alerts.pause), rounds_(std::move(counters)) {}

void AnnouncementQueue::push(hall::AnnouncementId id, const hall::Call& call) {
    if (speaking_ && of_event(*speaking_, call.id)) return;
    Announcement made{std::move(id), call.id, call, Priority::call, call.arrived, call.order};
    made.expires = call.arrived + ticks(rules_.expiry);
    Announcement* earlier = waiting_.of_ticket(call);
    if (!earlier) return insert(std::move(made));
    if (of_event(*earlier, call.id)) return;
    if (earlier->call()->counter == call.counter) {
        decide(*earlier, {AnnouncementOutcome::merged, "called again before it was spoken"});
        keep_place(*earlier, made);
        *earlier = std::move(made);
        return;
    }
    decide(*earlier, called_instead(call));
    waiting_.take_out(earlier);
    insert(std::move(made));
}

void AnnouncementQueue::push(const hall::StandingRequest& request, Instant now) {
    const hall::AnnouncementId& id = request.what.announcement;
    if ((speaking_ && speaking_->id == id) || waiting_.has(id)) return;
    move_expiries(now);
    Announcement made{id, request.of, request, policy::priority_of(request.what), request.arrived, ++requests_};
    made.expires = request.expires;
    insert(std::move(made));
    move_expiries(now);
}

// Where too many wait, the busiest agency's oldest makes room: it would expire before its turn, and whoever calls
// without end takes the voice from nobody else.
void AnnouncementQueue::insert(Announcement announcement) {
    if (waiting_.size() >= policy::kMostWaiting) {
        const policy::Dropped as{AnnouncementOutcome::expired, "too many wait"};
        const Announcement* gone = waiting_.first_of_the_busiest();
        if (!gone) return decide(announcement, as);
        decide(*gone, as);
        waiting_.take_out(gone);
    }
    waiting_.add(std::move(announcement));
}

void AnnouncementQueue::set_alerts(const std::vector<hall::StandingAlert>& alerts, Instant now,
                                   const std::function<hall::AnnouncementId()>& ids) {
    alerts_.set(alerts, now, ids);
    take_alert_decisions();
}

void AnnouncementQueue::withdraw(const hall::Call& call) {
    if (speaking_ && speaking_->is_of_ticket(call) && speaking_->call()->counter == call.counter && !over_) {
        over_ = Over{withdrawn(call)};
    }
    const Announcement* found = waiting_.of_ticket(call);
    if (!found || found->call()->counter != call.counter) return;
    decide(*found, withdrawn(call));
    waiting_.take_out(found);
}

void AnnouncementQueue::cancel(const hall::AnnouncementId& announcement) {
    const policy::Dropped as{AnnouncementOutcome::cancelled, "cancelled by an operator"};
    if (speaking_ && speaking_->id == announcement && !speaking_->alert()) over_ = Over{as, true};
    waiting_.remove_if([&](const Announcement& waiting) {
        if (waiting.id != announcement) return false;
        decide(waiting, as);
        return true;
    });
}

void AnnouncementQueue::keep_only(const std::function<bool(const Announcement&)>& wanted) {
    waiting_.remove_if([&](const Announcement& waiting) { return !wanted(waiting); });
}

void AnnouncementQueue::withdraw_all(const std::string& reason) {
    const policy::Dropped as{AnnouncementOutcome::cancelled, reason};
    waiting_.remove_if([&](const Announcement& waiting) {
        decide(waiting, as);
        return true;
    });
    if (speaking_ && !over_) over_ = Over{as};
}

void AnnouncementQueue::ended_elsewhere(const hall::EventId& of) {
    waiting_.remove_if([&](const Announcement& waiting) { return of_event(waiting, of); });
    alerts_.ended_elsewhere(of);
    if (!speaking_ || !of_event(*speaking_, of)) return;
    speaking_.reset();
    over_.reset();
}

// It may have been called again while it was being said; then that one is said alone.
void AnnouncementQueue::put_back(Announcement cut) {
    Announcement* newer = cut.call() ? waiting_.of_ticket(*cut.call()) : nullptr;
    if (!newer) return waiting_.add(std::move(cut));
    if (newer->call()->counter != cut.call()->counter) return decide(cut, called_instead(*newer->call()));
    decide(cut, {AnnouncementOutcome::merged, "called again while it was spoken"});
    keep_place(cut, *newer);
}

std::vector<Decision> AnnouncementQueue::take_decisions() { return std::exchange(decisions_, {}); }

void AnnouncementQueue::decide(const Announcement& about, const policy::Dropped& as) {
    decisions_.push_back({about.id, about.of, as.outcome, as.reason});
}

void AnnouncementQueue::take_alert_decisions() {
    for (Decision& decision : alerts_.take_decisions()) decisions_.push_back(std::move(decision));
}

}  // namespace panggil::voice
