#include "scene/text_fit.h"

#include <algorithm>
#include <optional>
#include <sstream>

namespace panggil::scene {

namespace {

using layout::Fit;
using layout::Style;
using layout::Wording;

constexpr double kRoundingSlack = 0.5;

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

    FittedText line(const std::string& text, double size) const { return {size, {text}, width(text, size)}; }

    // Widths grow with the size, up to the rounding of hinted glyphs: one division, then a check.
    std::optional<FittedText> shrunk(const std::string& text) const {
        const double full = width(text, style.size);
        double size = style.size * room / full;
        size = std::max(size, style.floor());
        for (int attempt = 0; attempt < 4 && !fits(text, size); ++attempt) size = std::max(style.floor(), size * 0.98);
        if (!fits(text, size)) return std::nullopt;
        return line(text, size);
    }

    // Broken at its words into lines that are at most `width` wide; none where that takes more lines than are allowed.
    std::vector<std::string> broken(const std::string& text, double size, double width) const {
        const auto takes = [&](const std::string& line) { return this->width(line, size) <= width + kRoundingSlack; };
        std::vector<std::string> lines{""};
        for (const std::string& word : words_of(text)) {
            const std::string longer = lines.back().empty() ? word : lines.back() + " " + word;
            if (takes(longer)) {
                lines.back() = longer;
            } else if (static_cast<int>(lines.size()) < wording.lines && takes(word)) {
                lines.push_back(word);
            } else {
                return {};
            }
        }
        return lines;
    }

    // In as few lines as it takes, and those about equally long: no word stands alone below.
    std::optional<FittedText> wrapped(const std::string& text, double size) const {
        auto lines = broken(text, size, room);
        if (lines.empty()) return std::nullopt;
        double too_narrow = 0;
        double wide_enough = room;
        constexpr int kSteps = 7;
        for (int step = 0; step < kSteps && lines.size() > 1; ++step) {
            const double middle = (too_narrow + wide_enough) / 2;
            auto narrower = broken(text, size, middle);
            const bool good = narrower.size() == lines.size();
            (good ? wide_enough : too_narrow) = middle;
            if (good) lines = std::move(narrower);
        }
        FittedText result{size, std::move(lines)};
        for (const std::string& text_line : result.lines) result.width = std::max(result.width, width(text_line, size));
        return result;
    }

    // The largest size at which the lines suffice, in steps that no eye tells apart.
    std::optional<FittedText> wrapped_smaller(const std::string& text) const {
        constexpr double kStep = 0.97;
        for (double size = style.size * kStep; size > style.floor(); size *= kStep) {
            if (auto result = wrapped(text, size)) return result;
        }
        return wrapped(text, style.floor());
    }

    // With the steps that were taken so far, in their order.
    std::optional<FittedText> fitted(const std::string& text, const std::vector<Fit>& steps) const {
        if (fits(text, style.size)) return line(text, style.size);
        bool wraps = false;
        bool shrinks = false;
        for (const Fit step : steps) {
            wraps |= step == Fit::wrap;
            shrinks |= step == Fit::shrink;
            std::optional<FittedText> result;
            if (step == Fit::wrap) result = wrapped(text, style.size);
            if (step == Fit::shrink && !wraps) result = shrunk(text);
            if (!result && wraps && shrinks) result = wrapped_smaller(text);
            if (result) return result;
        }
        return std::nullopt;
    }

    std::string shortened(std::string text, double size) const {
        while (!text.empty() && !fits(text + "…", size)) {
            while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
            if (!text.empty()) text.pop_back();
        }
        while (text.ends_with(' ')) text.pop_back();
        return text + "…";
    }

    // As many whole words a line as it takes, and the last line to its last letter.
    FittedText cut(const std::string& text, double size, int lines) const {
        FittedText result{size, {""}, 0, true};
        for (const std::string& word : words_of(text)) {
            std::string& last = result.lines.back();
            const std::string longer = last.empty() ? word : last + " " + word;
            const bool is_last = static_cast<int>(result.lines.size()) == lines;
            if (is_last || last.empty() || fits(longer, size)) {
                last = longer;
            } else {
                result.lines.push_back(word);
            }
        }
        for (std::string& line : result.lines) {
            if (!fits(line, size)) line = shortened(line, size);
            result.width = std::max(result.width, width(line, size));
        }
        return result;
    }
};

}  // namespace

FittedText fit_text(const std::vector<std::string>& texts, const Wording& wording, const Style& style, double width,
                    const Measure& measure) {
    if (texts.empty() || texts.front().empty()) return {style.size};
    const Fitter fitter{wording, style, width, measure};
    std::vector<Fit> taken;
    std::size_t count = 1;  // how many of the wordings may stand there
    double smallest = style.size;
    int lines = 1;
    if (auto fitted = fitter.fitted(texts.front(), taken)) return *fitted;
    for (const Fit step : wording.fit) {
        taken.push_back(step);
        if (step == Fit::wrap) lines = wording.lines;
        if (step == Fit::ellipsis) return fitter.cut(texts[count - 1], smallest, lines);
        if (step == Fit::scroll) {
            FittedText run = fitter.line(texts[count - 1], smallest);
            run.runs = true;
            return run;
        }
        if (step == Fit::shorter) count = texts.size();
        if (step == Fit::shrink) smallest = std::min(smallest, style.floor());
        for (std::size_t i = 0; i < count; ++i) {
            if (auto fitted = fitter.fitted(texts[i], taken)) return *fitted;
        }
    }
    FittedText over = fitter.line(texts[count - 1], smallest);
    over.cut = over.width > width + kRoundingSlack;
    return over;
}

}  // namespace panggil::scene
