#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>

#include "hall/hall.h"
#include "voice/announcement.h"

/// The rules of the voice. One speaks at a time.
///
///  - An alert takes the voice: what is being said stops at its next word and is said again afterwards. While an alert
///    stands nothing else is said (alert_turns.h).
///  - Everything else goes in the order of `Priority`, and among equals in the order of time.
///  - An agency that has more calls waiting than counters shares the voice in rounds (call_rounds.h).
///  - The more others wait, the shorter a call is said. A priority visitor's never is.
///  - What has waited too long is not said any more.
namespace panggil::voice::policy {

// --- Who goes first

Priority priority_of(const hall::AnnouncementRequested& request);

/// A place in the line: the lesser speaks first. The members stand in the order in which they count.
struct Place {
    Priority priority{Priority::call};
    bool fresh{true};          ///< What was cut goes before its equals.
    bool had_its_turn{false};  ///< Its agency has said its share of this round.
    Instant since{};
    std::uint64_t order{0};

    friend auto operator<=>(const Place&, const Place&) = default;
};

Place place_of(const Announcement& announcement, bool had_its_turn);

// --- How short

struct Saying {
    Form form{Form::full};
    int repeats{0};
    std::string shortened{};  ///< Why it isn't longer; empty where it couldn't be.
};

/// How this call is said while so many others wait.
Saying saying_of(const hall::Call& call, std::size_t others, const hall::CallRules& rules, const SoundsAlike& alike);

/// Why a call that was said once is not said again now; empty where it is.
std::string why_not_again(const hall::Call& call, std::size_t others, bool alert_stands);

// --- What is not said any more

/// What counts for it at one moment.
struct Moment {
    Instant now{};
    std::size_t calls{0};           ///< That wait or are being said.
    bool calls_stand_still{false};  ///< Something is said, or next, that calls wait for: they don't expire meanwhile.
};

struct Dropped {
    hall::AnnouncementOutcome outcome{hall::AnnouncementOutcome::expired};
    std::string reason{};
};

/// What becomes of one that waits: none while it may still be said.
std::optional<Dropped> dropped(const Announcement& waiting, const Moment& moment, const hall::CallRules& rules);

inline constexpr int kMostInterruptions = 5;      ///< Of one announcement, by a device that comes and goes.
inline constexpr std::size_t kMostWaiting = 200;  ///< Twice what can be said before it expires.

}  // namespace panggil::voice::policy
