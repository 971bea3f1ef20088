#include "blocks.h"
#include "catch.h"
#include "sound/player.h"

using namespace panggil;
using namespace panggil::sound;
using namespace std::chrono_literals;
using What = Heard::What;

namespace {

constexpr std::size_t kFade = 480;

SamplesPtr steady() { return std::make_shared<Samples>(480'000, 0.5f); }

std::size_t sounding(const Samples& out) {
    return static_cast<std::size_t>(std::count_if(out.begin(), out.end(), [](float s) { return s != 0.0f; }));
}

BootClock::duration of_frames(double frames) { return ticks(Seconds(frames / kRate)); }

}  // namespace

TEST_CASE("a voice whose right isn't renewed is silent when it ends, though a buffer still waits to be heard",
          "[player]") {
    Player player({}, kRate, 1);
    Asking device;
    player.may_speak_until(device.now + of_frames(10 * kBlock));
    REQUIRE(player.play(steady(), 1));
    const Samples out = device(player, 14);

    // A block is heard when it is asked for, or one block later where a sound server holds one more.
    CHECK(sounding(out) == 9 * kBlock);
    CHECK(std::all_of(out.begin(), out.begin() + 9 * kBlock, [](float s) { return s > 0.0f; }));
    for (std::size_t i = 9 * kBlock - kFade + 1; i <= 9 * kBlock; ++i) REQUIRE(out[i] < out[i - 1]);
    CHECK(out[9 * kBlock - kFade] == 0.5f);
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::lapsed});
    CHECK(player.frames_heard() == 9 * kBlock);
}

TEST_CASE("ALSA's full buffers are silent in time too", "[player]") {
    Player player({}, kRate, 1, 2 * kBlock);
    Asking device;
    player.may_speak_until(device.now + of_frames(10 * kBlock));
    REQUIRE(player.play(steady(), 1));
    CHECK(sounding(device(player, 14)) == 7 * kBlock);
}

TEST_CASE("a right that is renewed in time changes no sample", "[player]") {
    Player player({}, kRate, 1);
    Asking device;
    REQUIRE(player.play(ramp(40 * kBlock), 1));
    Samples out;
    for (int i = 0; i < 10; ++i) {
        player.may_speak_until(device.now + of_frames(9 * kBlock));
        const Samples next = device(player, 4);
        out.insert(out.end(), next.begin(), next.end());
    }
    CHECK((out == *ramp(40 * kBlock)));
}

TEST_CASE("a process that was stopped in the middle of a word says nothing more of it", "[player]") {
    Player player({}, kRate, 1);
    Asking device;
    player.may_speak_until(device.now + 2500ms);
    REQUIRE(player.play(steady(), 1, {100'000}));
    device(player, 5);
    device.now += 10s;
    CHECK(sounding(device(player, 3)) == 0);
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::lapsed});
    CHECK(player.frames_heard() == 5 * kBlock);
    player.may_speak_until(device.now + 2500ms);
    CHECK(sounding(device(player, 3)) == 0);  // a new right is for what comes next
    REQUIRE(player.play(steady(), 2));
    CHECK(sounding(device(player, 3)) == 3 * kBlock);
}

TEST_CASE("one that was stopped for a moment goes on while it still may", "[player]") {
    Player player({}, kRate, 1);
    Asking device;
    player.may_speak_until(device.now + 2500ms);
    REQUIRE(player.play(steady(), 1));
    device(player, 5);
    device.now += 1s;
    CHECK(sounding(device(player, 3)) == 3 * kBlock);
}

TEST_CASE("a right that is given back is a fade of 10 ms", "[player]") {
    Player player({}, kRate, 1);
    Asking device;
    player.may_speak_until(device.now + 2500ms);
    REQUIRE(player.play(steady(), 1));
    device(player, 5);
    player.may_speak_until(BootInstant{});
    const Samples out = device(player, 4);
    CHECK(out[0] == 0.5f);
    CHECK(sounding(out) == kFade);
    CHECK_FALSE(player.may_speak(device.now));
    CHECK(player.take() == Heard{1, What::started});
    CHECK(player.take() == Heard{1, What::lapsed});
}

TEST_CASE("who may not speak begins nothing, and music goes on", "[player]") {
    Player player({.music_volume = 100}, kRate, 1);
    Asking device;
    player.may_speak_until(device.now);
    REQUIRE(player.play(steady(), 1));
    CHECK(device(player, 4, 1, true, 0.25f) == Samples(4 * kBlock, 0.25f));
    CHECK(player.take() == Heard{1, What::lapsed});
    CHECK_FALSE(player.take());
}
