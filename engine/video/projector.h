#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/fds.h"
#include "video/frames.h"
#include "video/player.h"
#include "video/playlist.h"
#include "video/session.h"

namespace panggil::video {

/// What a player's owner wishes; its thread follows.
struct Wishes {
    bool shown{false};
    render::Size room{};
    double hz{60};
    double loudness{1};
    bool end{false};
};

/// The letter box between both threads.
struct Mailbox {
    void post(const std::function<void(Wishes&)>& change) const;
    Wishes read() const;

    mutable std::mutex lock;
    mutable Wishes wishes;
    EventFd wished;  // for the player's thread
    EventFd fresh;   // for the owner
    Frames frames;
};

/// What a player's thread does: one file after another, one picture after another, until it shall end.
class Projector {
public:
    Projector(Options options, Mailbox& mailbox);
    void run();

private:
    void sleep() const;
    Instant next_due() const;
    void follow_wishes();
    void begin();
    void play_next();
    void take_news();
    void take(const News& news);
    void is_broken(const std::string& why);
    void look_at_time();
    void draw();
    void show_nothing();

    const Options options_;
    Mailbox& mailbox_;
    Wishes wishes_;
    Playlist playlist_;
    std::unique_ptr<Session> session_;
    std::deque<std::filesystem::path> given_;  // to libmpv, and not begun
    std::filesystem::path current_;
    bool running_{false};      // a file is open
    bool has_picture_{false};  // of this file, so that it can be drawn again at another size
    bool draw_wanted_{false};
    render::Size shape_{};
    Instant drawn_at_{};
    std::optional<Instant> patience_{};  // until when the file has to give its first picture
    std::optional<Instant> retry_{};
    bool said_no_sound_{false};
    std::string said_;  // why there is no libmpv
};

}  // namespace panggil::video
