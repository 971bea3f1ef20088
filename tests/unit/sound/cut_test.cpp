#include "blocks.h"
#include "catch.h"
#include "sound/player.h"

using namespace panggil;
using namespace panggil::sound;
using What = Heard::What;

TEST_CASE("an alert cuts a call before its next clip, to the sample", "[player]") {
    Player player({}, kRate, 1);
    REQUIRE(player.play(ramp(4000), 1, {300, 700, 1500}));
    Samples out = mixed(player, 2);  // 512 frames: the first boundary is past
    player.stop_at_cut();
    const Samples rest = mixed(player, 4);
    out.insert(out.end(), rest.begin(), rest.end());

    CHECK(part(out, 0, 700) == part(*ramp(4000), 0, 700));
    CHECK(part(out, 700, out.size() - 700) == Samples(out.size() - 700, 0.0f));
}

TEST_CASE("a cut is told when all before it was heard, not when it was given", "[player]") {
    Player player({.delay = Seconds(1.0 * kBlock / kRate)}, kRate, 1);
    REQUIRE(player.play(ramp(4000), 1, {2 * kBlock}));
    mixed(player, 2);
    CHECK(player.take() == Heard{1, What::started});
    player.stop_at_cut();  // the boundary is the next frame
    mixed(player, 1);
    CHECK(player.frames_heard() == kBlock);
    CHECK_FALSE(player.take());
    mixed(player, 1);
    CHECK(player.take() == Heard{1, What::stopped});
    CHECK(player.frames_heard() == 2 * kBlock);
    CHECK_FALSE(player.playing());
}

TEST_CASE("without a boundary to come a call is spoken to its end", "[player]") {
    Player player({}, kRate, 1);
    REQUIRE(player.play(ramp(600), 1, {100, 600}));
    Samples out = mixed(player, 1);
    player.stop_at_cut();
    const Samples rest = mixed(player, 3);
    out.insert(out.end(), rest.begin(), rest.end());
    CHECK(part(out, 0, 600) == *ramp(600));
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::ended});
}

TEST_CASE("an alert doesn't wait for the end of an anthem", "[player]") {
    Player player({}, kRate, 1);
    REQUIRE(player.play(std::make_shared<Samples>(60 * kRate, 0.5f), 1, {60 * kRate}));
    mixed(player, 1);
    player.stop_at_cut();
    const Samples out = mixed(player, 3);
    CHECK(out[0] == 0.5f);
    CHECK(part(out, 480, 288) == Samples(288, 0.0f));
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::stopped});
}

TEST_CASE("what is still silent is cut at once, and was never started", "[player]") {
    Player player({.lead_in = Seconds(1000.0 / kRate)}, kRate, 1);
    REQUIRE(player.play(ramp(4000), 1, {2000}));
    mixed(player, 2);
    player.stop_at_cut();
    CHECK(mixed(player, 4) == Samples(4 * kBlock, 0.0f));
    CHECK(player.take() == Heard{1, What::stopped});
    CHECK(player.frames_heard() == 0);
    CHECK_FALSE(player.take());
}

TEST_CASE("who can't wait for the boundary stops it within 10 ms", "[player]") {
    Player player({}, kRate, 1);
    REQUIRE(player.play(std::make_shared<Samples>(48000, 0.5f), 1, {40000}));
    mixed(player, 1);
    player.stop_at_cut();
    mixed(player, 1);
    player.stop();
    const Samples out = mixed(player, 3);
    CHECK(out[0] == 0.5f);
    CHECK(out[479] > 0.0f);
    CHECK(part(out, 480, 288) == Samples(288, 0.0f));
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::stopped});
    CHECK(player.frames_heard() == 2 * kBlock + 480);
}

TEST_CASE("a wish to cut holds for what plays, not for what comes next", "[player]") {
    Player player({}, kRate, 1);
    REQUIRE(player.play(ramp(200), 1, {100}));
    mixed(player, 2);
    player.stop_at_cut();  // it has been given whole
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::ended});
    player.stop_at_cut();  // nothing plays
    REQUIRE(player.play(ramp(200), 2, {100}));
    CHECK(part(mixed(player, 1), 0, 200) == *ramp(200));
}
