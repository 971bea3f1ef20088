#include "catch.h"

#include <algorithm>
#include <cmath>

#include "pack_folder.h"
#include "voice/join.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

Plan plan_of(const VoicePack& pack) {
    return plan_call(
        pack, {hall::AgencyId("disdukcapil"), "Disdukcapil", hall::Ticket::parse("A1").value(), hall::CounterId("2")});
}

}  // namespace

TEST_CASE("a call is joined to the sample", "[join]") {
    PackFolder folder;
    folder.usual_clips();
    const auto pack = folder.load(8000, 2);
    const Plan plan = plan_of(*pack);
    const Pcm sound = join(*pack, plan);

    REQUIRE(sound.frames() == plan.frames);
    CHECK(sound.samples.size() == plan.frames * 2);
    const float share = kStep / std::sqrt(2.0F);  // two channels together are as loud as one
    std::size_t wrong = 0;
    auto planned = plan.clips.begin();
    for (std::size_t frame = 0; frame < plan.frames; ++frame) {
        if (frame == planned->end) ++planned;
        const bool speaks = frame >= planned->begin;
        const std::int16_t sample = speaks ? planned->clip->samples[frame - planned->begin] : std::int16_t{0};
        const float expected = static_cast<float>(sample) * share;
        for (const std::size_t channel : {0U, 1U}) {
            if (sound.samples[frame * 2 + channel] != expected) ++wrong;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a plan without clips is no sound", "[join]") {
    PackFolder folder;
    const auto pack = folder.load();
    CHECK(join(*pack, plan_of(*pack)).samples.empty());
}
