#include <fstream>

#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;
using render::Rect;

namespace {

// A video in the left half, and the newest call in the right one.
struct VideoHall {
    explicit VideoHall(const std::string& video) : hall(file(video)) {}

    static std::string file(const std::string& video) {
        const auto path =
            std::filesystem::temp_directory_path() / ("panggil-video-" + std::to_string(::getpid()) + ".yaml");
        std::ofstream(path)
            << "layout: 1\ncanvas: 1000x500\nareas: |\n  VP\ncolumns: [1fr, 1fr]\nrows: [1fr]\nV: " << video
            << "\nP: {now_serving: newest, panel: hero, hold: 7 s}\ntemplates:\n  hero: {text: <ticket>}\n";
        return path.string();
    }
    std::vector<Rect> seen() const {
        std::vector<Rect> places;
        hall.scene->for_each_video([&](const VideoMark& mark) { places.push_back(mark.rect); });
        return places;
    }

    HallOnScreen hall;
};

constexpr Rect kLeft{0, 0, 500, 500};

// Gives every place a frame that is half as high.
struct OneColour final : PictureSource {
    render::Frame picture(const VideoMark&) const override { return {{500, 250}, 500, pixels.data(), 1, 1}; }
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(500 * 250, 0x0000FF00);
};

}  // namespace

TEST_CASE("a video fills its place, less its padding", "[scene][video]") {
    CHECK(VideoHall("{video: videos/a.mp4}").seen() == std::vector{kLeft});
    CHECK(VideoHall("{video: videos/a.mp4, pad: 10}").seen() == std::vector{Rect{10, 10, 480, 480}});
    CHECK(VideoHall("{column: [{video: a.mp4, height: 1fr}, {space: 100}]}").seen() ==
          std::vector{Rect{0, 0, 500, 400}});
}

TEST_CASE("a video stands in the middle of its place, and what is behind it is seen beside it", "[scene][video]") {
    VideoHall screen("{video: videos/a.mp4}");
    const OneColour source;
    screen.hall.scene->show_videos_of(&source);
    const auto picture = screen.hall.picture();
    CHECK(picture.at(250, 250) == render::Color{0, 255, 0});
    CHECK(picture.at(250, 100) == picture.at(750, 450));  // the ground
}

TEST_CASE("a video makes room while a call stands out, and comes back", "[scene][video]") {
    VideoHall screen("{video: videos/a.mp4, when: not called}");
    REQUIRE(screen.seen() == std::vector{kLeft});
    screen.hall.calls("disdukcapil", "A001", "3");
    screen.hall.starts_to_speak("disdukcapil", "A001", "n1");
    CHECK(screen.seen().empty());
    screen.hall.ends_to_speak("n1");
    screen.hall.pass(8);
    CHECK(screen.seen() == std::vector{kLeft});
}

TEST_CASE("under an alert no video is seen", "[scene][video]") {
    VideoHall screen("{video: videos/a.mp4}");
    screen.hall.raises(hall::AlertKind::fire);
    CHECK(screen.seen().empty());
}

TEST_CASE("a place that isn't shown at this hour has no video", "[scene][video]") {
    CHECK(VideoHall("{video: videos/a.mp4, when: 11.30-13.00}").seen().empty());  // it is 09.41
    CHECK(VideoHall("{video: videos/a.mp4, when: 09.00-10.00}").seen() == std::vector{kLeft});
}
