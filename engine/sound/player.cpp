#include "sound/player.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace panggil::sound {

namespace {

constexpr Seconds kFade{0.010};     // a cut without a click
constexpr Seconds kLongestWait{5};  // for the end of a clip: longer than a sentence, shorter than an anthem
constexpr Seconds kPause{1.0};      // a TV that was silent for less than this is still awake
constexpr float kNoise = 3.16e-4f;  // -70 dBFS

std::int64_t frames_of(Seconds time, int rate) { return std::llround(std::max(0.0, time.count()) * rate); }

// Twice the volume sounds about twice as loud: the amplitude goes by the square.
float amplitude(int volume) {
    const double part = std::clamp(volume, 0, 100) / 100.0;
    return static_cast<float>(part * part);
}

std::array<float, 2> gains(const Options& options, int channels) {
    const float loud = amplitude(options.volume);
    const bool one_side = channels == 2;
    return {one_side && options.side == Side::right ? 0.0f : loud,
            one_side && options.side == Side::left ? 0.0f : loud};
}

}  // namespace

Player::Player(const Options& options, int rate, int channels, int waiting)
    : channels_(channels),
      rate_(rate),
      keep_awake_(options.keep_awake),
      lead_in_(frames_of(options.lead_in, rate)),
      unheard_(waiting + frames_of(options.delay, rate)),
      waiting_(waiting),
      longest_wait_(frames_of(kLongestWait, rate)),
      fade_length_(frames_of(kFade, rate)),
      pause_(frames_of(kPause, rate)),
      gain_(gains(options, channels)),
      music_gain_(amplitude(options.music_volume)),
      silent_(pause_),
      envelope_(options.ducking, rate) {}

Result<void> Player::play(SamplesPtr samples, std::uint64_t id, Cuts cuts) {
    if (samples_) return fail("an announcement is still being played");
    if (!samples || samples->size() % static_cast<std::size_t>(channels_) != 0) {
        return fail("the samples don't fill the device's channels");
    }
    samples_ = std::move(samples);
    cuts_ = std::move(cuts);
    id_ = id;
    told_start_ = false;
    heard_start_ = false;
    heard_ = 0;
    wish_ = Wish::none;
    fresh_ = true;
    end_ = static_cast<std::int64_t>(samples_->size()) / channels_;
    fade_ = 0;
    outcome_ = Heard::What::ended;
    stage_.store(Stage::playing, std::memory_order_release);
    return {};
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
    if (stage != Stage::over) {
        if (!giving_up_) return std::nullopt;
        given_up_ = true;
        return Heard{id_, Heard::What::stopped};
    }
    samples_.reset();
    stage_.store(Stage::idle, std::memory_order_relaxed);
    return Heard{id_, outcome_};
}

void Player::mix(float* out, int frames, BootInstant now, bool music) {
    callbacks_.fetch_add(1, std::memory_order_relaxed);
    const bool speaking = stage_.load(std::memory_order_acquire) == Stage::playing;
    if (speaking) {
        if (std::exchange(fresh_, false)) begin(music);
        shorten(frames, now);
    }
    last_block_ = now;
    const std::int64_t spoken = speaking ? std::clamp<std::int64_t>(end_ - given_, 0, frames) : 0;
    if (music) {
        duck_music(out, frames, spoken);
    } else {
        fill_with_rest(out, frames);
        envelope_.skip(spoken, true);
        envelope_.skip(frames - spoken, others_speak_);
    }
    ducking_ = envelope_.factor();
    silent_ = (spoken == 0 ? std::min(silent_, pause_) : 0) + frames - spoken;
    if (!speaking) return;
    add_samples(out, frames, music);
    given_ += frames;
    tell_how_far(frames);
}

// The first word waits until the TV is awake and the music is down.
void Player::begin(bool music) {
    const std::int64_t lead_in = silent_ >= pause_ ? lead_in_ : 0;
    given_ = -std::max(lead_in, music ? envelope_.frames_down() : 0);
}

void Player::shorten(int frames, BootInstant now) {
    lapse(frames, now);
    const Wish wish = wish_.load(std::memory_order_relaxed);
    if (wish == Wish::none) return;
    if (given_ <= 0) return end_at(given_, Heard::What::stopped);  // nothing of it was heard yet
    if (wish == Wish::stop) return end_at(given_ + fade_length_, Heard::What::stopped, fade_length_);
    const auto cut = std::lower_bound(cuts_.begin(), cuts_.end(), given_);
    const std::int64_t next = cut != cuts_.end() ? *cut : end_;
    if (next - given_ > longest_wait_) return end_at(given_ + fade_length_, Heard::What::stopped, fade_length_);
    if (cut != cuts_.end()) end_at(*cut, Heard::What::stopped);
}

// This block is heard when what waits in the device has been, and a sound server may hold one more.
void Player::lapse(int frames, BootInstant now) {
    const BootInstant until = may_speak_until_;
    if (until == BootInstant::max() || outcome_ == Heard::What::lapsed) return;
    const auto frames_in = [&](BootClock::duration time) { return std::llround(Seconds(time).count() * rate_); };
    const std::int64_t allowed = until <= now ? 0 : frames_in(until - now) - waiting_ - frames;
    if (allowed - fade_length_ >= frames) return;
    const bool was_stopped = frames_in(now - last_block_) > 2 * frames;
    if (given_ <= 0 || (was_stopped && until <= now)) return end_at(given_, Heard::What::lapsed);  // another one speaks
    end_at(given_ + std::max(allowed, fade_length_), Heard::What::lapsed, fade_length_);
}

// The earliest end counts.
void Player::end_at(std::int64_t frame, Heard::What as, std::int64_t fade) {
    if (frame >= end_) return;
    end_ = frame;
    outcome_ = as;
    fade_ = fade;
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

void Player::duck_music(float* out, int frames, std::int64_t spoken) {
    const bool others_speak = others_speak_;
    for (std::int64_t frame = 0; frame < frames; ++frame) {
        const float factor = envelope_.next(frame < spoken || others_speak) * music_gain_;
        for (int channel = 0; channel < channels_; ++channel)
            *out++ *= factor * gain_[static_cast<std::size_t>(channel)];
    }
}

// Of this block, what lies between the beginning and the end of the announcement.
void Player::add_samples(float* out, int frames, bool music) const {
    const std::int64_t first = std::clamp<std::int64_t>(-given_, 0, frames);
    const std::int64_t last = std::clamp<std::int64_t>(end_ - given_, first, frames);
    for (std::int64_t frame = first; frame < last; ++frame) {
        const std::int64_t left = end_ - given_ - frame;
        const float faded = left < fade_ ? static_cast<float>(left) / static_cast<float>(fade_) : 1.0f;
        for (int channel = 0; channel < channels_; ++channel) {
            const float gain = gain_[static_cast<std::size_t>(channel)] * faded;
            const float sample = (*samples_)[static_cast<std::size_t>((given_ + frame) * channels_ + channel)] * gain;
            float& place = out[frame * channels_ + channel];
            place = music ? std::clamp(place + sample, -1.0f, 1.0f) : sample;
        }
    }
}

// What was given before this block is heard by now, but for what waits in the device; the way to the ear comes besides.
void Player::tell_how_far(int frames) {
    const std::int64_t heard = given_ - frames - unheard_;
    heard_.store(std::clamp<std::int64_t>(heard, 0, std::max<std::int64_t>(0, end_)), std::memory_order_relaxed);
    const bool sounds = end_ > 0 || outcome_ == Heard::What::ended;
    if (heard >= 0 && sounds && !heard_start_) {
        heard_start_ = true;
        event_.post();
    }
    if (heard < end_) return;
    stage_.store(Stage::over, std::memory_order_release);
    event_.post();
}

}  // namespace panggil::sound
