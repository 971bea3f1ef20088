#include <ebur128.h>
#include <sndfile.h>

#include <cmath>
#include <random>

#include "catch.h"
#include "pack_folder.h"
#include "plan_words.h"
#include "sound_of.h"
#include "voice/clip_level.h"
#include "voice/join.h"
#include "voice/plan.h"

// A pack as a mall makes it: whatever formats, rates and levels its people had.

using namespace panggil;
using namespace panggil::voice;

namespace {

constexpr int kTheirRate = 22050;

struct Recording {
    double seconds{0.5};
    double peak_db{-8};     // dBFS
    double silence{0};      // seconds around the voice
    double noise_db{-200};  // dBFS, of the room
    int format{SF_FORMAT_WAV | SF_FORMAT_PCM_16};
    const char* extension{"wav"};
};

/// A buzz with the harmonics of a voice, on two channels.
void record(const PackFolder& folder, const std::string& id, const Recording& how) {
    std::mt19937 chance(7);
    std::normal_distribution<double> room(0, std::pow(10.0, how.noise_db / 20));
    std::vector<float> samples;
    const auto frames = static_cast<std::size_t>((how.seconds + 2 * how.silence) * kTheirRate);
    for (std::size_t i = 0; i < frames; ++i) {
        const double t = static_cast<double>(i) / kTheirRate - how.silence;
        double voice = 0;
        for (int harmonic = 1; harmonic <= 12; ++harmonic)
            voice += std::sin(6.28318530718 * 190 * harmonic * t) / harmonic;
        const bool speaks = t >= 0 && t < how.seconds;
        const double sample = (speaks ? voice / 1.85 * std::pow(10.0, how.peak_db / 20) : 0) + room(chance);
        samples.insert(samples.end(), 2, static_cast<float>(std::clamp(sample, -1.0, 1.0)));
    }
    SF_INFO info{};
    info.samplerate = kTheirRate;
    info.channels = 2;
    info.format = how.format;
    SNDFILE* file = sf_open((folder.path() / (id + "." + how.extension)).c_str(), SFM_WRITE, &info);
    REQUIRE(file);
    REQUIRE(sf_writef_float(file, samples.data(), static_cast<sf_count_t>(frames)) == static_cast<sf_count_t>(frames));
    sf_close(file);
}

double call_loudness(const Pcm& pcm) {
    ebur128_state* state =
        ebur128_init(static_cast<unsigned>(pcm.channels), static_cast<unsigned long>(pcm.rate), EBUR128_MODE_I);
    ebur128_add_frames_float(state, pcm.samples.data(), pcm.frames());
    double lufs = 0;
    ebur128_loudness_global(state, &lufs);
    ebur128_destroy(&state);
    return lufs;
}

}  // namespace

TEST_CASE("a stranger's recordings of any format, rate and level come out equally loud", "[stranger]") {
    PackFolder folder;
    folder.yaml("locale: id\nphrases:\n  call: chime | nomor antrean <ticket> | loket <counter>\n");
    record(folder, "chime", {1.2, -1});
    record(folder, "nomor", {0.5, -40, 0.6, -95});                                        // a phone far away
    record(folder, "antrean", {0.6, 0, 0.1, -52});                                        // much too loud
    record(folder, "a", {0.25, -30, 0.8, -95, SF_FORMAT_OGG | SF_FORMAT_VORBIS, "ogg"});  // with silence around
    record(folder, "satu", {0.35, -3, 0.3, -70, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, "mp3"});
    record(folder, "loket", {0.45, -55, 0.2, -100, SF_FORMAT_FLAC | SF_FORMAT_PCM_24, "flac"});
    record(folder, "dua", {0.3, -12});

    const auto pack = folder.load(48000, 2);
    CHECK(to_string(pack->warnings()).find("can't be decoded") == std::string::npos);
    for (const auto& [id, clip] : pack->clips()) {
        INFO(id);
        const std::vector<float> sound = sound_of(clip);
        const Level level = level_of(sound, 48000);
        CHECK(level.lufs == Approx(wanted_level(-23, level.by_voiced_part, kind_of(id))).margin(0.5));
        CHECK(true_peak_of(sound, 48000) <= -1);
    }
    CHECK(pack->clip("nomor")->samples.size() == Approx(0.51 * 48000).margin(480));
    CHECK(pack->clip("a")->samples.size() == Approx(0.26 * 48000).margin(2400));  // Vorbis rings a little

    const CallText text{hall::AgencyId("pn"), "PN", hall::Ticket::parse("A1").value(), hall::CounterId("2")};
    const Plan plan = plan_call(*pack, text);
    CHECK(clips(plan) == "chime nomor antrean a satu loket dua");
    CHECK(call_loudness(join(*pack, plan)) == Approx(-23).margin(1));
}
