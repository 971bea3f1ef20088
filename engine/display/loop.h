#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/fds.h"
#include "base/log.h"
#include "base/uuid.h"
#include "display/design_keeper.h"
#include "display/display.h"
#include "display/last_board.h"
#include "display/speaker_keeper.h"
#include "hall/board.h"
#include "scene/words.h"
#include "wire/follower.h"
#include "wire/poll.h"

namespace panggil::display {

/// The display program's one loop and what it owns, in the order of their lives. One thread.
class Loop {
public:
    /// `settings`, `clock` and `life` outlive it.
    Loop(const Settings& settings, const FirstDesign& design, std::shared_ptr<const hall::Hall> hall,
         const Clock& clock, wire::Follower follower, Life& life);

    /// As display::run.
    Result<void> run();

private:
    scene::Moment moment() const { return {clock_.now(), clock_.wall(), true}; }

    void show_last_board(const scene::Moment& now);
    void sleep();
    void expect(const scene::Moment& now);
    void take_signals();
    void take_design(const scene::Moment& now);
    void tell_wrong(const Errors& errors, const std::string& shown_since, const scene::Moment& now);
    void tell_shown(const scene::Moment& now);
    std::string layout_name() const;  // as the staff know it
    void take_note_away(const scene::Moment& now);
    void begin_day(const scene::Moment& now);
    void take_incoming(const scene::Moment& now);
    void ask_to_speak(const scene::Moment& now);
    void announce(const scene::Moment& now);
    void tell_who_announces(BootInstant boot);
    void make_room_for_voices(const scene::Moment& now);

    // One for each kind of wire::Incoming.
    void take(hall::Event& event, const scene::Moment& now);
    void take(wire::Snapshot& snapshot, const scene::Moment& now);
    void take(const wire::LinkChanged& link, const scene::Moment& now);
    void take(const wire::LeaseAnswer& answer, const scene::Moment& now);
    void take(const wire::LayoutNotice&, const scene::Moment&) {}  // for people

    void take_in(const hall::Event& event, const scene::Moment& now);
    void refuse(const std::string& why, const scene::Moment& now);
    void give_memory_back(Instant now);
    void tell_figures(Instant now);

    const Settings& settings_;
    std::shared_ptr<const hall::Hall> hall_;
    const Clock& clock_;
    Life& life_;
    SignalFd signals_;
    Uuids ids_;
    wire::Follower follower_;
    hall::Board board_;
    LastBoard last_board_;
    std::optional<WallTime> kept_at_{};  // what is shown is what was kept then: nothing was heard of the hub yet
    Screen screen_;
    DesignKeeper designs_;
    SpeakerKeeper speaker_;
    Announcer announcer_;
    SpeakingRight right_;
    bool announces_{false};  // as was told last
    scene::Words words_;
    Instant rest_due_{};          // when there is something to do besides drawing
    bool woke_for_frame_{false};  // of what moves, and for nothing else
    wire::Poll poll_;
    std::vector<int> video_fds_;  // kept, so that sleeping allocates nothing
    log::OncePerMinute refused_;
    Errors wrong_at_start_;
    std::optional<WallTime> shown_since_;  // the last good layout, at a start with a wrong one
    std::optional<Instant> note_until_{};
    Instant day_due_{};
    Instant figures_due_{};
    int events_{0};  // taken in since memory was given back
    Instant memory_due_{Instant::max()};
    bool ended_{false};
};

}  // namespace panggil::display
