#include "sound/player.h"

#include "blocks.h"
#include "catch.h"

using namespace panggil;
using namespace panggil::sound;
using What = Heard::What;

TEST_CASE("what is played comes whole, in order, between silences", "[player]") {
    Player player({}, kRate, 1);
    const Samples before = mixed(player, 1);
    REQUIRE(player.play(ramp(700), 1));
    const Samples out = mixed(player, 4);

    CHECK(before == Samples(kBlock, 0.0f));
    CHECK(part(out, 0, 700) == *ramp(700));
    CHECK(part(out, 700, 324) == Samples(324, 0.0f));
}

TEST_CASE("a second announcement waits for the first one's end", "[player]") {
    Player player({}, kRate, 1);
    REQUIRE(player.play(ramp(300), 1));
    CHECK(player.play(ramp(300), 2).error().message == "an announcement is still being played");
    mixed(player, 3);
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::ended});
    REQUIRE(player.play(ramp(300), 2));
    CHECK(part(mixed(player, 2), 0, 300) == *ramp(300));
}

TEST_CASE("an end is told when its last sample was heard, one buffer after it was given", "[player]") {
    Player player({}, kRate, 1);
    REQUIRE(player.play(ramp(kBlock), 7));
    CHECK_FALSE(readable(player));
    mixed(player, 1);
    CHECK(readable(player));
    CHECK(player.take() == Heard{7, What::started});
    CHECK_FALSE(player.take());
    CHECK_FALSE(readable(player));
    CHECK(player.frames_heard() == 0);
    mixed(player, 1);
    CHECK(player.frames_heard() == kBlock);
    CHECK(player.take() == Heard{7, What::ended});
    CHECK_FALSE(player.playing());
}

TEST_CASE("a soundbar's delay makes start and end later, not the sound", "[player]") {
    Player player({.delay = Seconds(2.0 * kBlock / kRate)}, kRate, 1);
    REQUIRE(player.play(ramp(kBlock), 1));
    CHECK(mixed(player, 1) == *ramp(kBlock));
    mixed(player, 1);
    CHECK_FALSE(player.take());
    mixed(player, 1);
    CHECK(player.take() == Heard{1, What::started});
    CHECK_FALSE(player.take());
    mixed(player, 1);
    CHECK(player.take() == Heard{1, What::ended});
}

TEST_CASE("a lead-in is silence before the first sample", "[player]") {
    Player player({.lead_in = Seconds(300.0 / kRate)}, kRate, 1);
    REQUIRE(player.play(ramp(100), 1));
    const Samples out = mixed(player, 2);
    CHECK(part(out, 0, 300) == Samples(300, 0.0f));
    CHECK(part(out, 300, 100) == *ramp(100));
    CHECK(part(out, 400, 112) == Samples(112, 0.0f));
}

TEST_CASE("a TV that was woken by the call before needs no lead-in again", "[player]") {
    Player player({.lead_in = Seconds(300.0 / kRate)}, kRate, 1);
    REQUIRE(player.play(ramp(100), 1));
    mixed(player, 10);
    while (player.take()) {
    }
    REQUIRE(player.play(ramp(100), 2));
    CHECK(part(mixed(player, 2), 0, 100) == *ramp(100));
    while (player.take()) {
    }
    mixed(player, kRate / kBlock + 1);  // a second of silence
    REQUIRE(player.play(ramp(100), 3));
    CHECK(part(mixed(player, 2), 300, 100) == *ramp(100));
}

TEST_CASE("a stopped announcement fades without a click and its buffer is given back", "[player]") {
    Player player({}, kRate, 1);
    auto loud = std::make_shared<Samples>(48000, 0.5f);
    REQUIRE(player.play(loud, 3));
    mixed(player, 2);
    player.stop();
    const Samples out = mixed(player, 3);
    CHECK(out[0] == 0.5f);
    const std::size_t fade = kRate / 100;
    for (std::size_t i = 1; i <= fade; ++i) REQUIRE(out[i] < out[i - 1]);
    CHECK(part(out, fade, out.size() - fade) == Samples(out.size() - fade, 0.0f));
    CHECK(player.take() == Heard{3, What::started});
    CHECK(player.take() == Heard{3, What::stopped});
    CHECK(loud.use_count() == 1);
}

TEST_CASE("what a lost device was playing is told as cut, and its buffer outlives a stuck callback", "[player]") {
    Player player({}, kRate, 1);
    const auto samples = ramp(48000);
    REQUIRE(player.play(samples, 4));
    player.give_up();
    CHECK(readable(player));
    CHECK(player.take() == Heard{4, What::stopped});
    CHECK_FALSE(player.playing());
    CHECK(samples.use_count() == 2);
    mixed(player, 2);  // it comes back after all
    CHECK_FALSE(player.take());
}

TEST_CASE("the voice can come from one side alone, and softer", "[player]") {
    const auto both = std::make_shared<Samples>(2 * kBlock, 0.5f);
    Player left({.volume = 50, .side = Side::left}, kRate, 2);
    REQUIRE(left.play(both, 1));
    const Samples out = mixed(left, 1, 2);
    CHECK(out[0] == 0.125f);
    CHECK(out[1] == 0.0f);
}

TEST_CASE("noise keeps an amplifier awake and is too soft to be heard", "[player]") {
    Player player({.keep_awake = KeepAwake::noise}, kRate, 1);
    float loudest = 0.0f;
    for (const float sample : mixed(player, 10)) loudest = std::max(loudest, std::abs(sample));
    CHECK(loudest > 0.0002f);
    CHECK(loudest < 0.00032f);
}

TEST_CASE("samples that don't fill the channels are refused", "[player]") {
    Player player({}, kRate, 2);
    CHECK(player.play(ramp(3), 1).error().message == "the samples don't fill the device's channels");
    CHECK(player.play(nullptr, 1).error().message == "the samples don't fill the device's channels");
    REQUIRE(player.play(std::make_shared<Samples>(), 1));  // nothing to say is said at once
    mixed(player, 1, 2);
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::ended});
}
