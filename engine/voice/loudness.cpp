#include "voice/loudness.h"

#include <ebur128.h>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace panggil::voice {

namespace {

constexpr double kLong = 0.4;           // s: BS.1770 measures blocks of this length
constexpr double kVoicedFrame = 0.02;   // s
constexpr double kVoicedWithin = 12.0;  // dB of the strongest frame

std::size_t frames(double seconds, int rate) { return static_cast<std::size_t>(seconds * rate); }

class Meter {
public:
    Meter(int rate, int mode) : state_(ebur128_init(1, static_cast<unsigned long>(rate), mode)) {}
    ~Meter() { ebur128_destroy(&state_); }
    Meter(const Meter&) = delete;
    Meter& operator=(const Meter&) = delete;

    void add(const std::vector<float>& samples) { ebur128_add_frames_float(state_, samples.data(), samples.size()); }
    double gated() const { return asked(ebur128_loudness_global); }
    double momentary() const { return asked(ebur128_loudness_momentary); }
    double true_peak() const {
        double peak = 0;
        ebur128_true_peak(state_, 0, &peak);
        return peak;
    }

private:
    double asked(int (*ask)(ebur128_state*, double*)) const {
        double lufs = -HUGE_VAL;
        ask(state_, &lufs);
        return lufs;
    }

    ebur128_state* state_;
};

/// Every 20 ms within 12 dB of the strongest 20 ms, up to 0.4 s of them.
std::vector<float> voiced_part(const std::vector<float>& samples, int rate) {
    const std::size_t size = frames(kVoicedFrame, rate);
    std::vector<double> power;
    for (std::size_t at = 0; at + size <= samples.size(); at += size) {
        double sum = 0;
        for (std::size_t i = at; i < at + size; ++i) sum += static_cast<double>(samples[i]) * samples[i];
        power.push_back(sum);
    }
    if (power.empty()) return samples;
    const double least = *std::max_element(power.begin(), power.end()) * std::pow(10.0, -kVoicedWithin / 10);
    std::vector<float> part;
    for (std::size_t frame = 0; frame < power.size(); ++frame) {
        if (power[frame] <= least) continue;
        const auto from = samples.begin() + static_cast<std::ptrdiff_t>(frame * size);
        part.insert(part.end(), from, from + static_cast<std::ptrdiff_t>(size));
    }
    part.resize(std::min(part.size(), frames(kLong, rate)));
    return part;
}

double voiced_level(const std::vector<float>& samples, int rate) {
    const std::vector<float> part = voiced_part(samples, rate);
    if (part.empty()) return -HUGE_VAL;
    std::vector<float> window(frames(kLong, rate));
    std::copy(part.begin(), part.end(), window.end() - static_cast<std::ptrdiff_t>(part.size()));
    Meter meter(rate, EBUR128_MODE_M);
    meter.add(window);
    return meter.momentary() + 10 * std::log10(static_cast<double>(window.size()) / static_cast<double>(part.size()));
}

}  // namespace

Level level_of(const std::vector<float>& samples, int rate) {
    if (samples.size() < frames(kLong, rate)) return {voiced_level(samples, rate), true};
    Meter meter(rate, EBUR128_MODE_I);
    meter.add(samples);
    return {meter.gated(), false};
}

double true_peak_of(const std::vector<float>& samples, int rate) {
    Meter meter(rate, EBUR128_MODE_TRUE_PEAK);
    meter.add(samples);
    return 20 * std::log10(std::max(meter.true_peak(), static_cast<double>(std::numeric_limits<float>::min())));
}

}  // namespace panggil::voice
