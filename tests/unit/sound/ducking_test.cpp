#include "sound/ducking.h"

#include "blocks.h"
#include "catch.h"
#include "sound/player.h"

using namespace panggil;
using namespace panggil::sound;
using What = Heard::What;

namespace {

// Two blocks down, four up, to a quarter.
Options with_music() {
    return {.music_volume = 100,
            .ducking = {.to = 25, .down = Seconds(2.0 * kBlock / kRate), .up = Seconds(4.0 * kBlock / kRate)}};
}

}  // namespace

TEST_CASE("music goes all the way down in its time, and up in its own", "[ducking]") {
    DuckingEnvelope envelope({.to = 20, .down = Seconds(0.3), .up = Seconds(1.0)}, 48000);
    CHECK(envelope.factor() == 1.0f);
    CHECK(envelope.frames_down() == 14400);
    float before = 1.0f;
    for (int i = 0; i < 14400; ++i) {
        const float now = envelope.next(true);
        REQUIRE(now <= before);
        REQUIRE(before - now < 0.0002f);  // without a click
        before = now;
    }
    CHECK(envelope.factor() == Approx(0.2f).margin(1e-6));
    CHECK(envelope.frames_down() == 0);
    CHECK(envelope.next(true) == 0.2f);

    for (int i = 0; i < 47'999; ++i) envelope.next(false);
    CHECK(envelope.factor() < 1.0f);
    CHECK(envelope.next(false) == Approx(1.0f).margin(1e-6));
    CHECK(envelope.next(false) == 1.0f);
}

TEST_CASE("many frames at once move music as far as one by one", "[ducking]") {
    const Ducking ducking{.to = 30, .down = Seconds(0.01), .up = Seconds(0.02)};
    DuckingEnvelope one(ducking, 48000);
    DuckingEnvelope many(ducking, 48000);
    for (int i = 0; i < 300; ++i) one.next(true);
    many.skip(300, true);
    CHECK(one.factor() == Approx(many.factor()).margin(1e-6));
    for (int i = 0; i < 200; ++i) one.next(false);
    many.skip(200, false);
    CHECK(one.factor() == Approx(many.factor()).margin(1e-6));
}

TEST_CASE("between two calls that follow at once music hardly rises", "[ducking]") {
    DuckingEnvelope envelope({}, 48000);
    envelope.skip(48000, true);
    envelope.skip(8192, false);  // the two buffers in between
    CHECK(envelope.factor() < 0.23f);
    CHECK(envelope.frames_down() < 2500);  // 50 ms until the next may begin
}

TEST_CASE("no time to go down is at once", "[ducking]") {
    DuckingEnvelope envelope({.to = 0, .down = Seconds(0), .up = Seconds(0)}, 48000);
    CHECK(envelope.next(true) == 0.0f);
    CHECK(envelope.next(false) == 1.0f);
}

TEST_CASE("the first word comes when the music is down, and is added to it", "[player][ducking]") {
    Player player(with_music(), kRate, 1);
    mixed_with_music(player, 1);
    REQUIRE(player.play(std::make_shared<Samples>(300, 0.125f), 1));
    const Samples out = mixed_with_music(player, 8, 0.5f);

    CHECK(out[0] < 0.5f);
    CHECK(out[511] == Approx(0.125f).margin(1e-6));
    for (std::size_t i = 512; i < 812; ++i) REQUIRE(out[i] == Approx(0.125f + 0.125f).margin(1e-6));
    CHECK(out[812] == Approx(0.125f).margin(0.001));
    for (std::size_t i = 813; i < 812 + 4 * kBlock; ++i) REQUIRE(out[i] > out[i - 1]);
    CHECK(out[812 + 4 * kBlock] == 0.5f);
}

TEST_CASE("a call with music under it starts to be told at its first sample", "[player][ducking]") {
    Player player(with_music(), kRate, 1);
    REQUIRE(player.play(ramp(2 * kBlock), 1));
    mixed_with_music(player, 2);
    CHECK_FALSE(player.take());
    mixed_with_music(player, 1);
    CHECK(player.take() == Heard{1, What::started});
}

TEST_CASE("music and voice together are never louder than the device can play", "[player][ducking]") {
    Player player({.music_volume = 100, .ducking = {.to = 100}}, kRate, 1);
    REQUIRE(player.play(std::make_shared<Samples>(20'000, 0.9f), 1));
    for (const float sample : mixed_with_music(player, 70, 0.9f)) REQUIRE(sample <= 1.0f);
}

TEST_CASE("music obeys its own volume, the device's, and its side", "[player][ducking]") {
    Player player({.volume = 50, .side = Side::left, .music_volume = 50}, kRate, 2);
    const Samples out = Asking{}(player, 1, 2, true, 1.0f);
    CHECK(out[0] == 0.0625f);
    CHECK(out[1] == 0.0f);
}

TEST_CASE("other sources are told how far to go down, where there is no music too", "[player][ducking]") {
    Player player(with_music(), kRate, 1);
    CHECK(player.ducking() == 1.0f);
    REQUIRE(player.play(ramp(3 * kBlock), 1));
    mixed(player, 1);
    CHECK(player.ducking() < 1.0f);
    mixed(player, 2);
    CHECK(player.ducking() == Approx(0.25f).margin(1e-6));
    mixed(player, 4);
    CHECK(player.ducking() == Approx(1.0f).margin(1e-6));
}

TEST_CASE("music goes down for another display's voice too", "[player][ducking]") {
    Player player(with_music(), kRate, 1);
    player.duck(true);
    CHECK(mixed_with_music(player, 4).back() == Approx(0.25f).margin(1e-6));
    player.duck(false);
    CHECK(mixed_with_music(player, 5).back() == Approx(1.0f).margin(1e-6));
}
