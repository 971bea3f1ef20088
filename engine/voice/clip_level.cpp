#include "voice/clip_level.h"

#include <ebur128.h>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace panggil::voice {

namespace {

constexpr double kLong = 0.4;            // s: BS.1770 measures blocks of this length
constexpr double kSilence = -42.0;       // dB below a clip's peak: -50 dBFS for a voice at its level
constexpr double kChimeSilence = -62.0;  // the same for a chime, which rings out
constexpr double kKeep = 0.005;          // s of silence kept at an edge
constexpr double kFade = 0.004;          // s
constexpr double kCloseEnough = 0.3;     // LU
constexpr double kVoicedFrame = 0.02;    // s
constexpr double kVoicedWithin = 12.0;   // dB of the strongest frame
constexpr double kBetweenSamples = 6.0;  // dB: a true peak doesn't rise more above the samples

double decibel(double ratio) { return 20 * std::log10(ratio); }
float ratio(double decibel) { return static_cast<float>(std::pow(10.0, decibel / 20)); }

std::size_t frames(double seconds, int rate) { return static_cast<std::size_t>(seconds * rate); }

float peak_of(const std::vector<float>& samples) {
    float peak = 0;
    for (const float sample : samples) peak = std::max(peak, std::fabs(sample));
    return peak;
}

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

/// What is to be added to the clip, in dB.
double gain_for(const std::vector<float>& samples, int rate, double call, bool chime) {
    const Level level = level_of(samples, rate);
    if (!std::isfinite(level.lufs)) return 0;
    const double gain = wanted_level(call, level.by_voiced_part, chime) - level.lufs;
    return std::fabs(gain) <= kCloseEnough ? 0 : gain;
}

/// What has to be taken from `gain` so that the clip's true peak is not above the most.
double too_much(const std::vector<float>& samples, int rate, double gain) {
    const double peak = decibel(std::max(peak_of(samples), std::numeric_limits<float>::min())) + gain;
    if (peak + kBetweenSamples <= kTruePeak) return 0;
    return std::max(0.0, true_peak_of(samples, rate) + gain - kTruePeak);
}

Edges edges_above(const std::vector<float>& samples, float threshold) {
    const auto loud = [&](float sample) { return std::fabs(sample) > threshold; };
    const auto first = std::find_if(samples.begin(), samples.end(), loud);
    if (first == samples.end()) return {};
    const auto last = std::find_if(samples.rbegin(), samples.rend(), loud).base();
    return {static_cast<std::size_t>(first - samples.begin()), static_cast<std::size_t>(last - samples.begin())};
}

void trim(std::vector<float>& samples, int rate, bool chime) {
    const Edges edges = edges_of(samples, chime);
    if (edges.begin == edges.end) return;
    const std::size_t keep = frames(kKeep, rate);
    samples.resize(std::min(samples.size(), edges.end + keep));
    if (edges.begin > keep) {
        samples.erase(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(edges.begin - keep));
    }
}

void fade(std::vector<float>& samples, int rate) {
    const std::size_t length = std::min(frames(kFade, rate), samples.size() / 2);
    for (std::size_t i = 0; i < length; ++i) {
        const float part = static_cast<float>(i) / static_cast<float>(length);
        samples[i] *= part;
        samples[samples.size() - 1 - i] *= part;
    }
}

}  // namespace

Edges edges_of(const std::vector<float>& samples, bool chime) {
    return edges_above(samples, peak_of(samples) * ratio(chime ? kChimeSilence : kSilence));
}

Level level_of(const std::vector<float>& samples, int rate) {
    if (samples.size() < frames(kLong, rate)) return {voiced_level(samples, rate), true};
    Meter meter(rate, EBUR128_MODE_I);
    meter.add(samples);
    return {meter.gated(), false};
}

double wanted_level(double call, bool by_voiced_part, bool chime) {
    return call + (by_voiced_part ? 1.8 : 1.0) - (chime ? 3.0 : 0.0);
}

double true_peak_of(const std::vector<float>& samples, int rate) {
    Meter meter(rate, EBUR128_MODE_TRUE_PEAK);
    meter.add(samples);
    return decibel(std::max(meter.true_peak(), static_cast<double>(std::numeric_limits<float>::min())));
}

void level_clip(std::vector<float>& samples, int rate, double call, bool chime) {
    trim(samples, rate, chime);
    double gain = gain_for(samples, rate, call, chime);
    gain -= too_much(samples, rate, gain);
    if (gain != 0) {
        const float by = ratio(gain);
        for (float& sample : samples) sample *= by;
    }
    fade(samples, rate);
}

}  // namespace panggil::voice
