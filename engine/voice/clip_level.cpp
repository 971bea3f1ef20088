#include "voice/clip_level.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace panggil::voice {

namespace {

constexpr double kSilence = -42.0;       // dB below a clip's peak: -50 dBFS for a voice at its level
constexpr double kChimeSilence = -62.0;  // the same for a chime, which rings out
constexpr double kKeep = 0.005;          // s of silence kept at an edge
constexpr double kFade = 0.004;          // s
constexpr double kCloseEnough = 0.3;     // LU
constexpr double kBetweenSamples = 6.0;  // dB: a true peak doesn't rise more above the samples

double decibel(double ratio) { return 20 * std::log10(ratio); }
float ratio(double decibel) { return static_cast<float>(std::pow(10.0, decibel / 20)); }

std::size_t frames(double seconds, int rate) { return static_cast<std::size_t>(seconds * rate); }

float peak_of(const std::vector<float>& samples) {
    float peak = 0;
    for (const float sample : samples) peak = std::max(peak, std::fabs(sample));
    return peak;
}

/// What is to be added to the clip, in dB.
double gain_for(const std::vector<float>& samples, int rate, double call, SoundKind kind) {
    const Level level = level_of(samples, rate);
    if (!std::isfinite(level.lufs)) return 0;
    const double gain = wanted_level(call, level.by_voiced_part, kind) - level.lufs;
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

void trim(std::vector<float>& samples, int rate, SoundKind kind) {
    const Edges edges = edges_of(samples, kind);
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

SoundKind kind_of(std::string_view clip) {
    if (clip == "alert_chime") return SoundKind::alert;
    return clip.ends_with("chime") ? SoundKind::chime : SoundKind::voice;
}

Edges edges_of(const std::vector<float>& samples, SoundKind kind) {
    return edges_above(samples, peak_of(samples) * ratio(kind == SoundKind::voice ? kSilence : kChimeSilence));
}

double wanted_level(double call, bool by_voiced_part, SoundKind kind) {
    return call + (by_voiced_part ? 1.8 : 1.0) - (kind == SoundKind::chime ? 3.0 : 0.0);
}

void level_clip(std::vector<float>& samples, int rate, double call, SoundKind kind) {
    trim(samples, rate, kind);
    double gain = gain_for(samples, rate, call, kind);
    gain -= too_much(samples, rate, gain);
    if (gain != 0) {
        const float by = ratio(gain);
        for (float& sample : samples) sample *= by;
    }
    fade(samples, rate);
}

}  // namespace panggil::voice
