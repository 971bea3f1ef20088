#include "voice/announcement_queue.h"

#include <fmt/format.h>
#include <algorithm>
#include <tuple>
#include <utility>

namespace panggil::voice {

using hall::AnnouncementOutcome;

namespace {

bool comes_before(const Announcement& a, const Announcement& b) {
    return std::tie(a.since, a.order) < std::tie(b.since, b.order);
}

bool same_event(const Announcement& announcement, const hall::Call& call) {
    return !call.id.empty() && announcement.call.id == call.id;
}

}  // namespace

void AnnouncementQueue::push(hall::AnnouncementId id, const hall::Call& call) {
    if (speaking_ && same_event(*speaking_, call)) return;
    const auto earlier = waiting_for(call);
    if (earlier == waiting_.end()) return insert({std::move(id), call, call.arrived, call.order});
    if (same_event(*earlier, call)) return;
    if (earlier->call.counter == call.counter) {
        decide(*earlier, AnnouncementOutcome::merged, "called again before it was spoken");
        earlier->id = std::move(id);
        earlier->call = call;
        return;
    }
    decide(*earlier, AnnouncementOutcome::superseded, fmt::format("called to counter {} instead", call.counter.text));
    waiting_.erase(earlier);
    insert({std::move(id), call, call.arrived, call.order});
}

void AnnouncementQueue::withdraw(const hall::Call& call) {
    const auto found = waiting_for(call);
    if (found == waiting_.end() || found->call.counter != call.counter) return;
    if (call.ended) {
        decide(*found, AnnouncementOutcome::cancelled, "the ticket is not called any more");
    } else {
        decide(*found, AnnouncementOutcome::superseded, "called to another counter");
    }
    waiting_.erase(found);
}

void AnnouncementQueue::withdraw_all(const std::string& reason) {
    for (const Announcement& announcement : waiting_) decide(announcement, AnnouncementOutcome::cancelled, reason);
    waiting_.clear();
}

std::optional<Announcement> AnnouncementQueue::next(Instant now) {
    drop_expired(now);
    if (speaking_ || waiting_.empty()) return std::nullopt;
    speaking_ = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    return speaking_;
}

void AnnouncementQueue::ended(AnnouncementOutcome outcome, const std::string& reason) {
    if (!speaking_) return;
    decide(*speaking_, outcome, reason);
    speaking_.reset();
}

std::optional<Instant> AnnouncementQueue::next_expiry() const {
    std::optional<Instant> first;
    for (const Announcement& waiting : waiting_) {
        const Instant at = waiting.call.arrived + ticks(expiry_);
        if (!first || at < *first) first = at;
    }
    return first;
}

std::vector<Decision> AnnouncementQueue::take_decisions() { return std::exchange(decisions_, {}); }

std::vector<Announcement>::iterator AnnouncementQueue::waiting_for(const hall::Call& call) {
    return std::find_if(waiting_.begin(), waiting_.end(), [&](const Announcement& waiting) {
        return waiting.call.agency == call.agency && waiting.call.ticket == call.ticket;
    });
}

void AnnouncementQueue::insert(Announcement announcement) {
    const auto at = std::upper_bound(waiting_.begin(), waiting_.end(), announcement, comes_before);
    waiting_.insert(at, std::move(announcement));
}

void AnnouncementQueue::decide(const Announcement& about, AnnouncementOutcome outcome, const std::string& reason) {
    decisions_.push_back({about.id, about.call.id, outcome, reason});
}

void AnnouncementQueue::drop_expired(Instant now) {
    std::erase_if(waiting_, [&](const Announcement& waiting) {
        if (now < waiting.call.arrived + ticks(expiry_)) return false;
        decide(waiting, AnnouncementOutcome::expired, fmt::format("not spoken within {:g} s", expiry_.count()));
        return true;
    });
}

}  // namespace panggil::voice
