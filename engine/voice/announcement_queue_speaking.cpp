#include <algorithm>
#include <utility>

#include "voice/announcement_queue.h"

/// The half of the queue that is about time: who speaks now, and what became of it.
namespace panggil::voice {

using hall::AnnouncementOutcome;

std::optional<Announcement> AnnouncementQueue::next(Instant now, const SoundsAlike& sounds_alike) {
    drop_what_is_over(now);
    if (speaking_) return std::nullopt;
    if (alerts_.any()) return speaking_ = alerts_.begin(now);
    const Announcement* first = first_in_line(now);
    if (!first) return std::nullopt;
    speaking_ = take_out(first);
    if (const hall::Call* call = speaking_->call()) {
        policy::Saying saying = policy::saying_of(*call, waiting_.calls(), rules_, sounds_alike);
        speaking_->form = saying.form;
        speaking_->repeats = saying.repeats;
        speaking_->shortened = std::move(saying.shortened);
    }
    return speaking_;
}

bool AnnouncementQueue::again(Instant now) {
    move_expiries(now);
    if (!speaking_ || over_ || speaking_->repeats == 0) return false;
    const std::string why_not = policy::why_not_again(*speaking_->call(), waiting_.others(), alerts_.any());
    if (why_not.empty()) {
        --speaking_->repeats;
        return true;
    }
    const bool never_repeated = speaking_->repeats == rules_.repeats;
    if (never_repeated && speaking_->shortened.empty()) speaking_->shortened = why_not;
    return false;
}

void AnnouncementQueue::ended(AnnouncementOutcome outcome, Instant now, const std::string& reason) {
    if (!speaking_) return;
    move_expiries(now);
    const Announcement said = take_what_was_said();
    const auto over = std::exchange(over_, std::nullopt);
    if (said.alert()) {
        alerts_.ended(outcome, reason, now);
        take_alert_decisions();
    } else if (over && over->cuts) {
        decide(said, over->as);
    } else if (outcome == AnnouncementOutcome::spoken && !said.shortened.empty()) {
        decide(said, {AnnouncementOutcome::shortened, said.shortened});
    } else {
        decide(said, {outcome, reason});
    }
    move_expiries(now);
}

void AnnouncementQueue::interrupted(const std::string& reason, Instant now) {
    if (!speaking_) return;
    move_expiries(now);
    Announcement cut = take_what_was_said();
    const auto over = std::exchange(over_, std::nullopt);
    cut.interrupted = reason;
    if (cut.alert()) {
        alerts_.interrupted(reason, now);
        take_alert_decisions();
    } else if (over) {
        decide(cut, over->as);
    } else if (++cut.interruptions >= policy::kMostInterruptions) {
        decide(cut, {AnnouncementOutcome::interrupted, reason});
    } else {
        put_back(std::move(cut));
    }
    move_expiries(now);
}

bool AnnouncementQueue::cuts() const { return speaking_ && ((over_ && over_->cuts) || alerts_.takes_over(*speaking_)); }

std::optional<Instant> AnnouncementQueue::due_since(Instant now) const {
    if (speaking_) return std::nullopt;
    if (alerts_.any()) return alerts_.due() <= now ? alerts_.due() : std::nullopt;
    const Announcement* first = first_in_line(now);
    return first ? std::optional(first->since) : std::nullopt;
}

std::optional<Instant> AnnouncementQueue::next_due(Instant now) const {
    std::optional<Instant> due;
    const auto sooner = [&](Instant at) { due = due ? std::min(*due, at) : at; };
    if (!speaking_ && alerts_.any()) sooner(*alerts_.due());
    if (!speaking_ && !alerts_.any() && first_in_line(now)) sooner(now);
    const policy::Moment this_moment = moment(now);
    for (const Announcement& waiting : waiting_) {
        if (policy::dropped(waiting, this_moment, rules_)) sooner(now);
        if (!waiting.call() || !still_since_) sooner(waiting.expires);
    }
    return due;
}

const Announcement* AnnouncementQueue::first_in_line(Instant now) const {
    return waiting_.first(moment(now), rules_, rounds_.had_their_turn(waiting_.by_agency()));
}

Announcement AnnouncementQueue::take_out(const Announcement* waiting) {
    const bool begins = waiting->interruptions == 0;  // one that was cut has had its share already
    if (waiting->call() && begins) rounds_.begin(waiting->call()->agency, waiting_.by_agency());
    return waiting_.take_out(waiting);
}

Announcement AnnouncementQueue::take_what_was_said() {
    Announcement said = *std::move(speaking_);
    speaking_.reset();
    return said;
}

void AnnouncementQueue::drop_what_is_over(Instant now) {
    move_expiries(now);
    const std::size_t before = waiting_.size();
    const policy::Moment this_moment = moment(now);
    waiting_.remove_if([&](const Announcement& waiting) {
        const auto as = policy::dropped(waiting, this_moment, rules_);
        if (as) decide(waiting, *as);
        return as.has_value();
    });
    if (waiting_.size() < before) drop_what_is_over(now);  // it may be what calls waited for that is gone
}

// While something waits or is said that calls wait for, their expiry moves along with the time.
void AnnouncementQueue::move_expiries(Instant now) {
    const auto move = [&](Announcement& announcement) {
        const hall::Call* call = announcement.call();
        if (call) announcement.expires += std::max(now - std::max(*still_since_, call->arrived), Instant::duration{});
    };
    if (still_since_) {
        for (Announcement& waiting : waiting_) move(waiting);
        if (speaking_) move(*speaking_);
    }
    const bool said_now = speaking_ && speaking_->priority == Priority::calls_wait;
    still_since_ = said_now || waiting_.has_one_that_calls_wait_for() ? std::optional(now) : std::nullopt;
}

policy::Moment AnnouncementQueue::moment(Instant now) const {
    const std::size_t said = speaking_ && speaking_->call() ? 1 : 0;
    return {now, waiting_.calls() + said, still_since_.has_value()};
}

}  // namespace panggil::voice
