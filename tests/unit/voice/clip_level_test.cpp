#include "voice/clip_level.h"

#include <algorithm>
#include <cmath>

#include "catch.h"
#include "pack_folder.h"
#include "sound_of.h"
#include "voice/clip_file.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

std::vector<float> tone(double seconds, float peak, int rate = 48000) {
    return PackFolder::tone(static_cast<int>(seconds * 1000), peak, rate);
}

std::vector<float> with_silence_around(const std::vector<float>& sound, double seconds, float noise) {
    std::vector<float> all(static_cast<std::size_t>(seconds * 48000));
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i % 2 == 0 ? noise : -noise;
    const std::vector<float> silence = all;
    all.insert(all.end(), sound.begin(), sound.end());
    all.insert(all.end(), silence.begin(), silence.end());
    return all;
}

std::vector<float> levelled(std::vector<float> samples, SoundKind kind = SoundKind::voice) {
    level_clip(samples, 48000, -23, kind);
    return samples;
}

double lufs(const std::vector<float>& samples) { return level_of(samples, 48000).lufs; }

}  // namespace

TEST_CASE("a clip is as loud as the next, however it was recorded", "[level]") {
    for (const float peak : {0.001F, 0.02F, 0.3F, 1.0F}) {
        INFO(peak);
        CHECK(lufs(levelled(tone(0.8, peak))) == Approx(-22).margin(0.2));
        CHECK(lufs(levelled(tone(0.2, peak))) == Approx(-21.2).margin(0.2));
        CHECK(lufs(levelled(tone(1.2, peak), SoundKind::chime)) == Approx(-25).margin(0.2));
        CHECK(lufs(levelled(tone(1.2, peak), SoundKind::alert)) == Approx(-22).margin(0.2));
    }
}

TEST_CASE("silence around a clip is cut but for 5 ms, and changes nothing of its level", "[level]") {
    for (const float peak : {0.003F, 0.3F}) {
        const std::vector<float> clip = levelled(with_silence_around(tone(0.3, peak), 0.5, peak / 500));
        CHECK(clip.size() == Approx(0.31 * 48000).margin(3));
        CHECK(level_of(clip, 48000).by_voiced_part);
        CHECK(lufs(clip) == Approx(-21.2).margin(0.3));
    }
}

TEST_CASE("a chime keeps what rings out of it", "[level]") {
    std::vector<float> bell = tone(1.2, 0.3F);
    for (std::size_t i = 0; i < bell.size(); ++i) bell[i] *= std::exp(-static_cast<float>(i) / 9000.0F);
    CHECK(levelled(bell, SoundKind::chime).size() > 1.15 * 48000);
    CHECK(levelled(bell).size() < 0.95 * 48000);
}

TEST_CASE("a clip fades in and out, so that it begins and ends without a click", "[level]") {
    const std::vector<float> clip = levelled(std::vector<float>(48000, 0.25F));
    CHECK(clip.front() == 0);
    CHECK(clip.back() == 0);
    CHECK(clip[96] == Approx(clip[192] / 2));
    CHECK(clip[192] == clip[24000]);
}

TEST_CASE("no clip is above -1 dBTP, however little of it is loud", "[level]") {
    std::vector<float> clap(48000, 0.0F);
    for (std::size_t i = 0; i < 480; ++i) clap[20000 + i] = i % 4 < 2 ? 0.02F : -0.02F;
    CHECK(true_peak_of(levelled(clap), 48000) <= -0.95);
    CHECK(true_peak_of(levelled(tone(0.5, 1.0F)), 48000) <= -1);
}

TEST_CASE("a clip of silence stays silence", "[level]") {
    CHECK(levelled(std::vector<float>(4800)).size() == 4800);
    CHECK(levelled({}).empty());
}

TEST_CASE("the shipped clips are level already, and stay as they are", "[level][audio]") {
    const auto pack = VoicePack::load("audio/id", 48000, 1).value();
    for (const auto& [id, clip] : pack->clips()) {
        INFO(id);
        const std::vector<float> file = decode_clip(pack->file_of(id), 48000).value();
        CHECK(lufs(sound_of(clip)) == Approx(lufs(file)).margin(0.3));
        CHECK(static_cast<double>(clip.samples.size()) == Approx(static_cast<double>(file.size())).margin(480));
    }
}
