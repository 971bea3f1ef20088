#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>

#include "base/fds.h"
#include "sound/device.h"

namespace panggil::sound {

/// What the audio callback does, without a device: one buffer at a time, silence or music between.
/// Two threads: the owner's (play, stop, take, ...) and the callback's (mix). They share a few atomic numbers; the
/// buffer changes hands by `stage_`, is finished before it is handed over, and is released by the owner alone.
class Player {
public:
    /// `rate` and `channels` as the device really has them; `waiting` is how many frames it still holds, besides the
    /// block that is asked for, when it asks for a block.
    Player(const Options& options, int rate, int channels, int waiting = 0);

    // The owner's thread.
    Result<void> play(SamplesPtr samples, std::uint64_t id, Cuts cuts = {});
    void stop() { wish_ = Wish::stop; }
    void stop_at_cut() { wish_ = Wish::cut; }
    void may_speak_until(BootInstant until) { may_speak_until_ = until; }
    bool may_speak(BootInstant now) const { return now < may_speak_until_.load(); }
    void duck(bool others_speak) { others_speak_ = others_speak; }
    float ducking() const { return ducking_; }
    bool playing() const { return samples_ != nullptr && !given_up_; }
    std::int64_t frames_heard() const;
    std::optional<Heard> take();
    const EventFd& event() const { return event_; }
    int channels() const { return channels_; }
    std::uint64_t callbacks() const { return callbacks_.load(std::memory_order_relaxed); }

    /// The device is closed until the next announcement, and the TV asleep by then. No callback is under way.
    void falls_asleep() { silent_ = pause_; }

    /// The device is gone: what plays counts as cut. The callback may be stuck with the buffer, or come once more, so
    /// the buffer is kept as long as the player.
    void give_up();

    /// The callback's thread. Writes all of `out`; allocates nothing and takes no lock. With `music` it stands in `out`
    /// already, and the voice is added to it.
    void mix(float* out, int frames, BootInstant now, bool music = false);

private:
    enum class Stage {
        idle,     ///< The owner owns the buffer.
        playing,  ///< The callback does.
        over,     ///< The owner does again; `outcome_` says why.
    };
    enum class Wish { none, stop, cut };

    void begin(bool music);
    void shorten(int frames, BootInstant now);
    void lapse(int frames, BootInstant now);
    void end_at(std::int64_t frame, Heard::What as, std::int64_t fade = 0);
    void fill_with_rest(float* out, int frames);
    void duck_music(float* out, int frames, std::int64_t spoken);
    void add_samples(float* out, int frames, bool music) const;
    void tell_how_far(int frames);

    const int channels_;
    const int rate_;
    const KeepAwake keep_awake_;
    const std::int64_t lead_in_;       // frames, as the next four
    const std::int64_t unheard_;       // of what was given before: what waits in the device and the delay
    const std::int64_t waiting_;       // the part of it that waits in the device
    const std::int64_t longest_wait_;  // frames, for a boundary to be cut at
    const std::int64_t fade_length_;
    const std::int64_t pause_;         // from this silence on there is a lead-in
    const std::array<float, 2> gain_;  // by channel
    const float music_gain_;           // besides that

    EventFd event_;
    SamplesPtr samples_;  // the owner's; the callback reads what it points to
    Cuts cuts_;           // the same
    std::uint64_t id_{0};
    bool told_start_{false};
    bool giving_up_{false};
    bool given_up_{false};  // and told so

    std::atomic<Stage> stage_{Stage::idle};
    std::atomic<Wish> wish_{Wish::none};
    std::atomic<BootInstant> may_speak_until_{BootInstant::max()};
    std::atomic<bool> others_speak_{false};
    std::atomic<bool> heard_start_{false};
    std::atomic<std::int64_t> heard_{0};
    std::atomic<std::uint64_t> callbacks_{0};
    std::atomic<float> ducking_{1.0f};

    // The callback's; those of the announcement are written by `play` while it is idle.
    bool fresh_{false};     // no block of it was asked for yet
    std::int64_t end_{0};   // the frame before which it ends: its own end, or where it is cut
    std::int64_t fade_{0};  // how many frames before that it begins to fade
    Heard::What outcome_{Heard::What::ended};
    std::int64_t given_{0};  // since its beginning; negative in the lead-in, beyond its end while it is still heard
    std::int64_t silent_;    // frames since the last one ended
    BootInstant last_block_{};
    DuckingEnvelope envelope_;
    std::uint32_t seed_{1};
};

}  // namespace panggil::sound
