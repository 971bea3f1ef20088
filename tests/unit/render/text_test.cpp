#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "drawing.h"
#include "render/utf8.h"

using namespace panggil::render;

namespace {

const TextStyle kHero{"Lato", 700, 276.0};
const TextStyle kNumber{"Lato", 700, 77.5};
const TextStyle kLabel{"Lato", 600, 31.0};

Picture written(Drawing& drawing, const TextStyle& style, const std::string& text, double x, int baseline) {
    return drawing.draw([&](Canvas& canvas) { canvas.text(style, text, x, baseline, kWhite); });
}

}  // namespace

TEST_CASE("capitals have the height that the look asks for", "[text]") {
    Drawing drawing({800, 300});
    CHECK(drawing.typesetter->cap_height(kHero) == Approx(200.0).margin(1.0));
    CHECK(drawing.typesetter->cap_height(kNumber) == Approx(56.0).margin(1.0));
    CHECK(drawing.typesetter->cap_height(kLabel) == Approx(22.0).margin(1.0));
}

TEST_CASE("a capital stands exactly between its cap line and its baseline", "[text]") {
    Drawing drawing({300, 300});
    const Rect ink = inked(written(drawing, kHero, "H", 10.0, 250));
    CHECK(ink.bottom() == 250);
    CHECK(ink.y == 250 - static_cast<int>(drawing.typesetter->cap_height(kHero)));
}

TEST_CASE("the ink that was foretold is the ink that is drawn", "[text]") {
    Drawing drawing({900, 400});
    for (const char* text : {"A024", "jAg", "Disdukcapil", "W"}) {
        CAPTURE(text);
        const Rect foretold = drawing.typesetter->ink(kNumber, text);
        const Rect drawn = inked(written(drawing, kNumber, text, 100.0, 200));
        CHECK(drawn == Rect{100 + foretold.x, 200 + foretold.y, foretold.w, foretold.h});
    }
}

TEST_CASE("a number is as wide as the look says", "[text]") {
    Drawing drawing({10, 10});
    CHECK(drawing.typesetter->width(kHero, "A024") == Approx(2.44 * 276).margin(2.0));
    CHECK(drawing.typesetter->ink(kLabel, "BPJS Ketenagakerjaan").w == Approx(298).margin(1.0));
    CHECK(drawing.typesetter->width(kHero, "0") == drawing.typesetter->width(kHero, "1"));  // figures stand in columns
    CHECK(drawing.typesetter->width(kHero, "AV") <
          drawing.typesetter->width(kHero, "A") + drawing.typesetter->width(kHero, "V"));
}

TEST_CASE("a number is drawn letter by letter where it would stand if it were shaped", "[text]") {
    for (const TextStyle& style : {kHero, kNumber, kLabel}) {
        for (const char* text : {"A024", "MA12345", "7", "AV10"}) {
            CAPTURE(style.size_px, text);
            Drawing drawing({1600, 400});
            const Rect shaped = drawing.typesetter->ink(style, text);
            const Rect drawn = inked(written(drawing, style, text, 100.25, 300));
            CHECK(std::abs(drawn.x - 100 - shaped.x) <= 1);
            CHECK(std::abs(drawn.right() - 100 - shaped.right()) <= 2);
            CHECK(drawn.y == 300 + shaped.y);
            CHECK(drawn.bottom() == 300 + shaped.bottom());
        }
    }
}

TEST_CASE("what stands in the place of a number and is none is shaped as a whole", "[text]") {
    CHECK(is_number("A024"));
    CHECK(is_number("7"));
    for (const char* text : {"", "BPJS", "a7", "09.41", "1 2", "٣"}) CHECK_FALSE(is_number(text));
}

TEST_CASE("a number that is too wide is made smaller until it fits", "[text]") {
    Drawing drawing({10, 10});
    const double size = drawing.typesetter->size_to_fit(kHero, "AA007", 688.0);
    CHECK(size == Approx(159 / 0.7235).margin(2.0));
    CHECK(drawing.typesetter->width({"Lato", 700, size}, "AA007") <= 688.0);
    CHECK(drawing.typesetter->width({"Lato", 700, size + 1.0}, "AA007") > 688.0);
    CHECK(drawing.typesetter->size_to_fit(kHero, "A024", 688.0) == 276.0);
}

TEST_CASE("an empty text is no error and draws nothing", "[text]") {
    Drawing drawing({100, 100});
    for (const char* text : {"", " ", "\n", "\u202E"}) {
        CHECK(inked(written(drawing, kLabel, text, 10.0, 50)).empty());
        CHECK(drawing.typesetter->ink(kLabel, text).empty());
    }
    CHECK(drawing.typesetter->width(kLabel, "") == 0.0);
}

TEST_CASE("text from strangers can't break a line or turn it round", "[text]") {
    CHECK(shown("A\nB\tC") == U"A B C");
    CHECK(shown("A\x01\x7F"
                "B") == U"AB");
    CHECK(shown("A\u202E024\u2066") == U"A024");
    CHECK(shown("Loket\uFFFD 3") == U"Loket 3");
    CHECK(shown("Perumda é 漢 😀") == U"Perumda é 漢 😀");
}

TEST_CASE("bytes that are no UTF-8 are left out", "[text]") {
    CHECK(shown("A\xFF"
                "0\xC3") == U"A0");
    CHECK(shown("A\xC0\xAF"
                "B") == U"AB");  // a slash in two bytes
    CHECK(shown("A\xED\xA0\x80"
                "B") == U"AB");  // half of a pair of UTF-16
    CHECK(shown("A\xF4\x90\x80\x80"
                "B") == U"AB");  // beyond Unicode
    CHECK(shown("\xE2\x82") == U"");
}

TEST_CASE("characters come back as they went", "[text]") {
    for (const char32_t c : {U'A', U'é', U'漢', U'😀'}) {
        std::string text;
        append_utf8(text, c);
        CHECK(shown(text) == std::u32string(1, c));
    }
}

TEST_CASE("a letter that no font has leaves no box", "[text]") {
    Drawing drawing({400, 100});
    const Picture with = written(drawing, kLabel, "A\U0010FFFDB\uE5C3", 10.0, 50);
    CHECK(with == written(drawing, kLabel, "AB", 10.0, 50));
}

TEST_CASE("moving text stands at each quarter of a pixel, equally sharp", "[text]") {
    Drawing drawing({400, 60});
    const RunningText text(*drawing.typesetter, {"Lato", 500, 36.0}, "Semua layanan resmi.");
    const auto center = [&](double x) {
        const Picture picture = drawing.draw([&](Canvas& canvas) { canvas.running_text(text, x, 45, kWhite); });
        double weight = 0.0;
        double moment = 0.0;
        for (int y = 0; y < picture.size.h; ++y) {
            for (int column = 0; column < picture.size.w; ++column) {
                const double ink = picture.at(column, y).r - kNight.r;
                weight += ink;
                moment += ink * column;
            }
        }
        return std::pair{moment / weight, weight};
    };
    const auto [at_rest, ink_at_rest] = center(3.0);
    for (int quarter = 1; quarter <= 8; ++quarter) {
        const auto [place, ink] = center(3.0 + quarter / 4.0);
        CHECK(place - at_rest == Approx(quarter / 4.0).margin(0.02));
        CHECK(ink == Approx(ink_at_rest).epsilon(0.01));
    }
}

TEST_CASE("a running text has no limit and is drawn only where it is seen", "[text]") {
    Drawing drawing({800, 120});
    std::string words;
    for (int i = 0; i < 5000; ++i) words += "nomor antrean ";
    const RunningText text(*drawing.typesetter, {"Lato", 500, 36.0}, words);
    const Picture picture =
        drawing.draw([&](Canvas& canvas) { canvas.running_text(text, -text.width() / 2, 45, kWhite); });
    CHECK(inked(picture).w > 780);
    CHECK(drawing.presenter->canvas().text_bytes() < 350'000);
}

TEST_CASE("drawn texts keep to two screens full of ink, and no kind pushes out another", "[text]") {
    constexpr std::size_t kEighth = 400 * 300 / 8;
    Drawing drawing({400, 300});
    auto& canvas = drawing.presenter->canvas();
    const Picture first = written(drawing, kNumber, "7", 10.0, 80);
    const auto write_many = [&](const TextStyle& style, const std::string& words) {
        for (char c = 'A'; c <= 'Z'; ++c) {
            for (const char* more : {"a", "b", "c", "d"})
                drawing.draw([&](Canvas& on) { on.text(style, words + c + more, 10.0, 80, kWhite); });
        }
    };
    write_many(kNumber, "kata ");
    CHECK(canvas.text_bytes() > 4 * kEighth);
    CHECK(canvas.text_bytes() <= 6 * kEighth);
    write_many(kNumber, "loket 7 ");
    CHECK(canvas.text_bytes() <= 7 * kEighth + 2000);  // with the 7 itself
    write_many({"Lato", 700, 100}, "kata ");
    CHECK(canvas.text_bytes() > 10 * kEighth);
    CHECK(canvas.text_bytes() <= 13 * kEighth + 2000);
    for (int i = 10; i < 200; ++i) canvas.prepare_letter({"Lato", 700, i / 8.0 + 60}, '8');
    CHECK(canvas.text_bytes() > 13 * kEighth);
    CHECK(canvas.text_bytes() <= 16 * kEighth);
    CHECK(written(drawing, kNumber, "7", 10.0, 80) == first);  // forgotten, and drawn anew
}

TEST_CASE("a font that isn't installed is named, with what to install", "[fonts]") {
    Fonts fonts;
    CHECK_FALSE(fonts.missing("Lato"));
    CHECK_FALSE(fonts.missing("lato"));
    CHECK_FALSE(fonts.missing("sans-serif"));
    CHECK(fonts.missing("Latoo")->english ==
          "the font 'Latoo' isn't installed - did you mean 'Lato'? - install it (Debian names such packages like "
          "fonts-latoo) or put its files into assets/fonts");
    CHECK(fonts.find("No Such Font", 400).has_value());
}

TEST_CASE("each weight has its own file", "[fonts]") {
    Fonts fonts;
    CHECK(fonts.find("Lato", 700).value()->path.filename() == "Lato-Bold.ttf");
    CHECK(fonts.find("Lato", 600).value()->path.filename() == "Lato-Semibold.ttf");
    CHECK(fonts.find("Lato", 500).value()->path.filename() == "Lato-Medium.ttf");
    CHECK(fonts.find("Lato", 400).value()->path.filename() == "Lato-Regular.ttf");
}

TEST_CASE("half of a font, a picture and a text are no fonts, and what they lie beside is found", "[fonts]") {
    namespace fs = std::filesystem;
    const fs::path own = fs::temp_directory_path() / ("panggil-fonts-" + std::to_string(::getpid()));
    fs::create_directories(own);
    std::ifstream in("/usr/share/fonts/truetype/lato/Lato-Bold.ttf", std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    const auto saved = [&](const char* name, const std::string& bytes) {
        std::ofstream(own / name, std::ios::binary) << bytes;
        return own / name;
    };
    CHECK_FALSE(wrong_with_font(saved("whole.ttf", whole)));
    for (const std::size_t part : {1, 2, 10, 50, 90, 99}) {
        CAPTURE(part);
        CHECK(wrong_with_font(saved("part.ttf", whole.substr(0, whole.size() * part / 100))));
    }
    CHECK(wrong_with_font(saved("text.ttf", "Selamat datang")));
    CHECK(wrong_with_font(saved("empty.otf", "")));
    CHECK(wrong_with_font(own / "none.ttf")->english == "there is no such file");
    CHECK(wrong_with_font("assets/themes/light.yaml")->english ==
          "this is no whole font - put the whole file here, or take it away");
    Fonts fonts(own);
    CHECK(fonts.find("Lato", 700).value()->path == own / "whole.ttf");
    fs::remove_all(own);
}
