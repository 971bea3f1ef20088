#include "video/still.h"

#include "clips.h"

using namespace panggil;
using namespace panggil::video;
using render::Size;

namespace {

bool is_red(const render::Picture& picture) {
    const render::Color color = picture.at(picture.size.w / 2, picture.size.h / 2);
    return color.r > 200 && color.b < 60;
}

}  // namespace

TEST_CASE("a still picture is that of its time, opaque and as large as its place", "[still]") {
    const Clips clips;
    const auto file =
        clips.make("two.mp4", "color=red:s=64x36:r=25:d=1[a];color=blue:s=64x36:r=25:d=1[b];[a][b]concat");
    const auto first = still(file, {160, 160}, render::PictureFit::contain, Seconds{0});
    REQUIRE(first);
    CHECK(first->size == Size{160, 90});
    CHECK(first->at(0, 0).a == 255);
    CHECK(is_red(*first));
    CHECK(!is_red(still(file, {160, 160}, render::PictureFit::contain, Seconds{1.5}).value()));
    CHECK(is_red(still(file, {160, 160}, render::PictureFit::contain, Seconds{10.5}).value()));  // it goes round
    CHECK(still(file, {50, 50}, render::PictureFit::cover, Seconds{0}).value().size == Size{50, 50});
}

TEST_CASE("the same video gives the same pixels", "[still]") {
    const Clips clips;
    const auto file = clips.make("moving.mp4", "testsrc=s=320x180:r=25:d=2");
    const auto once = still(file, {200, 200}, render::PictureFit::contain, Seconds{1.02});
    REQUIRE(once);
    CHECK(*once == still(file, {200, 200}, render::PictureFit::contain, Seconds{1.02}).value());
}

TEST_CASE("what is no video is said at once", "[still]") {
    const Clips clips;
    const auto text = clips.text("text.mp4", "Selamat datang.\n");
    const auto none = still(text, {160, 90}, render::PictureFit::contain, Seconds{0});
    REQUIRE(!none);
    CHECK(none.error().message == "unrecognized file format");
    CHECK(!still(clips.path / "missing.mp4", {160, 90}, render::PictureFit::contain, Seconds{0}));
}
