#include "render/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "render/faces.h"
#include "render/letter_pairs.h"
#include "render/measured.h"
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

int width_of(const Run& run) {
    int width = 0;
    TTF_SizeUTF8(run.face->font.get(), run.text.c_str(), &width, nullptr);
    return std::max(0, width - pen_in(run));
}

int width_of(const std::vector<Run>& runs) {
    int sum = 0;
    for (const Run& run : runs) sum += width_of(run);
    return sum;
}

struct Piece {
    SurfacePtr surface;  // a byte a pixel: its ink
    Rect place;          // from the pen, on the baseline
};

std::vector<Piece> pieces(const std::vector<Run>& runs) {
    std::vector<Piece> pieces;
    int pen = 0;
    for (const Run& run : runs) {
        SurfacePtr surface(TTF_RenderUTF8_Shaded(run.face->font.get(), run.text.c_str(), {255, 255, 255, 255}, {}));
        if (surface) {
            const Rect place{pen - pen_in(run), -baseline_in(run), surface->w, surface->h};
            pieces.push_back({std::move(surface), place});
        }
        if (&run != &runs.back()) pen += width_of(run);
    }
    return pieces;
}

int blank_at_begin(const std::uint8_t* row, int width) {
    int column = 0;
    while (column + kInksAtOnce <= width && inks_at(row + column) == 0) column += kInksAtOnce;
    while (column < width && row[column] == 0) ++column;
    return column;
}

int blank_at_end(const std::uint8_t* row, int width) {
    int end = width;
    while (end >= kInksAtOnce && inks_at(row + end - kInksAtOnce) == 0) end -= kInksAtOnce;
    while (end > 0 && row[end - 1] == 0) --end;
    return width - end;
}

// The ink of a whole text. Most have one font, whose surface is read where it is.
class Sheet {
public:
    explicit Sheet(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {
        for (const Piece& piece : pieces_) area_ = united(area_, piece.place);
        if (pieces_.size() == 1) return;
        ink_.resize(static_cast<std::size_t>(area_.area()));
        for (const Piece& piece : pieces_) add(piece);
    }

    // From the column where the area begins.
    const std::uint8_t* row(int y) const {
        if (pieces_.size() == 1) return row_of(pieces_.front(), y);
        return ink_.data() + std::ptrdiff_t{y - area_.y} * area_.w;
    }

    const Rect& area() const { return area_; }

    // Looks at no more than what is blank around the text.
    Rect inked() const {
        const auto is_blank = [&](int y) { return blank_at_begin(row(y), area_.w) == area_.w; };
        int top = area_.y;
        int bottom = area_.bottom();
        while (top < bottom && is_blank(top)) ++top;
        while (top < bottom && is_blank(bottom - 1)) --bottom;
        if (top == bottom) return {};
        int left = area_.w;
        int right = area_.w;
        for (int y = top; y < bottom; ++y) {
            left = std::min(left, blank_at_begin(row(y), left));
            right = std::min(right, blank_at_end(row(y) + area_.w - right, right));
        }
        return {area_.x + left, top, area_.w - left - right, bottom - top};
    }

private:
    static const std::uint8_t* row_of(const Piece& piece, int y) {
        return static_cast<const std::uint8_t*>(piece.surface->pixels) +
               std::ptrdiff_t{y - piece.place.y} * piece.surface->pitch;
    }

    void add(const Piece& piece) {
        for (int y = piece.place.y; y < piece.place.bottom(); ++y) {
            const std::uint8_t* from = row_of(piece, y);
            std::uint8_t* to = ink_.data() + std::ptrdiff_t{y - area_.y} * area_.w + (piece.place.x - area_.x);
            for (int column = 0; column < piece.place.w; ++column) to[column] = std::max(to[column], from[column]);
        }
    }

    std::vector<Piece> pieces_;
    Rect area_{};
    std::vector<std::uint8_t> ink_{};  // where there is more than one piece
};

// Each takes about 150 bytes. A full hall shows some three hundred texts; the labels of all its counters pass, too.
constexpr std::size_t kMostMeasured = 500;
constexpr std::size_t kMostPassing = 128;

int floor_to_quarter(int quarters) { return quarters >> 2; }  // of negative ones too

}  // namespace

struct Typesetter::Parts {
    Faces faces;
    Measured measured{kMostMeasured};
    Measured passing{kMostPassing};
    LetterPairs pairs{};

    double set_width(const TextStyle& style, std::string_view text) {
        return width_of(faces.runs(style, text, Stretch::quarters)) / 4.0;
    }

    // What `measure` says of the font in this style, asked once; 0 without a font.
    double of_font(const TextStyle& style, Measured::What what, int (*measure)(TTF_Font*)) {
        if (const double* known = measured.find(style, {}, what)) return *known;
        const auto face = faces.face(style, Stretch::none);
        return measured.keep(style, {}, what, face ? measure(face->font.get()) : 0);
    }
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

void Typesetter::forget_fonts() {
    parts_->faces.forget();
    parts_->measured.forget();
    parts_->passing.forget();
    parts_->pairs.forget();
}

void Typesetter::forget_letters() { parts_->faces.forget_letters(); }

double Typesetter::advance(const TextStyle& style, std::string_view number) {
    const char second = number.size() > 1 ? number[1] : LetterPairs::kNone;
    float& known = parts_->pairs.at(style, number[0], second);
    if (std::isnan(known)) {
        const double alone = second == LetterPairs::kNone ? 0 : advance(style, number.substr(1, 1));
        known = static_cast<float>(parts_->set_width(style, number.substr(0, 2)) - alone);
    }
    return known;
}

double Typesetter::width(const TextStyle& style, std::string_view text) {
    if (is_number(text)) {
        double wide = 0;
        for (; !text.empty(); text.remove_prefix(1)) wide += advance(style, text);
        return wide;
    }
    Measured& measured = passes(text) ? parts_->passing : parts_->measured;
    if (const double* known = measured.find(style, text, Measured::width)) return *known;
    return measured.keep(style, text, Measured::width, parts_->set_width(style, text));
}

double Typesetter::cap_height(const TextStyle& style) {
    return parts_->of_font(style, Measured::cap_height, [](TTF_Font* font) {
        int top = 0;
        TTF_GlyphMetrics32(font, 'H', nullptr, nullptr, nullptr, &top, nullptr);
        return top;
    });
}

double Typesetter::ascent(const TextStyle& style) {
    return parts_->of_font(style, Measured::ascent, [](TTF_Font* font) { return TTF_FontAscent(font); });
}

double Typesetter::descent(const TextStyle& style) {
    return parts_->of_font(style, Measured::descent, [](TTF_Font* font) { return -TTF_FontDescent(font); });
}

Ink Typesetter::ink(const TextStyle& style, std::string_view text) {
    return Sheet(pieces(parts_->faces.runs(style, text, Stretch::none))).inked();
}

Ink Typesetter::ink_of_number(const TextStyle& style, std::string_view number) {
    Ink all;
    double x = 0;
    for (; !number.empty(); number.remove_prefix(1)) {
        std::optional<Ink>& known = parts_->pairs.ink_of(style, number[0]);
        if (!known) known = ink(style, number.substr(0, 1));
        all = united(all, {static_cast<int>(std::floor(x)) + known->x, known->y, known->w + 1, known->h});
        x += advance(style, number);
    }
    return grown(all, 1);
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
    const Sheet drawn(pieces(parts_->faces.runs(style, text, Stretch::none)));
    const Rect ink = drawn.inked();
    Typeset set{{{ink.w, ink.h}, {}}, ink.x, ink.y};
    set.coverage.ink.reserve(static_cast<std::size_t>(ink.area()));
    for (int y = ink.y; y < ink.bottom(); ++y) {
        const std::uint8_t* begin = drawn.row(y) + (ink.x - drawn.area().x);
        set.coverage.ink.insert(set.coverage.ink.end(), begin, begin + ink.w);
    }
    return set;
}

// Drawn four times as wide, each pixel is the mean of the four columns it covers from wherever it begins.
Typeset Typesetter::set_shifted(const TextStyle& style, std::string_view text, int quarter) {
    const Sheet drawn(pieces(parts_->faces.runs(style, text, Stretch::quarters)));
    const Rect ink = drawn.inked();
    if (ink.empty()) return {};
    const int left = floor_to_quarter(ink.x + quarter);
    const int right = floor_to_quarter(ink.right() - 1 + quarter) + 1;
    Typeset set{{{right - left, ink.h}, {}}, left, ink.y};
    set.coverage.ink.reserve(static_cast<std::size_t>(right - left) * static_cast<std::size_t>(ink.h));
    std::vector<std::uint8_t> columns(static_cast<std::size_t>(right - left) * 4);  // blank before and after the ink
    for (int y = ink.y; y < ink.bottom(); ++y) {
        std::copy_n(drawn.row(y) + (ink.x - drawn.area().x), ink.w, columns.begin() + (ink.x + quarter - 4 * left));
        for (auto four = columns.begin(); four != columns.end(); four += 4) {
            const int sum = four[0] + four[1] + four[2] + four[3] + 2;  // rounds
            set.coverage.ink.push_back(static_cast<std::uint8_t>(sum / 4));
        }
    }
    return set;
}

}  // namespace panggil::render
