#include "render/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "render/faces.h"
#include "render/sdl.h"
#include "render/utf8.h"

namespace panggil::render {

namespace {

// SDL_ttf moves the pen to the right where the first glyph's ink begins left of it, and says so nowhere.
int pen_in(const Run& run) {
    int left = 0;
    TTF_GlyphMetrics32(run.face->font.get(), run.first, &left, nullptr, nullptr, nullptr, nullptr);
    return std::max(0, -left);
}

// The row of the baseline: SDL_ttf makes room above the font's own ascent where a glyph is higher.
int baseline_in(const Run& run) { return std::max(TTF_FontAscent(run.face->font.get()), run.highest); }

int advance(const Run& run) {
    int width = 0;
    TTF_SizeUTF8(run.face->font.get(), run.text.c_str(), &width, nullptr);
    return std::max(0, width - pen_in(run));
}

int advance(const std::vector<Run>& runs) {
    int sum = 0;
    for (const Run& run : runs) sum += advance(run);
    return sum;
}

// Coverage alone: rows from the baseline, columns from the pen.
class Sheet {
public:
    explicit Sheet(const Rect& area) : area_(area), ink_(static_cast<std::size_t>(area.area())) {}

    void add(const SDL_Surface& surface, int x, int y) {
        for (int row = 0; row < surface.h; ++row) {
            const auto* bytes = static_cast<const std::uint8_t*>(surface.pixels) + std::ptrdiff_t{row} * surface.pitch;
            const auto* pixels = reinterpret_cast<const std::uint32_t*>(bytes);
            for (int column = 0; column < surface.w; ++column) {
                auto& ink = at(x + column, y + row);
                ink = std::max(ink, static_cast<std::uint8_t>(pixels[column] >> 24));
            }
        }
    }

    std::uint8_t at(int x, int y) const { return area_.contains(x, y) ? ink_[index(x, y)] : std::uint8_t{0}; }

    Rect inked() const {
        Rect found;
        for (int y = area_.y; y < area_.bottom(); ++y) {
            const auto begin = ink_.begin() + static_cast<std::ptrdiff_t>(index(area_.x, y));
            const auto is_ink = [](std::uint8_t ink) { return ink != 0; };
            const auto first = std::find_if(begin, begin + area_.w, is_ink);
            if (first == begin + area_.w) continue;
            const auto last =
                std::find_if(std::reverse_iterator(begin + area_.w), std::reverse_iterator(first), is_ink);
            const int left = area_.x + static_cast<int>(first - begin);
            found = united(found, {left, y, static_cast<int>(last.base() - first), 1});
        }
        return found;
    }

private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y - area_.y) * static_cast<std::size_t>(area_.w) +
               static_cast<std::size_t>(x - area_.x);
    }
    std::uint8_t& at(int x, int y) { return ink_[index(x, y)]; }

    Rect area_;
    std::vector<std::uint8_t> ink_;
};

struct Piece {
    SurfacePtr surface;
    Rect place;
};

std::vector<Piece> pieces(const std::vector<Run>& runs) {
    std::vector<Piece> pieces;
    int pen = 0;
    for (const Run& run : runs) {
        SurfacePtr surface(TTF_RenderUTF8_Blended(run.face->font.get(), run.text.c_str(), {255, 255, 255, 255}));
        if (surface) {
            const Rect place{pen - pen_in(run), -baseline_in(run), surface->w, surface->h};
            pieces.push_back({std::move(surface), place});
        }
        pen += advance(run);
    }
    return pieces;
}

Sheet sheet(const std::vector<Run>& runs) {
    const auto all = pieces(runs);
    Rect area;
    for (const Piece& piece : all) area = united(area, piece.place);
    Sheet sheet(area);
    for (const Piece& piece : all) sheet.add(*piece.surface, piece.place.x, piece.place.y);
    return sheet;
}

constexpr std::uint32_t white(int ink) { return static_cast<std::uint32_t>(ink) << 24 | 0xFFFFFFu; }

int floor_to_quarter(int quarters) { return quarters >> 2; }  // of negative ones too

}  // namespace

struct Typesetter::Parts {
    Faces faces;
};

Typesetter::Typesetter(Fonts& fonts) : parts_(std::make_unique<Parts>(Parts{Faces(fonts)})) {}

Typesetter::~Typesetter() {
    parts_.reset();  // fonts are closed before their library
    TTF_Quit();
}

Result<std::unique_ptr<Typesetter>> Typesetter::open(Fonts& fonts) {
    if (TTF_Init() != 0) return fail(fmt::format("no text can be drawn: {}", TTF_GetError()));
    return std::unique_ptr<Typesetter>(new Typesetter(fonts));
}

void Typesetter::forget_fonts() { parts_->faces.forget(); }

double Typesetter::width(const TextStyle& style, std::string_view text) {
    return advance(parts_->faces.runs(style, text, Stretch::quarters)) / 4.0;
}

double Typesetter::cap_height(const TextStyle& style) {
    const auto face = parts_->faces.face(style, Stretch::none);
    int top = 0;
    if (face) TTF_GlyphMetrics32(face->font.get(), 'H', nullptr, nullptr, nullptr, &top, nullptr);
    return top;
}

Ink Typesetter::ink(const TextStyle& style, std::string_view text) {
    return sheet(parts_->faces.runs(style, text, Stretch::none)).inked();
}

double Typesetter::size_to_fit(const TextStyle& style, std::string_view text, double room) {
    TextStyle fitted = style;
    fitted.size_px = std::floor(style.size_px * 8.0) / 8.0;
    for (double wide = width(fitted, text); wide > room && fitted.size_px > 1.0; wide = width(fitted, text)) {
        const double guess = std::floor(fitted.size_px * room / wide * 8.0) / 8.0;
        fitted.size_px = std::max(1.0, std::min(guess, fitted.size_px - 0.125));
    }
    return fitted.size_px;
}

std::vector<std::string> Typesetter::missing(const TextStyle& style, std::string_view text) {
    std::vector<std::string> letters;
    for (const char32_t c : parts_->faces.missing(style, text)) append_utf8(letters.emplace_back(), c);
    return letters;
}

Typeset Typesetter::set(const TextStyle& style, std::string_view text) {
    const Sheet drawn = sheet(parts_->faces.runs(style, text, Stretch::none));
    const Rect ink = drawn.inked();
    Typeset set{{{ink.w, ink.h}, {}}, ink.x, ink.y};
    set.picture.pixels.reserve(static_cast<std::size_t>(ink.area()));
    for (int y = ink.y; y < ink.bottom(); ++y) {
        for (int x = ink.x; x < ink.right(); ++x) set.picture.pixels.push_back(white(drawn.at(x, y)));
    }
    return set;
}

// Drawn four times as wide, each pixel is the mean of the four columns it covers from wherever it begins.
Typeset Typesetter::set_shifted(const TextStyle& style, std::string_view text, int quarter) {
    const Sheet drawn = sheet(parts_->faces.runs(style, text, Stretch::quarters));
    const Rect ink = drawn.inked();
    if (ink.empty()) return {};
    const int left = floor_to_quarter(ink.x + quarter);
    const int right = floor_to_quarter(ink.right() - 1 + quarter) + 1;
    Typeset set{{{right - left, ink.h}, {}}, left, ink.y};
    set.picture.pixels.reserve(static_cast<std::size_t>(set.picture.size.w) * static_cast<std::size_t>(ink.h));
    for (int y = ink.y; y < ink.bottom(); ++y) {
        for (int x = left; x < right; ++x) {
            int sum = 2;  // rounds
            for (int column = 0; column < 4; ++column) sum += drawn.at(4 * x - quarter + column, y);
            set.picture.pixels.push_back(white(sum / 4));
        }
    }
    return set;
}

}  // namespace panggil::render
