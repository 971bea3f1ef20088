#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "hall/board_state.h"

namespace panggil::voice {

/// A call that waits for the voice, or is being spoken.
struct Announcement {
    hall::AnnouncementId id;
    hall::Call call;
    Instant since{};         ///< Its place in the line: when it was first called.
    std::uint64_t order{0};  ///< And among calls of the same instant.
};

/// What became of an announcement, to be reported as announcement.ended.
struct Decision {
    hall::AnnouncementId announcement;
    hall::EventId of;  ///< The call's event.
    hall::AnnouncementOutcome outcome{hall::AnnouncementOutcome::spoken};
    std::string reason{};  ///< In plain words; empty where all went well.

    friend bool operator==(const Decision&, const Decision&) = default;
};

/// Who is spoken next: the one line of a zone's announcer. It only decides; speaking, timing and reporting are its
/// owner's. Every announcement that is pushed gets exactly one decision. Its owner's thread alone touches it.
class AnnouncementQueue {
public:
    /// A call that is older than `expiry` when its turn comes is not spoken.
    explicit AnnouncementQueue(Seconds expiry = Seconds(60)) : expiry_(expiry) {}

    /// Takes a call or a recall in, in the order of time. A recall of what still waits merges with it and keeps its
    /// place; a recall of what is being spoken is spoken once more, however often it comes. A ticket that waits for
    /// another counter is superseded. The same event again changes nothing.
    void push(hall::AnnouncementId id, const hall::Call& call);

    /// The call is over (`call.ended`) or went to another counter: it is not announced any more. What is being spoken
    /// is spoken to its end; what isn't here is no error.
    void withdraw(const hall::Call& call);

    /// Nothing that waits is announced any more: the day is over.
    void withdraw_all(const std::string& reason);

    /// What to speak now; none while something is being spoken or nothing waits. It counts as being spoken until
    /// ended().
    std::optional<Announcement> next(Instant now);

    /// What is being spoken has ended so. No error where nothing was.
    void ended(hall::AnnouncementOutcome outcome, const std::string& reason = {});

    const Announcement* speaking() const { return speaking_ ? &*speaking_ : nullptr; }
    std::size_t waiting() const { return waiting_.size(); }

    /// When the first of those that wait expires: ask next() then, so that it is reported in time.
    std::optional<Instant> next_expiry() const;

    /// What was decided since the last asking, in order.
    std::vector<Decision> take_decisions();

private:
    std::vector<Announcement>::iterator waiting_for(const hall::Call& call);
    void insert(Announcement announcement);
    void decide(const Announcement& about, hall::AnnouncementOutcome outcome, const std::string& reason);
    void drop_expired(Instant now);

    Seconds expiry_;
    std::vector<Announcement> waiting_;  // in the order of speaking
    std::optional<Announcement> speaking_;
    std::vector<Decision> decisions_;
};

}  // namespace panggil::voice
