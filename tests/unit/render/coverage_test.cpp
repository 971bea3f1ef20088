#include "render/coverage.h"

#include "catch.h"

using namespace panggil::render;

namespace {

constexpr std::uint32_t kGround = 0x00142A3A;

std::uint32_t laid(std::uint8_t ink, Color color, std::uint32_t ground = kGround) {
    lay_over({&ground, 1}, {{1, 1}, {ink}}, 0, 0, {0, 0, 1, 1}, color);
    return ground;
}

// As SDL's software renderer reckons: each step rounded down.
std::uint32_t by_hand(std::uint32_t ink, Color color, std::uint32_t ground) {
    const std::uint32_t alpha = ink * color.a / 255;
    const auto channel = [&](std::uint32_t of_color, int shift) {
        return (of_color * alpha / 255 + (255 - alpha) * (ground >> shift & 0xFF) / 255) << shift;
    };
    return channel(color.r, 16) | channel(color.g, 8) | channel(color.b, 0);
}

}  // namespace

TEST_CASE("ink is laid over its ground as SDL does it, for every amount of ink", "[coverage]") {
    int wrong = 0;
    for (const Color color : {Color{255, 255, 255}, Color{255, 198, 41}, Color{3, 130, 254, 77}, Color{0, 0, 0, 200}}) {
        for (const std::uint32_t ground : {0u, kGround, 0x00FFFFFFu, 0x00FE01FFu}) {
            for (std::uint32_t ink = 1; ink < 256; ++ink)
                wrong += laid(static_cast<std::uint8_t>(ink), color, ground) != by_hand(ink, color, ground);
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a fill is as if all were full of ink, at every width", "[coverage]") {
    for (const Color color :
         {Color{255, 198, 41}, Color{255, 198, 41, 254}, Color{3, 130, 254, 77}, Color{9, 9, 9, 0}}) {
        for (int width = 0; width < 40; ++width) {
            std::vector<std::uint32_t> filled(3 * 40, kGround);
            std::vector<std::uint32_t> laid = filled;
            const Coverage full{{width, 2}, std::vector<std::uint8_t>(static_cast<std::size_t>(2 * width), 255)};
            fill_over({filled.data(), 40}, {0, 1, width, 2}, color);
            lay_over({laid.data(), 40}, full, 0, 1, {0, 0, 40, 3}, color);
            CHECK(filled == laid);
            const std::uint32_t expected = color.a == 0 ? kGround : by_hand(255, color, kGround);
            for (int x = 0; x < 40; ++x)
                CHECK(filled[static_cast<std::size_t>(40 + x)] == (x < width ? expected : kGround));
        }
    }
}

TEST_CASE("where there is no ink, nothing is touched", "[coverage]") {
    CHECK(laid(0, {255, 255, 255}) == kGround);
    CHECK(laid(255, {255, 255, 255, 0}) == kGround);
}

TEST_CASE("ink stays inside of its clip, whatever stands out", "[coverage]") {
    std::vector<std::uint32_t> picture(20 * 4, kGround);
    const Coverage all{{30, 6}, std::vector<std::uint8_t>(30 * 6, 255)};
    lay_over({picture.data(), 20}, all, -5, -1, {3, 1, 10, 2}, {255, 0, 0});
    int inside = 0;
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 20; ++x) {
            const bool clipped = x >= 3 && x < 13 && y >= 1 && y < 3;
            const std::uint32_t pixel = picture[static_cast<std::size_t>(y * 20 + x)];
            CHECK(pixel == (clipped ? 0x00FF0000u : kGround));
            inside += clipped;
        }
    }
    CHECK(inside == 20);
}

TEST_CASE("ink behind a long blank is found", "[coverage]") {
    for (std::size_t at = 0; at < 40; ++at) {
        std::vector<std::uint32_t> row(40, kGround);
        Coverage one{{40, 1}, std::vector<std::uint8_t>(40, 0)};
        one.ink[at] = 255;
        lay_over({row.data(), 40}, one, 0, 0, {0, 0, 40, 1}, {1, 2, 3});
        std::vector<std::uint32_t> expected(40, kGround);
        expected[at] = 0x00010203;
        CHECK(row == expected);
    }
}
