#include "catch.h"

#include <ebur128.h>
#include <algorithm>
#include <cmath>
#include <memory>

#include "config/hall_config.h"
#include "sound_of.h"
#include "voice/clip_level.h"
#include "voice/join.h"

// The pack that is shipped: audio/id, as audio/make-pack made it.

using namespace panggil;
using namespace panggil::voice;

namespace {

const VoicePack& shipped() {
    static const auto kPack = VoicePack::load("audio/id", 48000, 1).value();
    return *kPack;
}

Plan planned(const std::string& agency, const std::string& ticket, const std::string& counter,
             Style style = Style::digits) {
    return plan_call(shipped(),
                     {hall::AgencyId(agency), agency, hall::Ticket::parse(ticket).value(), hall::CounterId(counter)},
                     Form::full, style);
}

struct Measured {
    double lufs{0};
    double true_peak{0};  // dBTP
};

Measured measure(const std::vector<float>& samples) {
    const auto close = [](ebur128_state* state) { ebur128_destroy(&state); };
    const std::unique_ptr<ebur128_state, decltype(close)> state(
        ebur128_init(1, 48000, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK), close);
    ebur128_add_frames_float(state.get(), samples.data(), samples.size());
    Measured measured;
    ebur128_loudness_global(state.get(), &measured.lufs);
    ebur128_true_peak(state.get(), 0, &measured.true_peak);
    measured.true_peak = 20 * std::log10(measured.true_peak);
    return measured;
}

/// The longest stretch below -60 dBFS, in seconds.
double longest_gap(const std::vector<float>& samples) {
    std::size_t longest = 0;
    std::size_t quiet = 0;
    for (const float sample : samples) {
        quiet = std::fabs(sample) < 0.001F ? quiet + 1 : 0;
        longest = std::max(longest, quiet);
    }
    return static_cast<double>(longest) / 48000;
}

}  // namespace

TEST_CASE("the shipped pack is whole", "[audio]") { CHECK(to_string(shipped().warnings()) == ""); }

TEST_CASE("every number from 0 to 9999 has its clips, digit by digit and as a number", "[audio]") {
    const Style style = GENERATE(Style::digits, Style::number);
    std::vector<std::string> missing;
    for (int number = 0; number <= 9999; ++number) {
        const std::string digits = std::to_string(number);
        for (const std::string& word : shipped().reading().ticket(digits, style)) {
            if (!shipped().clip(word) || !shipped().clip(word + ".final")) missing.push_back(digits + ": " + word);
        }
    }
    CHECK(missing.empty());
}

TEST_CASE("every letter has its clip", "[audio]") {
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        INFO(letter);
        CHECK(planned("disdukcapil", std::string(1, letter) + "001", std::string(1, letter)).missing.empty());
    }
}

TEST_CASE("every agency of the shipped hall is called by its name", "[audio]") {
    const hall::Hall hall = config::load_hall("config/hall.yaml").value();
    CHECK(hall.agencies.size() == 23);
    for (const hall::Agency& agency : hall.agencies) {
        INFO(agency.id);
        CHECK(shipped().clip(clip_of_id(agency.id.text)) != nullptr);
    }
}

TEST_CASE("a call lasts as long as a visitor listens, and is as loud as the next", "[audio]") {
    struct Row {
        const char* agency;
        const char* ticket;
        const char* counter;
    };
    const auto row =
        GENERATE(Row{"disdukcapil", "A001", "3"}, Row{"bpjs-ketenagakerjaan", "G989", "1"}, Row{"pajak", "K012", "1"},
                 Row{"bank-bengkulu", "X500", "2"}, Row{"bpn", "J777", "12"}, Row{"without a clip", "F206", "1"});
    const Plan plan = planned(row.agency, row.ticket, row.counter);
    const Pcm sound = join(shipped(), plan);
    const Measured measured = measure(sound.samples);
    INFO(row.agency << ' ' << row.ticket << ": " << measured.lufs << " LUFS, " << measured.true_peak << " dBTP, "
                    << duration_of(shipped(), plan).count() << " s");
    CHECK(plan.missing.empty());
    CHECK(sound.frames() == plan.frames);
    CHECK(measured.lufs == Approx(-23).margin(1));
    CHECK(measured.true_peak <= -1);
    CHECK(longest_gap(sound.samples) <= 0.3);
    CHECK(duration_of(shipped(), plan).count() > 4.5);
    CHECK(duration_of(shipped(), plan).count() < 8);
}

TEST_CASE("all clips of the shipped pack lie within 1 LU of each other", "[audio]") {
    for (const auto& [id, clip] : shipped().clips()) {
        INFO(id);
        const Level level = level_of(sound_of(clip), 48000);
        CHECK(level.lufs == Approx(wanted_level(-23, level.by_voiced_part, kind_of(id))).margin(0.5));
    }
}
