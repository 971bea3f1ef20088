#include "scene/text_block.h"

#include "catch.h"
#include "ruler.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

// Letters are half as wide as the size, capitals 0.7 of it high.
const layout::Style kLarge{100, 700, 20, {}};

std::string long_text(int letters) {
    std::string text;
    while (static_cast<int>(text.size()) < letters) text += text.size() % 10 == 9 ? ' ' : 'a';
    return text;
}

double height(const FittedText& text, double step) {
    return text.size * 0.7 + (static_cast<double>(text.lines.size()) - 1) * text.size * step;
}

}  // namespace

TEST_CASE("what is short stands in the style's own size", "[block]") {
    const FittedText text = fit_block("Api", kLarge, {1000, 500}, ruler());
    CHECK(text == FittedText{100, {"Api"}, 150, false});
}

TEST_CASE("lines are about equally long", "[block]") {
    const FittedText text = fit_block("Segera keluar lewat pintu terdekat.", kLarge, {1400, 200}, ruler());
    CHECK(text.size == 100);
    CHECK(text.lines == std::vector<std::string>{"Segera keluar lewat", "pintu terdekat."});
}

TEST_CASE("from 3 to 300 letters all is within its room, and as large as that allows", "[block]") {
    double last = 101;
    for (int letters = 3; letters <= 300; ++letters) {
        const Room room{688, 420};
        const FittedText text = fit_block(long_text(letters), kLarge, room, ruler());
        CAPTURE(letters, text.size);
        CHECK_FALSE(text.cut);
        CHECK(text.width <= room.width + 0.5);
        CHECK(height(text, room.line_step) <= room.height + 0.5);
        CHECK(text.size <= last + 3);  // longer texts aren't larger, but for how their words fall
        last = text.size;
    }
    CHECK(last < 60);
}

TEST_CASE("what is too long at the smallest size loses its end", "[block]") {
    const FittedText text = fit_block(long_text(2000), kLarge, {688, 200}, ruler());
    CHECK(text.cut);
    CHECK(text.size == 20);
    CHECK(text.lines.back().ends_with("…"));
    CHECK(height(text, kLineStep) <= 200.5);
}

TEST_CASE("a word without end is shrunk, then cut", "[block]") {
    CHECK(fit_block(std::string(20, 'x'), kLarge, {688, 200}, ruler()).size == Approx(68.8).margin(0.5));
    CHECK(fit_block(std::string(200, 'x'), kLarge, {688, 200}, ruler()).cut);
}

TEST_CASE("a room lower than a line takes one", "[block]") {
    const FittedText text = fit_block("Titik kumpul: halaman", kLarge, {2000, 0}, ruler());
    CHECK(text.lines == std::vector<std::string>{"Titik kumpul: halaman"});
    CHECK(text.size == 100);
    CHECK(fit_block("Titik kumpul: halaman", kLarge, {500, 0}, ruler()).size == Approx(500 / 10.5).margin(0.5));
}

TEST_CASE("no words take no line", "[block]") {
    CHECK(fit_block("", kLarge, {500, 100}, ruler()).lines.empty());
    CHECK(fit_block("  ", kLarge, {500, 100}, ruler()).lines.empty());
}
