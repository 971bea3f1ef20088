#include "display/look.h"

#include <set>

#include "catch.h"
#include "display/mending.h"

using namespace panggil;
using namespace panggil::display;
using render::Picture;
using render::Rect;

namespace {

constexpr render::Size kScreen{1920, 1080};
constexpr Instant kNow{std::chrono::hours(1)};

Picture row_of(std::uint32_t color) { return {{kScreen.w, 1}, std::vector<std::uint32_t>(1920, 0xFF000000u | color)}; }

}  // namespace

TEST_CASE("twelve looks see a part of a row in each twelfth of the screen, and all of it in time", "[look]") {
    Look look(kScreen);
    std::set<std::pair<int, int>> seen;
    for (int i = 0; i < 4 * 12 * 90; ++i) {
        if (i == 12) CHECK(seen.size() == 12);
        if (i < 12) CHECK(look.row().y / 90 == i);
        CHECK(Rect{0, 0, 1920, 1080}.contains(look.row()));
        seen.insert({look.row().x, look.row().y});
        look.next();
    }
    CHECK(seen.size() == 1080 * 4);
}

TEST_CASE("roundings are no difference, a hundredth of a row is", "[look]") {
    const Look look(kScreen);
    Picture shown = row_of(0x0A1A29);
    const Picture wanted = row_of(0x0F1F2E);
    CHECK(look.same(shown, wanted, kNow));
    for (std::size_t x = 300; x < 309; ++x) shown.pixels[x] = 0xFFFFFFFFu;
    CHECK(look.same(shown, wanted, kNow));  // edges of letters
    for (std::size_t x = 300; x < 319; ++x) shown.pixels[x] = 0xFFFFFFFFu;
    CHECK_FALSE(look.same(shown, wanted, kNow));
    CHECK_FALSE(look.same(row_of(0), wanted, kNow));  // black instead of the darkest board
}

TEST_CASE("what was drawn a moment ago isn't looked at", "[look]") {
    Look look(kScreen);
    look.presented({{0, 0, 1920, 100}}, kNow);
    const auto a_second = std::chrono::seconds(1);
    CHECK(look.same(row_of(0x0A1A29), row_of(0xFFFFFF), kNow + a_second / 4));
    CHECK_FALSE(look.same(row_of(0x0A1A29), row_of(0xFFFFFF), kNow + a_second));
    look.presented({{0, 500, 1920, 100}}, kNow);
    CHECK_FALSE(look.same(row_of(0x0A1A29), row_of(0xFFFFFF), kNow + a_second));
}

TEST_CASE("a program that was begun anew for its picture doesn't begin anew within the hour", "[look]") {
    Mending mending(true, kNow);
    const auto minutes = [](int count) { return kNow + std::chrono::minutes(count); };
    CHECK(mending.looked(false, minutes(0)) == Mend::draw_again);
    CHECK(mending.looked(false, minutes(0)) == Mend::new_presenter);
    CHECK(mending.looked(false, minutes(59)) == Mend::draw_again);
    CHECK(mending.looked(false, minutes(61)) == Mend::new_process);
    CHECK(mending.looked(true, minutes(62)) == Mend::nothing);
    CHECK(mending.looked(false, minutes(63)) == Mend::draw_again);
}
