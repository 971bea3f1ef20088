#include "display/videos.h"

#include <poll.h>

#include <algorithm>

#include "catch.h"
#include "hall/board.h"
#include "render/fonts.h"
#include "shipped.h"
#include "video/playlist.h"

using namespace panggil;
using namespace panggil::display;

namespace {

const hall::ZoneId kZone{"hall"};

// A screen with the shipped layout of a video beside the calls.
struct VideoScreen {
    VideoScreen() {
        const scene::Design design = display::shipped_design("layouts/video-hall.yaml");
        hall->zones = {kZone};
        scene = std::make_unique<scene::Scene>(design, *hall, render::Size{480, 270}, kZone, *typesetter, words);
        scene->refresh(board, moment());
    }

    scene::Moment moment() const { return {now, WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24}}}; }

    bool frame_comes(std::chrono::milliseconds within = std::chrono::seconds(20)) {
        const auto end = std::chrono::steady_clock::now() + within;
        std::vector<render::Rect> rects;
        scene->damage().take(rects);
        while (true) {
            videos.take_frames(scene->damage());
            if (!scene->damage().empty()) return true;
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0) return false;
            std::vector<int> fds;
            videos.add_fds(fds);
            std::vector<pollfd> polled;
            for (const int fd : fds) polled.push_back({fd, POLLIN, 0});
            ::poll(polled.data(), polled.size(), static_cast<int>(left.count()));
        }
    }

    Instant now{std::chrono::hours(1)};
    std::shared_ptr<hall::Hall> hall = std::make_shared<hall::Hall>();
    hall::Board board{hall};
    scene::Words words{*hall};
    render::Fonts fonts;
    std::unique_ptr<render::Typesetter> typesetter{render::Typesetter::open(fonts).value()};
    Videos videos{{"assets", false, 100, {}}};
    std::unique_ptr<scene::Scene> scene;
};

}  // namespace

TEST_CASE("a video's frames redraw its own place alone", "[videos]") {
    VideoScreen screen;
    screen.videos.follow(screen.scene.get(), 60, screen.now);
    REQUIRE(screen.frame_comes());
    std::vector<render::Rect> rects;
    screen.scene->damage().take(rects);
    std::optional<scene::VideoMark> place;
    screen.scene->for_each_video([&](const scene::VideoMark& mark) { place = mark; });
    REQUIRE(place);
    CHECK(rects == std::vector{place->rect});
    CHECK(screen.videos.picture(*place).size == render::Size{place->rect.w, place->rect.h});
}

TEST_CASE("a video runs on when its layout is saved: its picture doesn't go for a moment", "[videos]") {
    VideoScreen screen;
    screen.videos.follow(screen.scene.get(), 60, screen.now);
    REQUIRE(screen.frame_comes());
    scene::Design design = screen.scene->design();
    auto saved = layout::load_layout("layouts/video-hall.yaml", {nullptr, "assets/themes"}).value();
    saved.title = "Lain";
    design.layout = std::make_shared<const layout::Layout>(std::move(saved));
    screen.scene->set_design(design, screen.board, screen.moment());
    screen.videos.follow(screen.scene.get(), 60, screen.now);
    std::optional<scene::VideoMark> place;
    screen.scene->for_each_video([&](const scene::VideoMark& mark) { place = mark; });
    REQUIRE(place);
    CHECK_FALSE(screen.videos.picture(*place).empty());
}

TEST_CASE("without a screen nothing is played, and after a minute its memory is given back", "[videos]") {
    VideoScreen screen;
    screen.videos.follow(screen.scene.get(), 60, screen.now);
    REQUIRE(screen.frame_comes());
    screen.videos.follow(nullptr, 0, screen.now);
    std::vector<int> fds;
    screen.videos.add_fds(fds);
    CHECK(fds.empty());
    CHECK(screen.videos.next_due() == screen.now + std::chrono::seconds(60));
    screen.now += std::chrono::seconds(61);
    screen.videos.follow(nullptr, 0, screen.now);
    screen.videos.follow(screen.scene.get(), 60, screen.now);  // it begins anew
    CHECK(screen.frame_comes());
}

TEST_CASE("what a layout takes for a video is what is played", "[videos]") {
    std::vector<std::string_view> written(layout::kVideoEndings.begin(), layout::kVideoEndings.end());
    std::vector<std::string_view> played = video::endings();
    std::sort(written.begin(), written.end());
    std::sort(played.begin(), played.end());
    CHECK(written == played);
}
