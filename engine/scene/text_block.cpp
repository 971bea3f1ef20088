#include "scene/text_block.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>
#include <vector>

namespace panggil::scene {

namespace {

constexpr double kSlack = 0.5;

using Lines = std::vector<std::string>;

// The text's words, measured once at the style's size: widths grow with the size, and shaping every line at every size
// would keep an announcement waiting.
struct Block {
    std::vector<std::string> all;
    std::vector<double> widths;  // of one unit of size
    double space{0};
    double cap{0};

    Block(const std::string& text, const layout::Style& style, const Measure& measure)
        : space(measure.width(style, style.size, " ") / style.size),
          cap(measure.cap_height(style, style.size) / style.size) {
        std::istringstream in(text);
        for (std::string word; in >> word;) {
            widths.push_back(measure.width(style, style.size, word) / style.size);
            all.push_back(word);
        }
    }

    int lines_in(const Room& room, double size) const {
        const double more = std::floor((room.height + kSlack - cap * size) / (size * room.line_step));
        return 1 + static_cast<int>(std::max(0.0, more));
    }

    // None where it takes more lines, or a word is too wide.
    std::optional<Lines> broken(double size, double width, int most) const {
        Lines lines;
        double used = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double wide = widths[i] * size;
            if (wide > width) return std::nullopt;
            if (!lines.empty() && used + space * size + wide <= width) {
                lines.back() += " " + all[i];
                used += space * size + wide;
            } else {
                if (static_cast<int>(lines.size()) == most) return std::nullopt;
                lines.push_back(all[i]);
                used = wide;
            }
        }
        return lines;
    }

    // As many lines as it takes and not more, about equally long.
    std::optional<Lines> balanced(double size, const Room& room) const {
        auto lines = broken(size, room.width, lines_in(room, size));
        if (!lines) return lines;
        double too_narrow = 0;
        double wide_enough = room.width;
        constexpr int kSteps = 8;
        for (int step = 0; step < kSteps && lines->size() > 1; ++step) {
            const double middle = (too_narrow + wide_enough) / 2;
            auto narrower = broken(size, middle, static_cast<int>(lines->size()));
            (narrower ? wide_enough : too_narrow) = middle;
            if (narrower) lines = std::move(narrower);
        }
        return lines;
    }

    double largest(const layout::Style& style, const Room& room) const {
        const auto fits = [&](double size) { return broken(size, room.width, lines_in(room, size)).has_value(); };
        if (fits(style.size)) return style.size;
        double good = std::min(style.floor(), style.size);
        double too_large = style.size;
        constexpr double kNearEnough = 0.25;
        while (too_large - good > kNearEnough) {
            const double middle = (good + too_large) / 2;
            (fits(middle) ? good : too_large) = middle;
        }
        return good;
    }
};

double widest(const Lines& lines, double size, const layout::Style& style, const Measure& measure) {
    double wide = 0;
    for (const std::string& line : lines) wide = std::max(wide, measure.width(style, size, line));
    return wide;
}

}  // namespace

FittedText fit_block(const std::string& text, const layout::Style& style, const Room& room, const Measure& measure) {
    const Block words(text, style, measure);
    if (words.all.empty()) return {style.size, {}, 0, false};
    double size = words.largest(style, room);
    constexpr int kAttempts = 4;  // hinted letters aren't exactly as wide as reckoned
    for (int i = 0; i < kAttempts; ++i) {
        auto lines = words.balanced(size, room);
        if (!lines) break;
        const double wide = widest(*lines, size, style, measure);
        if (wide <= room.width + kSlack) return {size, *std::move(lines), wide, false};
        size = std::max(std::min(style.floor(), style.size), size * 0.99);
    }
    layout::Style least = style;
    least.size = std::min(style.floor(), style.size);
    layout::Wording wording;
    wording.fit = {layout::Fit::wrap, layout::Fit::ellipsis};
    wording.lines = words.lines_in(room, least.size);
    return fit_text({text}, wording, least, room.width, measure);
}

}  // namespace panggil::scene
