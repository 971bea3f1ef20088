#include "sound/player.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace panggil::sound {

namespace {

constexpr double kFade = 0.010;     // seconds: a cut without a click
constexpr float kNoise = 3.16e-4f;  // -70 dBFS

std::int64_t frames_of(Seconds time, int rate) { return std::llround(std::max(0.0, time.count()) * rate); }

// Twice the volume sounds about twice as loud: the amplitude goes by the square.
std::array<float, 2> gains(const Options& options, int channels) {
    const double volume = std::clamp(options.volume, 0, 100) / 100.0;
    const auto loud = static_cast<float>(volume * volume);
    const bool one_side = channels == 2;
    return {one_side && options.side == Side::right ? 0.0f : loud,
            one_side && options.side == Side::left ? 0.0f : loud};
}

}  // namespace

Player::Player(const Options& options, int rate, int channels)
    : channels_(channels),
      rate_(rate),
      keep_awake_(options.keep_awake),
      lead_in_(frames_of(options.lead_in, rate)),
      delay_(frames_of(options.delay, rate)),
      gain_(gains(options, channels)) {}

Result<void> Player::play(SamplesPtr samples, std::uint64_t id) {
    if (samples_) return fail("an announcement is still being played");
    if (!samples || samples->size() % static_cast<std::size_t>(channels_) != 0) {
        return fail("the samples don't fill the device's channels");
    }
    samples_ = std::move(samples);
    id_ = id;
    told_start_ = false;
    heard_start_ = false;
    heard_ = 0;
    next_ = samples_->data();
    frames_ = static_cast<std::int64_t>(samples_->size()) / channels_;
    given_ = -lead_in_;
    stage_.store(Stage::playing, std::memory_order_release);
    return {};
}

void Player::stop() {
    Stage playing = Stage::playing;
    stage_.compare_exchange_strong(playing, Stage::stopping);
}

void Player::give_up() {
    stop();
    giving_up_ = true;
    event_.post();
}

std::int64_t Player::frames_heard() const { return heard_.load(std::memory_order_relaxed); }

std::optional<Heard> Player::take() {
    event_.clear();
    const Stage stage = stage_.load(std::memory_order_acquire);
    if (!playing()) return std::nullopt;
    if (heard_start_ && !std::exchange(told_start_, true)) return Heard{id_, Heard::What::started};
    if (stage != Stage::ended && stage != Stage::stopped) {
        if (!giving_up_) return std::nullopt;
        given_up_ = true;
        return Heard{id_, Heard::What::stopped};
    }
    samples_.reset();
    stage_.store(Stage::idle, std::memory_order_relaxed);
    return Heard{id_, stage == Stage::ended ? Heard::What::ended : Heard::What::stopped};
}

void Player::mix(float* out, int frames) {
    callbacks_.fetch_add(1, std::memory_order_relaxed);
    fill_with_rest(out, frames);
    const Stage stage = stage_.load(std::memory_order_acquire);
    if (stage != Stage::playing && stage != Stage::stopping) return;
    add_samples(out, frames);
    given_ += frames;
    if (stage == Stage::stopping) {
        fade(out, frames);
        return end(Stage::stopped);
    }
    tell_how_far(frames);
}

void Player::fill_with_rest(float* out, int frames) {
    const int count = frames * channels_;
    if (keep_awake_ != KeepAwake::noise) {
        std::fill_n(out, count, 0.0f);
        return;
    }
    for (int i = 0; i < count; ++i) {
        seed_ = seed_ * 1664525u + 1013904223u;
        out[i] = kNoise * (static_cast<float>(seed_ >> 8) / 8388608.0f - 1.0f);
    }
}

// Of this block, what lies between the beginning and the end of the buffer.
void Player::add_samples(float* out, int frames) const {
    const std::int64_t first = std::clamp<std::int64_t>(-given_, 0, frames);
    const std::int64_t last = std::clamp<std::int64_t>(frames_ - given_, first, frames);
    for (std::int64_t frame = first; frame < last; ++frame) {
        for (int channel = 0; channel < channels_; ++channel) {
            const float sample = next_[(given_ + frame) * channels_ + channel];
            out[frame * channels_ + channel] = sample * gain_[static_cast<std::size_t>(channel)];
        }
    }
}

void Player::fade(float* out, int frames) const {
    const int length = std::max(1, std::min(frames, static_cast<int>(kFade * rate_)));
    for (int frame = 0; frame < frames; ++frame) {
        const float left = std::max(0.0f, 1.0f - static_cast<float>(frame) / static_cast<float>(length));
        for (int channel = 0; channel < channels_; ++channel) *out++ *= left;
    }
}

// What was given just now is heard one buffer later; the way to the ear takes the delay besides.
void Player::tell_how_far(int frames) {
    const std::int64_t heard = given_ - frames - delay_;
    heard_.store(std::clamp<std::int64_t>(heard, 0, frames_), std::memory_order_relaxed);
    if (heard >= 0 && !heard_start_) {
        heard_start_ = true;
        event_.post();
    }
    if (heard >= frames_) end(Stage::ended);
}

void Player::end(Stage as) {
    stage_.store(as, std::memory_order_release);
    event_.post();
}

}  // namespace panggil::sound
