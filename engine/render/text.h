#pragma once

#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/coverage.h"
#include "render/fonts.h"
#include "render/geometry.h"

namespace panggil::render {

struct TextStyle {
    std::string family{"Lato"};
    int weight{400};       ///< 100 to 900.
    double size_px{16.0};  ///< The em, in device pixels; eighths are kept. Lato Bold's capitals are 0.7235 of it.

    /// Fonts are opened at eighths of a pixel: sizes with the same number of them are drawn alike.
    long eighths() const { return std::lround(size_px * 8.0); }

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// Where ink falls, relative to the pen at the beginning of the baseline: `y` of what stands above it is negative.
using Ink = Rect;

struct Typeset {
    Coverage coverage;  ///< Cut to the ink; empty where the text has none.
    int left{0};        ///< Its left edge, from the pen.
    int top{0};         ///< Its upper edge, from the baseline; mostly negative.
};

/// Shapes and measures text (FreeType, HarfBuzz). It needs no screen, so what must fit can be checked without one.
/// Every text is one line: control and bidi-override characters and bytes that aren't UTF-8 are left out, and so is
/// a character that no font of this machine has. One a thread, for SDL_ttf has one library for all.
class Typesetter {
public:
    /// `fonts` outlives it.
    static Result<std::unique_ptr<Typesetter>> open(Fonts& fonts);
    ~Typesetter();

    /// How far the pen moves, kerned. An empty text is 0 wide. A number (is_number) is as wide as its pairs of letters
    /// say, so that a new one needs no shaping.
    double width(const TextStyle& style, std::string_view text);

    /// How far the pen moves from the first letter of a number to the next, kerned; of its last one, how wide that is.
    double advance(const TextStyle& style, std::string_view number);

    /// From the baseline to the upper edge of 'H' as this font draws it at this size.
    double cap_height(const TextStyle& style);

    /// How far the letters of this font go above and below the baseline, as it says itself.
    double ascent(const TextStyle& style);
    double descent(const TextStyle& style);

    /// The pixels that a drawn text really touches. Nothing for a text without ink.
    Ink ink(const TextStyle& style, std::string_view text);

    /// Where the ink of a number may fall, at whatever part of a pixel its letters stand. Each letter is drawn once.
    Ink ink_of_number(const TextStyle& style, std::string_view number);

    /// The greatest size, in eighths of a pixel and at most `style.size_px`, at which the text is at most `room` wide.
    double size_to_fit(const TextStyle& style, std::string_view text, double room);

    /// The characters that are left out, because no font of this machine has them; each once, in UTF-8.
    std::vector<std::string> missing(const TextStyle& style, std::string_view text);

    /// The fonts have other files now: what was opened is opened again. Canvas::forget_texts goes with it.
    void forget_fonts();

    /// The letters that SDL_ttf keeps drawn are drawn again when they are needed. What is cached as text needs none.
    void forget_letters();

    /// The text as it is drawn at a whole pixel.
    Typeset set(const TextStyle& style, std::string_view text);

    /// The text as it is drawn `quarter` (0 to 3) quarters of a pixel to the right of one.
    Typeset set_shifted(const TextStyle& style, std::string_view text, int quarter);

private:
    struct Parts;
    explicit Typesetter(Fonts& fonts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace panggil::render
