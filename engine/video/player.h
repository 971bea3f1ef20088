#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/loose_thread.h"
#include "render/frame.h"
#include "video/fit.h"

namespace panggil::video {

/// What is played, and how.
struct Options {
    std::vector<std::filesystem::path> sources;  ///< Files, or folders of them, one after another.
    std::filesystem::path root{};                ///< Where they are looked for, and nowhere else; empty: as they are.
    bool mute{true};                             ///< No sound is decoded and no sound server asked.
    bool loop{true};                             ///< False: once, then the last picture stays.
    render::PictureFit fit{render::PictureFit::contain};
};

struct Mailbox;

/// Plays videos into memory. A thread of its own decodes and scales; no call here waits for it, whatever a file or a
/// decoder does. What can't be played is said once in the log and left out; when nothing can, there is no picture, and
/// it is tried again every half a minute. Its owner's thread alone.
class Player {
public:
    /// It begins when it is shown for the first time.
    explicit Player(Options options);

    /// Ends within half a second. A thread that hangs longer is left to itself.
    ~Player();
    Player(Player&&) noexcept;
    Player& operator=(Player&&) noexcept;

    /// Runs, as large as `room` (device pixels), at most `hz` pictures a second.
    void show(render::Size room, double hz);

    /// Stands still where it is: nothing is decoded.
    void hide();

    /// The factor of its samples, 0 to 1. Nothing where it is mute.
    void set_loudness(double factor);

    /// Asks it to end, so that the destructor needn't wait once `ended()` is true.
    void end();
    bool ended() const;

    /// Readable when take_frame() may have something. Clear it first, then take.
    int wake_fd() const;
    void clear_wake() const;

    /// Makes the newest picture the one of frame(). False where none came since.
    bool take_frame();

    /// Stays as it is until take_frame() is true. Empty before the first picture, and while nothing can be played.
    const render::Frame& frame() const;

private:
    std::shared_ptr<Mailbox> mailbox_;  // both threads', so that one that hangs can be left behind
    LooseThread thread_;
};

}  // namespace panggil::video
