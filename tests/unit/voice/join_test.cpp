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
    const float of_each = 0.25F * (1 / std::sqrt(2.0F));  // two channels together are as loud as one
    std::size_t wrong = 0;
    auto planned = plan.clips.begin();
    for (std::size_t frame = 0; frame < plan.frames; ++frame) {
        if (frame == planned->end) ++planned;
        const bool speaks = frame >= planned->begin;
        for (const std::size_t channel : {0U, 1U}) {
            if (sound.samples[frame * 2 + channel] != (speaks ? of_each : 0.0F)) ++wrong;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a pack that is too loud is turned down as a whole", "[join]") {
    PackFolder folder;
    folder.usual_clips();
    folder.clip("a", 100, 0.99F);
    const auto pack = folder.load();
    const Pcm sound = join(*pack, plan_of(*pack));
    CHECK(*std::max_element(sound.samples.begin(), sound.samples.end()) == Approx(0.891F));
    CHECK(sound.samples[0] == Approx(0.25F * 0.891F / 0.99F).margin(0.001));
}

TEST_CASE("a plan without clips is no sound", "[join]") {
    PackFolder folder;
    const auto pack = folder.load();
    CHECK(join(*pack, plan_of(*pack)).samples.empty());
}
