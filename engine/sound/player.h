#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>

#include "base/fds.h"
#include "sound/device.h"

namespace panggil::sound {

/// What the audio callback does, without a device: one buffer at a time, silence between.
/// Two threads: the owner's (play, stop, take, ...) and the callback's (mix). They share a few atomic numbers; the
/// buffer changes hands by `stage_`, is finished before it is handed over, and is released by the owner alone.
class Player {
public:
    /// `rate` and `channels` as the device really has them.
    Player(const Options& options, int rate, int channels);

    // The owner's thread.
    Result<void> play(SamplesPtr samples, std::uint64_t id);
    void stop();
    bool playing() const { return samples_ != nullptr && !given_up_; }
    std::int64_t frames_heard() const;
    std::optional<Heard> take();
    const EventFd& event() const { return event_; }
    int channels() const { return channels_; }
    std::uint64_t callbacks() const { return callbacks_.load(std::memory_order_relaxed); }

    /// The device is gone: what plays counts as cut. The callback may be stuck with the buffer, or come once more, so
    /// the buffer is kept as long as the player.
    void give_up();

    /// The callback's thread. Writes all of `out`; allocates nothing and takes no lock.
    void mix(float* out, int frames);

private:
    enum class Stage {
        idle,
        playing,   ///< The callback owns the buffer.
        stopping,  ///< The same; the owner wants it cut.
        ended,     ///< The owner owns it again.
        stopped,   ///< The same; it was cut.
    };

    void fill_with_rest(float* out, int frames);
    void add_samples(float* out, int frames) const;
    void fade(float* out, int frames) const;
    void tell_how_far(int frames);
    void end(Stage as);

    const int channels_;
    const int rate_;
    const KeepAwake keep_awake_;
    const std::int64_t lead_in_;       // frames
    const std::int64_t delay_;         // frames
    const std::array<float, 2> gain_;  // by channel

    EventFd event_;
    SamplesPtr samples_;  // the owner's; the callback reads what it points to
    std::uint64_t id_{0};
    bool told_start_{false};
    bool giving_up_{false};
    bool given_up_{false};  // and told so

    std::atomic<Stage> stage_{Stage::idle};
    std::atomic<bool> heard_start_{false};
    std::atomic<std::int64_t> heard_{0};
    std::atomic<std::uint64_t> callbacks_{0};

    // The callback's, written by `play` while it is idle.
    const float* next_{nullptr};
    std::int64_t frames_{0};  // of the buffer
    std::int64_t given_{0};   // since its beginning; negative in the lead-in, beyond its end while it is still heard
    std::uint32_t seed_{1};
};

}  // namespace panggil::sound
