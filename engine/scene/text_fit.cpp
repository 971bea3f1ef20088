#include "scene/text_fit.h"

#include <algorithm>
#include <optional>
#include <sstream>

namespace panggil::scene {

namespace {

using layout::Fit;
using layout::Wording;
using layout::Style;

constexpr double kRoundingSlack = 0.5;

bool allows(const Wording& wording, Fit step) { return std::find(wording.fit.begin(), wording.fit.end(), step) != wording.fit.end(); }

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

struct Fitter {
    const Wording& wording;
    const Style& style;
    double room;
    const Measure& measure;

    double width(const std::string& text, double size) const { return measure.width(style, size, text); }
    bool fits(const std::string& text, double size) const { return width(text, size) <= room + kRoundingSlack; }

    FittedText line(const std::string& text, double size) const { return {size, {text}, width(text, size), false}; }

    // Widths grow with the size, up to the rounding of hinted glyphs: one division, then a check.
    std::optional<FittedText> shrunk(const std::string& text) const {
        const double full = width(text, style.size);
        double size = style.size * room / full;
        if (size < style.smallest) size = style.smallest;
        for (int attempt = 0; attempt < 4 && !fits(text, size); ++attempt) size = std::max(style.smallest, size * 0.98);
        if (!fits(text, size)) return std::nullopt;
        return line(text, size);
    }

    std::optional<FittedText> wrapped(const std::string& text, double size) const {
        FittedText result{size, {""}, 0, false};
        for (const std::string& word : words_of(text)) {
            const std::string longer = result.lines.back().empty() ? word : result.lines.back() + " " + word;
            if (fits(longer, size)) {
                result.lines.back() = longer;
            } else if (static_cast<int>(result.lines.size()) < wording.lines && fits(word, size)) {
                result.lines.push_back(word);
            } else {
                return std::nullopt;
            }
        }
        for (const std::string& text_line : result.lines) result.width = std::max(result.width, width(text_line, size));
        return result;
    }

    std::optional<FittedText> fitted(const std::string& text) const {
        if (fits(text, style.size)) return line(text, style.size);
        if (allows(wording, Fit::shrink)) {
            if (auto result = shrunk(text)) return result;
        }
        if (!allows(wording, Fit::wrap)) return std::nullopt;
        if (auto result = wrapped(text, style.size)) return result;
        return allows(wording, Fit::shrink) ? wrapped(text, style.smallest) : std::nullopt;
    }

    FittedText cut(std::string text) const {
        const double size = allows(wording, Fit::shrink) ? std::min(style.size, style.smallest) : style.size;
        while (!text.empty() && !fits(text + "…", size)) {
            while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
            if (!text.empty()) text.pop_back();
        }
        FittedText result = line(text + "…", size);
        result.cut = true;
        return result;
    }
};

}  // namespace

FittedText fit_text(const std::vector<std::string>& texts, const Wording& wording, const Style& style, double width,
                    const Measure& measure) {
    if (texts.empty() || texts.front().empty()) return {style.size, {}, 0, false};
    const Fitter fitter{wording, style, width, measure};
    for (const std::string& text : texts) {
        if (auto fitted = fitter.fitted(text)) return *fitted;
        if (!allows(wording, Fit::shorter)) break;
    }
    const std::string& last = allows(wording, Fit::shorter) ? texts.back() : texts.front();
    if (allows(wording, Fit::ellipsis)) return fitter.cut(last);
    FittedText over = fitter.line(last, allows(wording, Fit::shrink) ? style.smallest : style.size);
    over.cut = over.width > width;
    return over;
}

}  // namespace panggil::scene
