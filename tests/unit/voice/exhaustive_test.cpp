#include "catch.h"
#include "pack_folder.h"
#include "voice/join.h"
#include "voice/plan.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

constexpr int kRate = 8000;

/// The shipped voice of this language, or, as long as there is none, a made one with a clip for every word.
std::shared_ptr<const VoicePack> voice_of(const std::string& locale, PackFolder& made) {
    const std::filesystem::path shipped = "audio/" + locale;
    if (std::filesystem::exists(shipped / "pack.yaml")) return VoicePack::load(shipped, kRate, 1).value();
    made.yaml("locale: " + locale + "\nphrases: {call: chime | ticket <ticket> | counter <counter>}\n");
    made.clips({"chime", "ticket", "counter", "a"});
    const NumberReading reading = NumberReading::of(locale).value();
    for (int number = 0; number <= 9999; ++number) {
        for (const std::string& word : reading.number(number)) {
            if (!std::filesystem::exists(made.path() / (word + ".wav"))) made.clip(word, 20);
        }
    }
    return made.load();
}

/// What the clips of a plan and the silences between them add up to.
std::size_t sum_of(const Plan& plan) {
    std::size_t sum = 0;
    std::size_t end = 0;
    for (const PlannedClip& planned : plan.clips) {
        sum += planned.begin - end + planned.clip->samples.size();
        end = planned.end;
    }
    return sum;
}

}  // namespace

TEST_CASE("every number from 0 to 9999 is planned with all its clips, to the sample", "[plan]") {
    const std::string locale = GENERATE("id", "en");
    const Style style = GENERATE(Style::digits, Style::number);
    PackFolder made;
    const auto pack = voice_of(locale, made);
    std::vector<std::string> wrong;
    for (int number = 0; number <= 9999; ++number) {
        const hall::Ticket ticket = hall::Ticket::numbered("A", number, 3);
        const CallText text{hall::AgencyId("x"), "X", ticket, hall::CounterId(std::to_string(number % 100))};
        const Plan plan = plan_call(*pack, text, Form::full, style);
        const bool good =
            plan.missing.empty() && plan.frames == sum_of(plan) && plan.cuts().size() == plan.clips.size() + 1;
        if (!good || (number % 97 == 0 && join(*pack, plan).frames() != plan.frames)) wrong.push_back(ticket.printed());
    }
    INFO(locale);
    CHECK(wrong.empty());
}
