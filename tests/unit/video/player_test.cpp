#include "video/player.h"

#include <sys/stat.h>

#include "base/log.h"
#include "clips.h"

using namespace panggil;
using namespace panggil::video;
using namespace std::chrono_literals;
using render::Size;

namespace {

constexpr Size kRoom{160, 90};
constexpr double kHz = 60;

Player playing(std::vector<std::filesystem::path> sources, Options options = {}) {
    options.sources = std::move(sources);
    Player player(options);
    player.show(kRoom, kHz);
    return player;
}

}  // namespace

TEST_CASE("a video runs: one picture after another comes, as large as its place", "[player]") {
    const Clips clips;
    Player player = playing({clips.make("moving.mp4", "testsrc=s=320x180:r=25:d=2")});
    REQUIRE(frame_until(player, [](const render::Frame& frame) { return frame.size == kRoom; }));
    const auto number = player.frame().number;
    CHECK(frame_until(player, [&](const render::Frame& frame) { return frame.number >= number + 10; }));
    CHECK(reinterpret_cast<std::uintptr_t>(player.frame().pixels) % 64 == 0);
}

TEST_CASE("nothing is decoded before the place is shown for the first time", "[player]") {
    const Clips clips;
    Options options;
    options.sources = {clips.make("red.mp4", "color=red:s=64x36:r=25:d=1")};
    Player player(options);
    CHECK(!frame_until(
        player, [](const render::Frame&) { return true; }, 200ms));
    player.show(kRoom, kHz);
    CHECK(shows(player, Hue::red));
}

TEST_CASE("the files of a folder follow one another by name, and then begin again", "[player]") {
    const Clips clips;
    clips.make("1.mp4", "color=red:s=64x36:r=25:d=0.2");
    clips.make("2.mp4", "color=blue:s=64x36:r=25:d=0.2");
    clips.text("readme.txt", "no video");
    Player player = playing({clips.path});
    CHECK(shows(player, Hue::red));
    CHECK(shows(player, Hue::blue));
    CHECK(shows(player, Hue::red));
    CHECK(shows(player, Hue::blue));
}

TEST_CASE("a single short video goes round and round", "[player]") {
    const Clips clips;
    Player player = playing({clips.make("short.mp4", "testsrc=s=64x36:r=50:d=0.2")});
    CHECK(frame_until(player, [](const render::Frame& frame) { return frame.number >= 40; }));
}

TEST_CASE("a video that is played once stays at its last picture", "[player]") {
    const Clips clips;
    const auto file =
        clips.make("once.mp4", "color=red:s=64x36:r=25:d=0.2[a];color=blue:s=64x36:r=25:d=0.2[b];[a][b]concat");
    Options options;
    options.loop = false;
    Player player = playing({file}, options);
    CHECK(shows(player, Hue::red));
    CHECK(shows(player, Hue::blue));
    CHECK(!frame_until(
        player, [](const render::Frame& frame) { return hue_of(frame) != Hue::blue; }, 600ms));
    CHECK(hue_of(player.frame()) == Hue::blue);
}

TEST_CASE("a hidden video stands still, and goes on when it is shown again", "[player]") {
    const Clips clips;
    Player player = playing({clips.make("moving.mp4", "testsrc=s=64x36:r=25:d=4")});
    REQUIRE(frame_until(player, [](const render::Frame&) { return true; }));
    player.hide();
    while (frame_until(
        player, [](const render::Frame&) { return true; }, 300ms)) {  // what was on its way
    }
    const auto number = player.frame().number;
    CHECK(!frame_until(
        player, [](const render::Frame&) { return true; }, 500ms));
    player.show(kRoom, kHz);
    CHECK(frame_until(player, [&](const render::Frame& frame) { return frame.number > number + 3; }));
}

TEST_CASE("a hidden video comes in another size when its place has changed", "[player]") {
    const Clips clips;
    Options once;
    once.loop = false;
    Player player = playing({clips.make("red.mp4", "color=red:s=64x36:r=25:d=0.2")}, once);
    REQUIRE(shows(player, Hue::red));
    player.show({320, 180}, kHz);
    CHECK(frame_until(player, [](const render::Frame& frame) { return frame.size == Size{320, 180}; }));
    CHECK(hue_of(player.frame()) == Hue::red);
}

TEST_CASE("a square video is contained in a wide place, or covers it", "[player]") {
    const Clips clips;
    const auto square = clips.make("square.mp4", "color=green:s=90x90:r=25:d=1");
    Player contained = playing({square});
    REQUIRE(shows(contained, Hue::green));
    CHECK(contained.frame().size == Size{90, 90});
    Options cover;
    cover.fit = render::PictureFit::cover;
    Player covering = playing({square}, cover);
    REQUIRE(shows(covering, Hue::green));
    CHECK(covering.frame().size == kRoom);
    CHECK((covering.frame().pixels[0] >> 8 & 0xFF) > 90);  // no bar at its side
}

TEST_CASE("no more pictures come in a second than the screen can show", "[player]") {
    const Clips clips;
    Options options;
    options.sources = {clips.make("fast.mp4", "testsrc=s=64x36:r=50:d=4")};
    Player player(options);
    player.show(kRoom, 10);
    REQUIRE(frame_until(player, [](const render::Frame&) { return true; }));
    int frames = 0;
    CHECK(!frame_until(
        player, [&](const render::Frame&) { return ++frames > 9; }, 600ms));
    CHECK(frames > 2);
}

TEST_CASE("what is no video is left out, and the others go on", "[player]") {
    const Clips clips;
    const auto text = clips.text("1.mp4", "Selamat datang di Mal Pelayanan Publik.\n");
    const auto list = clips.text("2.mp4", "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x.ts\n");
    const auto cut = clips.make("3.mp4", "testsrc=s=64x36:r=25:d=1");
    std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);  // without its index
    const auto empty = clips.text("4.mp4", "");
    const auto red = clips.make("5.mp4", "color=red:s=64x36:r=25:d=0.3");
    Player player = playing({clips.path / "missing.mp4", text, list, cut, empty, red});
    CHECK(shows(player, Hue::red));
    CHECK(frame_until(player, [](const render::Frame& frame) { return frame.number > 12; }));
}

TEST_CASE("a file that is cut off in its middle is shown as far as it goes", "[player]") {
    const Clips clips;
    const auto cut = clips.make("1.ts", "color=blue:s=64x36:r=25:d=2");
    std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);
    const auto red = clips.make("2.mp4", "color=red:s=64x36:r=25:d=0.3");
    Player player = playing({cut, red});
    CHECK(shows(player, Hue::blue));
    CHECK(shows(player, Hue::red));
}

TEST_CASE("a place without anything that can be played shows nothing", "[player]") {
    const Clips clips;
    const auto is_nothing = [](const render::Frame& frame) { return frame.empty(); };
    SECTION("an empty folder") {
        Player player = playing({clips.path});
        CHECK(frame_until(player, is_nothing));
    }
    SECTION("a text") {
        Player player = playing({clips.text("1.mp4", "no video\n")});
        CHECK(frame_until(player, is_nothing));
    }
    SECTION("a song that calls itself a video") {
        const auto song = clips.path / "song.mp4";
        REQUIRE(std::system(("ffmpeg -v error -f lavfi -i sine=d=1 '" + song.string() + "'").c_str()) == 0);
        Player player = playing({song});
        CHECK(frame_until(player, is_nothing));
    }
}

TEST_CASE("its owner never waits for a file that never comes", "[player]") {
    const Clips clips;
    const auto pipe = clips.path / "pipe.mp4";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const auto begun = std::chrono::steady_clock::now();
    {
        Player player = playing({pipe});
        CHECK(!frame_until(
            player, [](const render::Frame& frame) { return !frame.empty(); }, 300ms));
        player.show({320, 180}, kHz);
        player.hide();
        player.take_frame();
    }
    CHECK(std::chrono::steady_clock::now() - begun < 3s);
}
