#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "hall/hall.h"
#include "voice/alert_turns.h"
#include "voice/announcement.h"
#include "voice/announcement_policy.h"
#include "voice/call_rounds.h"
#include "voice/waiting_line.h"

namespace panggil::voice {

/// Who is spoken next: the one line of a zone, for every sound. It only decides; speaking, timing and reporting are its
/// owner's. Every announcement that is pushed gets exactly one decision, unless another display has ended it. Its
/// owner's thread alone touches it. announcement_policy.h says the rules in one page.
class AnnouncementQueue {
public:
    /// `counters`: how many an agency has, so many of its calls may be spoken while others wait. Less than 1 is 1.
    AnnouncementQueue(hall::CallRules rules, const hall::AlertRules& alerts,
                      std::function<int(const hall::AgencyId&)> counters);

    /// Takes a call or a recall in, in the order of time. A recall of what still waits merges with it and keeps its
    /// place; recalls of what is being spoken add one repeat at most. A ticket that waits for another counter is
    /// superseded. The same event again changes nothing. Where 2000 wait it is expired at once.
    void push(hall::AnnouncementId id, const hall::Call& call);

    /// Takes in what an operator or the schedule wants said. One that is known changes nothing.
    void push(const hall::StandingRequest& request, Instant now);

    /// The alerts that stand now. A new one is to be said at once: cuts() is true until what is being said has ended.
    /// One that was cleared is said to its end and not again. `ids` gives an announcement's id.
    void set_alerts(const std::vector<hall::StandingAlert>& alerts, Instant now,
                    const std::function<hall::AnnouncementId()>& ids);

    /// The call is over (`call.ended`) or went to another counter: it is not announced any more. What is being spoken
    /// is spoken to its end, but not again where it is interrupted; what isn't here is no error.
    void withdraw(const hall::Call& call);

    /// A request was cancelled. What is being said is to be cut: cuts() is true. What isn't here is no error.
    void cancel(const hall::AnnouncementId& announcement);

    /// Another display of the zone has ended it: it needs no decision here. Also where it is being said here.
    void ended_elsewhere(const hall::EventId& of);

    /// What waits and isn't wanted is over without a decision here, but for alerts: others have decided it while this
    /// display heard nothing.
    void keep_only(const std::function<bool(const Announcement&)>& wanted);

    /// Nothing that waits is announced any more, but for alerts: the day is over.
    void withdraw_all(const std::string& reason);

    /// What to say now, in which form; none while something is being said or nothing is due. It counts as being said
    /// until ended(), interrupted() or ended_elsewhere().
    std::optional<Announcement> next(Instant now, const SoundsAlike& sounds_alike);

    /// One saying is over: is it to be said once more now? Else ended() is to be called.
    bool again(Instant now);

    /// What is being said has ended so; an alert is said again after its pause as long as it stands. No error where
    /// nothing was. `spoken` is decided as `shortened` where it was, and as `cancelled` where it had been cut for that.
    void ended(hall::AnnouncementOutcome outcome, Instant now, const std::string& reason = {});

    /// It was cut (by an alert, a lost device, the end of the right to speak) and keeps its place: it is said again
    /// from its beginning, or ends as interrupted with this reason, when it expires or at the fifth time.
    void interrupted(const std::string& reason, Instant now);

    /// What is being said must end at its next clip: an alert wants the voice, or it was cancelled.
    bool cuts() const;

    const Announcement* speaking() const { return speaking_ ? &*speaking_ : nullptr; }
    std::size_t waiting() const { return waiting_.size(); }  ///< Calls and announcements, without what is being said.

    /// Since when the one that next() would give has been waiting; none where nothing is due.
    std::optional<Instant> due_since(Instant now) const;

    /// Is that an alert?
    bool alert_is_due(Instant now) const { return alerts_.any() && alerts_.due() <= now; }

    /// When next() has something to say or to drop without anything else happening; may lie in the past.
    std::optional<Instant> next_due(Instant now) const;

    /// What was decided since the last asking, in order.
    std::vector<Decision> take_decisions();

private:
    struct Over {  // what will become of what is being said, where that is known already
        policy::Dropped as;
        bool cuts{false};
    };

    void insert(Announcement announcement);
    void put_back(Announcement cut);
    const Announcement* first_in_line(Instant now) const;
    Announcement take_out(const Announcement* waiting);
    Announcement take_what_was_said();
    void drop_what_is_over(Instant now);
    void move_expiries(Instant now);
    policy::Moment moment(Instant now) const;
    void decide(const Announcement& about, const policy::Dropped& as);
    void take_alert_decisions();

    hall::CallRules rules_;
    AlertTurns alerts_;
    CallRounds rounds_;
    WaitingLine waiting_;
    std::optional<Announcement> speaking_;
    std::optional<Over> over_;            // of speaking_
    std::optional<Instant> still_since_;  // calls' expiry stands still
    std::uint64_t requests_{0};
    std::vector<Decision> decisions_;
};

}  // namespace panggil::voice
