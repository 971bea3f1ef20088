#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/uuid.h"
#include "display/speaker.h"
#include "hall/board.h"
#include "voice/announcement_queue.h"

namespace panggil::display {

/// Announces a zone's calls one after another, and says by events what becomes of each. Owner's thread.
///
/// The zone's first display leads: it speaks, or shows where it can't speak, and its events go to the hub. The others
/// follow the leader's events. Should no leader live, a follower turns its own hero, in the same order, so that no call
/// stays unseen; what it does then stays on its own screen.
class Announcer {
public:
    enum class Role { leads, follows };

    struct Settings {
        Role role{Role::leads};
        hall::ZoneId zone{"hall"};
        hall::DisplayId display{};
        Seconds expiry{60};  ///< An older call is shown, but not spoken any more.
        Seconds hold{7};     ///< How long a call stands where nobody can speak.
    };

    Announcer(Settings settings, std::shared_ptr<const hall::Hall> hall, Uuids& ids);

    /// Calls that are due wait until there is a speaker, even one that can't speak. It outlives the announcer or is
    /// taken away before, by null: what it was speaking was interrupted then.
    void use(Speaker* speaker, Instant now);

    /// What the board took in.
    void take(const hall::Changes& changes);

    /// Another display's announcement of this zone.
    void observe(const hall::Event& event, Instant now);

    /// After a snapshot: what is still to be announced, as far as the hub knows. What this announcer has announced
    /// since the hub heard from it last is not begun again.
    void resume(const hall::Board& board, Instant now);

    /// The day is over: nothing that waits is announced any more.
    void clear();

    /// Goes on. What it returns is to be taken in by the own board, and told to the hub where this display leads.
    std::vector<hall::Event> advance(Instant now, WallTime wall);

    /// When advance() has something to do without anything else happening.
    std::optional<Instant> next_due() const;

    Role role() const { return settings_.role; }
    bool announcing() const { return queue_.speaking() != nullptr; }

private:
    void begin(const voice::Announcement& announcement, Instant now, WallTime wall, std::vector<hall::Event>& events);
    void follow_the_sound(Instant now, WallTime wall, std::vector<hall::Event>& events);
    void end_what_was_shown(Instant now);
    void tell_decisions(WallTime wall, std::vector<hall::Event>& events);
    bool may_begin(Instant now) const;
    bool has_decided(const hall::Call& call) const;
    void tell_started(WallTime wall, std::vector<hall::Event>& events);

    Settings settings_;
    std::shared_ptr<const hall::Hall> hall_;
    Uuids& ids_;
    voice::AnnouncementQueue queue_;
    std::deque<hall::EventId> decided_;  // the newest calls of which it is known what became of them
    Speaker* speaker_{nullptr};
    Utterance utterance_;                   // of what is being spoken or shown
    std::optional<Instant> shown_until_{};  // where it is shown alone
    std::optional<WallTime> begun_{};
    Instant leader_heard_{};  // following: when the leader last did something
    bool leader_speaks_{false};
};

}  // namespace panggil::display
