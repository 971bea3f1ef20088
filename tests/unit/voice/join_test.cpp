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
    const float share = 1 / std::sqrt(2.0F);  // two channels together are as loud as one
    std::size_t wrong = 0;
    auto planned = plan.clips.begin();
    for (std::size_t frame = 0; frame < plan.frames; ++frame) {
        if (frame == planned->end) ++planned;
        const bool speaks = frame >= planned->begin;
        const float expected = speaks ? planned->clip->samples[frame - planned->begin] * share : 0.0F;
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
