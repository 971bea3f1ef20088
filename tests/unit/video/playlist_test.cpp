#include "video/playlist.h"

#include "clips.h"

using namespace panggil;
using namespace panggil::video;

TEST_CASE("a video is known by its ending, in small letters or capitals", "[playlist]") {
    CHECK(ends_like_video("promo.mp4"));
    CHECK(ends_like_video("PROMO.MP4"));
    CHECK(ends_like_video("a/b.webm"));
    CHECK(!ends_like_video("promo.mp3"));
    CHECK(!ends_like_video("mp4"));
}

TEST_CASE("a folder's videos come by name, without what else lies there", "[playlist]") {
    const Clips clips;
    for (const char* name : {"b.mp4", "a.webm", "notes.txt", ".copying.mp4"}) clips.text(name, "x");
    CHECK(videos_in(clips.path) == std::vector{clips.path / "a.webm", clips.path / "b.mp4"});
    CHECK(videos_in(clips.path / "b.mp4") == std::vector{clips.path / "b.mp4"});
}

TEST_CASE("what is put into a folder meanwhile comes with the next round", "[playlist]") {
    const Clips clips;
    const auto a = clips.text("a.mp4", "x");
    Playlist playlist({clips.path}, true);
    CHECK(playlist.next() == a);
    playlist.worked(a);
    const auto b = clips.text("b.mp4", "x");
    CHECK(playlist.next() == a);
    playlist.worked(a);
    CHECK(playlist.next() == b);
}

TEST_CASE("a round in which nothing worked is the last until it is asked for again", "[playlist]") {
    Playlist playlist({"a.mp4", "b.mp4"}, true);
    CHECK(playlist.next() == "a.mp4");
    CHECK(playlist.failed("a.mp4"));
    CHECK(playlist.next() == "b.mp4");
    CHECK(playlist.failed("b.mp4"));
    CHECK(playlist.next() == std::nullopt);
    CHECK(playlist.nothing_works());
    playlist.begin_again();
    CHECK(playlist.next() == "a.mp4");
}

TEST_CASE("a broken file is said once, and again when it has worked meanwhile", "[playlist]") {
    Playlist playlist({"a.mp4"}, true);
    CHECK(playlist.failed("a.mp4"));
    CHECK(!playlist.failed("a.mp4"));
    playlist.worked("a.mp4");
    CHECK(playlist.failed("a.mp4"));
}

TEST_CASE("what is played once is over after its round, and that is no failure", "[playlist]") {
    Playlist playlist({"a.mp4"}, false);
    CHECK(playlist.next() == "a.mp4");
    playlist.worked("a.mp4");
    CHECK(playlist.next() == std::nullopt);
    CHECK(!playlist.nothing_works());
}
