#include <random>

#include "catch.h"
#include "render/damage.h"

using namespace panggil::render;

namespace {

constexpr Size kScreen{1920, 1080};

bool covered(const std::vector<Rect>& rects, int x, int y) {
    for (const Rect& rect : rects) {
        if (rect.contains(x, y)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("two changes far apart stay two rectangles", "[damage]") {
    Damage damage(kScreen);
    damage.add({48, 146, 744, 544});
    damage.add({1500, 900, 344, 114});
    CHECK(damage.rects() == std::vector<Rect>{{48, 146, 744, 544}, {1500, 900, 344, 114}});
}

TEST_CASE("two panels beside each other are drawn as one", "[damage]") {
    Damage damage(kScreen);
    damage.add({816, 26, 344, 114});
    damage.add({816, 146, 344, 114});
    CHECK(damage.rects() == std::vector<Rect>{{816, 26, 344, 234}});
}

TEST_CASE("what lies outside of the screen is not drawn", "[damage]") {
    Damage damage(kScreen);
    damage.add({1900, -20, 100, 40});
    damage.add({2000, 0, 100, 100});
    damage.add({5, 5, 0, 10});
    CHECK(damage.rects() == std::vector<Rect>{{1900, 0, 20, 20}});
}

TEST_CASE("damage that was taken is not there any more", "[damage]") {
    Damage damage(kScreen);
    std::vector<Rect> frame{{1, 2, 3, 4}};
    damage.add_everything();
    damage.take(frame);
    CHECK(frame == std::vector<Rect>{{0, 0, 1920, 1080}});
    CHECK(damage.empty());
}

TEST_CASE("whatever is added, all of it is drawn, by few rectangles, no pixel twice", "[damage]") {
    std::mt19937 chance(7);
    const auto number = [&](int least, int most) { return std::uniform_int_distribution(least, most)(chance); };
    for (int day = 0; day < 200; ++day) {
        Damage damage(kScreen);
        std::vector<Rect> added;
        for (int i = number(1, 40); i > 0; --i) {
            added.push_back({number(-50, 1900), number(-50, 1060), number(1, 400), number(1, 200)});
            damage.add(added.back());
        }
        const auto& rects = damage.rects();
        REQUIRE(rects.size() <= 8);
        for (std::size_t i = 0; i < rects.size(); ++i) {
            for (std::size_t j = i + 1; j < rects.size(); ++j) REQUIRE(intersection(rects[i], rects[j]).empty());
        }
        for (const Rect& rect : added) {
            const Rect seen = intersection(rect, {0, 0, kScreen.w, kScreen.h});
            if (seen.empty()) continue;
            REQUIRE(covered(rects, seen.x, seen.y));
            REQUIRE(covered(rects, seen.right() - 1, seen.bottom() - 1));
            REQUIRE(covered(rects, seen.x + seen.w / 2, seen.y + seen.h / 2));
        }
    }
}
