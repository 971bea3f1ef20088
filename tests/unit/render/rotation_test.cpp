#include "render/rotation.h"

#include <cstdint>
#include <vector>

#include "catch.h"

using panggil::render::Rect;
using panggil::render::Size;
using panggil::render::turned;

namespace {

constexpr Size kPicture{3, 2};

// 1 2 3
// 4 5 6
std::vector<std::uint32_t> shown_turned(int degrees) {
    std::vector<std::uint32_t> picture{1, 2, 3, 4, 5, 6};
    std::vector<std::uint32_t> screen(picture.size());
    const Size size = turned(kPicture, degrees);
    panggil::render::copy_turned({picture.data(), kPicture.w}, kPicture, {0, 0, 3, 2}, degrees,
                                 {screen.data(), size.w});
    return screen;
}

}  // namespace

TEST_CASE("a TV that hangs on its side shows the picture upright", "[rotation]") {
    CHECK(shown_turned(0) == std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6});
    CHECK(shown_turned(90) == std::vector<std::uint32_t>{4, 1, 5, 2, 6, 3});
    CHECK(shown_turned(180) == std::vector<std::uint32_t>{6, 5, 4, 3, 2, 1});
    CHECK(shown_turned(270) == std::vector<std::uint32_t>{3, 6, 2, 5, 1, 4});
}

TEST_CASE("what changed in the picture is shown anew at its turned place", "[rotation]") {
    const Rect right_column{2, 0, 1, 2};
    CHECK(turned(right_column, kPicture, 90) == Rect{0, 2, 2, 1});
    CHECK(turned(right_column, kPicture, 180) == Rect{0, 0, 1, 2});
    CHECK(turned(right_column, kPicture, 270) == Rect{0, 0, 2, 1});
}
