#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/uuid.h"
#include "display/speaker.h"
#include "display/speaking_right.h"
#include "hall/board.h"
#include "voice/announcement_queue.h"

namespace panggil::display {

/// Announces what is to be heard in a zone, one after another, and says by events what becomes of each. Owner's thread.
///
/// Every display of the zone has one and keeps the same queue; only the one that has the right announces from it, and
/// its events are the zone's. The others follow them, so that whoever takes over goes on where it ended.
class Announcer {
public:
    /// The clocks of one pass of the display's loop.
    struct Times {
        Instant now{};
        WallTime wall{};
        BootInstant boot{};
    };

    struct Settings {
        hall::ZoneId zone{"hall"};
        hall::DisplayId display{};
        Seconds hold{7};   ///< How long a call stands where nobody can speak.
        bool aloud{true};  ///< Without a hub only the zone's first display is heard.
    };

    Announcer(Settings settings, std::shared_ptr<const hall::Hall> hall, Uuids& ids);

    /// What is due waits until there is a speaker, even one that can't speak. It outlives the announcer or is taken
    /// away before, by null: what it was speaking was interrupted then, and is spoken again by the next one.
    void use(Speaker* speaker, Instant now);

    /// What the board took in.
    void take(const hall::Changes& changes, const hall::Board& board, Instant now);

    /// Another display's announcement.
    void observe(const hall::Event& event);

    /// After a snapshot: what is still to be announced, as far as the hub knows. What this announcer has announced
    /// since the hub heard from it last is not begun again.
    void resume(const hall::Board& board, Instant now);

    /// From the next call on.
    void set_hold(Seconds hold) { settings_.hold = hold; }

    /// The day is over: nothing that waits is announced any more.
    void clear();

    SpeakingRight::Wish wish(const hall::Board& board, Instant now) const;

    /// Goes on. What it returns is to be taken in by the own board, and told to the hub.
    std::vector<hall::Event> advance(SpeakingRight& right, const hall::Board& board, const Times& times);

    /// When advance() has something to do without anything else happening.
    std::optional<Instant> next_due(const SpeakingRight& right, const Times& times) const;

    bool announcing() const { return queue_.speaking() != nullptr; }

private:
    using Events = std::vector<hall::Event>;
    using Decisions = std::vector<voice::Decision>;

    void take_alerts(const hall::Board& board, Instant now);
    void begin(const voice::Announcement& announcement, const Times& times, Events& events);
    void follow_the_sound(const Times& times, Events& events);
    void sound_has_ended(Instant now);
    void was_cut(const char* why, Instant now);
    void cut_if_asked(const SpeakingRight& right, const Times& times);
    void go_on_in_silence(const SpeakingRight& right, const Times& times);
    void end_as_heard(Instant now);
    void tell_started(const Times& times, Events& events);
    void tell(const Decisions& decisions, WallTime wall, Events& events);
    void keep_decisions();
    std::optional<Instant> when_it_ends_soon(const SpeakingRight& right, const Times& times) const;
    bool waits_for_device(Instant now) const;
    bool sounds_like_another(const hall::Call& call, const hall::Board& board) const;
    void end_elsewhere(const hall::EventId& of);
    bool has_ended(const voice::Announcement& said, const hall::Board& board) const;
    bool has_decided(const hall::EventId& of) const;
    Seconds time_to_read(const voice::Announcement& announcement) const;

    Settings settings_;
    std::shared_ptr<const hall::Hall> hall_;
    Uuids& ids_;
    voice::AnnouncementQueue queue_;
    std::deque<hall::EventId> decided_;  // the newest of which it is known what became of them
    Decisions untold_;                   // decided without the right to say so: whoever has it says the same
    Speaker* speaker_{nullptr};
    Utterance utterance_;                  // of what is being announced
    std::optional<Instant> read_until_{};  // it stays on the screen until then, whatever is heard
    bool sounds_{false};                   // something of it is still to be heard
    bool chimed_{false};                   // something of it was heard
    hall::EventId ended_by_other_{};       // another display has ended what is being said here
    bool cutting_{false};
    const char* cut_because_{""};
    std::optional<WallTime> begun_{};
    std::optional<Instant> device_lost_{};
    hall::AnnouncementId told_{};  // the announcement that the others were last told to have started
};

}  // namespace panggil::display
