#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "voice/announcement.h"

namespace panggil::voice {

/// The alerts that stand, said again and again, each with the pause between its sayings, in turn where there are
/// several. A drill is silent while a real alert stands. An alert gets its decision when it is cleared.
class AlertTurns {
public:
    explicit AlertTurns(Seconds pause) : pause_(pause) {}

    /// The alerts that stand now; `ids` gives a new one's announcement its id. What was cleared is decided, or where
    /// it is being said, will be at its end.
    void set(const std::vector<hall::StandingAlert>& alerts, Instant now,
             const std::function<hall::AnnouncementId()>& ids);

    /// Another display has told what became of it: it needs no decision here.
    void ended_elsewhere(const hall::EventId& of);

    bool any() const;  ///< Does one stand, drills too?

    /// Must what is being said give way?
    bool takes_over(const Announcement& speaking) const;

    std::optional<Instant> due() const;              ///< When the next is to be said; none where none stands.
    std::optional<Announcement> begin(Instant now);  ///< None where none is due.
    void ended(hall::AnnouncementOutcome outcome, const std::string& reason, Instant now);
    void interrupted(const std::string& reason, Instant now);  ///< It is to be said at once again.

    std::vector<Decision> take_decisions();  ///< In order.

private:
    struct Turn {
        hall::StandingAlert alert;
        hall::AnnouncementId id;
        Instant due{};
        int said{0};
        hall::AnnouncementOutcome otherwise{hall::AnnouncementOutcome::cancelled};  // where it is never said,
        std::string why{"cleared before it was said"};                              // and the reason
        bool being_said{false};
        bool cleared{false};
        bool told_elsewhere{false};
    };

    const Turn* next() const;
    Turn* being_said();
    void decide_what_is_over();

    Seconds pause_;
    std::vector<Turn> turns_;
    std::vector<Decision> decisions_;
};

}  // namespace panggil::voice
