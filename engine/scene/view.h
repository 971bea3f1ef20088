#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "hall/board.h"
#include "scene/context.h"
#include "scene/words.h"

namespace panggil::scene {

/// Both times of one pass of the display's loop.
struct Moment {
    Instant now{};
    WallTime wall{};
    bool wall_known{true};  ///< The wall clock is synchronised; else nothing is decided by it and no time is shown.
};

/// Of the wall clock, since 1970; -1 while nobody knows the time.
std::int64_t minute_of(const Moment& moment);

/// What a display knows of its hub.
struct Link {
    bool stale{false};
    std::optional<WallTime> since{};       ///< By the wall clock, to be shown.
    std::optional<Instant> silent_from{};  ///< By the monotonic clock.
};

inline constexpr std::chrono::seconds kLostAfter{60};

/// The call that stands out now in a zone, and until when it does at least.
struct Spotlight {
    hall::AnnouncementId announcement{};
    std::optional<Instant> until{};  ///< None: not begun here, so it doesn't stand out after it was spoken.
};

/// Everything that the contexts of cells are made from. Borrowed for one pass.
struct View {
    const hall::Board& board;
    const Words& words;
    Moment moment;
    Link link;
    hall::ZoneId zone;
    Spotlight spotlight;
    std::set<std::string> shapes{};  ///< What the screen is: "landscape".

    bool lost() const;         ///< Stale for so long that the hero says so: nobody reads the strip from 8 m.
    bool holds_today() const;  ///< False for the board of an earlier day: no numbers are shown.
    bool doors_open() const;   ///< By the hall's hours; unknown time counts as open.
    bool hero_called() const;  ///< The hero's call is being spoken, or stands out still.
    std::optional<hall::Hero> hero() const;
    std::string notice() const;   ///< What is said in the hero's place and is no call; empty: nothing, or it is lost.
    std::string caption() const;  ///< What is being said, a call or not; empty: nothing.

    Context of_screen() const;
    Context of_notice() const;  ///< Of the hero while something is said that is no call.
    Context of_hero() const;
    Context of_agency(const hall::AgencyId& id) const;
    Context of_call(const hall::Call& call) const;
    Context of_missed(const hall::Call& call) const;

    /// Of a hero that shows the calls of one agency alone, or those to one of its counters. To a counter's own screen
    /// no notice comes, and its call isn't marked as the newest: there is nothing beside it to tell it from.
    Context of_hero_of(const hall::AgencyId& agency, const hall::CounterId& counter) const;
    Context of_counter(const hall::AgencyId& agency, const hall::CounterId& counter) const;
    Context of_waiting(const hall::AgencyId& agency) const;  ///< Of all where it is empty.

    /// Earlier heroes of the zone; of one agency alone its own calls, without the one that its hero shows.
    std::vector<hall::Call> recent(const hall::AgencyId& agency, std::size_t count) const;
    std::vector<hall::Call> missed(const hall::AgencyId& agency, std::size_t count) const;

private:
    static void add_call(Context& context, const hall::Ticket& ticket, const hall::CounterId& counter,
                         const std::string& priority);
    void add_whether_newest(Context& context, const hall::Call& call) const;
    void add_break(Context& context, std::optional<hall::TimeOfDay> until) const;
    std::optional<hall::Call> call_at(const hall::AgencyId& agency, const hall::CounterId& counter) const;
    std::optional<layout::Today> today() const;
    Context of_everything() const;
};

}  // namespace panggil::scene
