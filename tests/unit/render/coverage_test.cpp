#include "render/coverage.h"

#include <random>

#include "catch.h"

using namespace panggil::render;

namespace {

constexpr std::uint32_t kGround = 0x00142A3A;

std::uint32_t laid(std::uint8_t ink, Color color, std::uint32_t ground = kGround) {
    InkTable table;
    lay_over({&ground, 1}, {{1, 1}, {ink}}, 0, 0, {0, 0, 1, 1}, color, table);
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
            InkTable table;
            std::vector<std::uint32_t> filled(3 * 40, kGround);
            std::vector<std::uint32_t> laid = filled;
            const Coverage full{{width, 2}, std::vector<std::uint8_t>(static_cast<std::size_t>(2 * width), 255)};
            fill_over({filled.data(), 40}, {0, 1, width, 2}, color);
            lay_over({laid.data(), 40}, full, 0, 1, {0, 0, 40, 3}, color, table);
            CHECK(filled == laid);
            const std::uint32_t expected = color.a == 0 ? kGround : by_hand(255, color, kGround);
            for (int x = 0; x < 40; ++x)
                CHECK(filled[static_cast<std::size_t>(40 + x)] == (x < width ? expected : kGround));
        }
    }
}

TEST_CASE("a large text is laid as a small one is, upon a flat ground and upon a motley one", "[coverage]") {
    constexpr int kSide = 64;
    std::mt19937 chance(7);
    const auto any = [&](std::uint32_t most) { return static_cast<std::uint32_t>(chance() % (most + 1)); };
    Coverage text{{kSide, kSide}, {}};
    for (int i = 0; i < kSide * kSide; ++i)
        text.ink.push_back(static_cast<std::uint8_t>(any(2) == 0 ? 0 : any(3) == 0 ? 255 : any(255)));
    InkTable table;
    int wrong = 0;
    for (const bool flat : {true, false, true}) {
        for (const Color color : {Color{255, 198, 41}, Color{3, 130, 254, 77}}) {
            std::vector<std::uint32_t> picture(kSide * kSide, kGround);
            for (std::uint32_t& pixel : picture) pixel = !flat && any(20) == 0 ? any(0xFFFFFF) : pixel;
            const std::vector<std::uint32_t> ground = picture;
            lay_over({picture.data(), kSide}, text, 0, 0, {0, 0, kSide, kSide}, color, table);
            for (std::size_t i = 0; i < picture.size(); ++i)
                wrong += picture[i] != (text.ink[i] == 0 ? ground[i] : by_hand(text.ink[i], color, ground[i]));
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("where there is no ink, nothing is touched", "[coverage]") {
    CHECK(laid(0, {255, 255, 255}) == kGround);
    CHECK(laid(255, {255, 255, 255, 0}) == kGround);
}

TEST_CASE("ink stays inside of its clip, whatever stands out", "[coverage]") {
    std::vector<std::uint32_t> picture(20 * 4, kGround);
    InkTable table;
    const Coverage all{{30, 6}, std::vector<std::uint8_t>(30 * 6, 255)};
    lay_over({picture.data(), 20}, all, -5, -1, {3, 1, 10, 2}, {255, 0, 0}, table);
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
        InkTable table;
        std::vector<std::uint32_t> row(40, kGround);
        Coverage one{{40, 1}, std::vector<std::uint8_t>(40, 0)};
        one.ink[at] = 255;
        lay_over({row.data(), 40}, one, 0, 0, {0, 0, 40, 1}, {1, 2, 3}, table);
        std::vector<std::uint32_t> expected(40, kGround);
        expected[at] = 0x00010203;
        CHECK(row == expected);
    }
}
