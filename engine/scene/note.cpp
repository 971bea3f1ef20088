#include "scene/note.h"

#include <algorithm>
#include <cmath>

#include "scene/arrange.h"
#include "scene/measure.h"

namespace panggil::scene {

namespace {

// In canvas units of a screen whose shorter side has 1080.
constexpr double kSize = 24;
constexpr double kPad = 14;
constexpr double kWidest = 480;
constexpr int kMostLines = 5;
constexpr const char* kNoFamily = "";  // the theme's own

struct Line {
    std::string text;
    layout::Style style;
};

void add(std::vector<Line>& lines, const std::string& text, const layout::Style& style, double room,
         const Measure& measure) {
    if (text.empty()) return;
    layout::Wording wording;
    wording.lines = kMostLines;
    wording.fit = {layout::Fit::wrap, layout::Fit::ellipsis};
    for (std::string& line : fit_text({text}, wording, style, room, measure).lines) {
        lines.push_back({std::move(line), style});
    }
}

}  // namespace

// The theme's ink as its ground, so that it looks like nothing that belongs to the layout.
DisplayList note_picture(const Note& note, const layout::Layout& layout, const layout::Theme& theme,
                         const Measure& measure, const Frame& frame) {
    const double unit = std::min(layout.canvas.width, layout.canvas.height) / 1080;
    const double pad = kPad * unit;
    const double room = std::min(kWidest * unit, layout.canvas.width - layout.margin.left - layout.margin.right);
    const layout::Style bold{kSize * unit, 700, kSize * unit, kNoFamily};
    const layout::Style plain{kSize * unit, 400, kSize * unit, kNoFamily};
    std::vector<Line> lines;
    add(lines, note.where, bold, room - 2 * pad, measure);
    add(lines, note.what, plain, room - 2 * pad, measure);
    add(lines, note.more, plain, room - 2 * pad, measure);

    const double step = kSize * unit * kLineStep;
    const double cap = measure.cap_height(plain, plain.size);
    double widest = 0;
    for (const Line& line : lines) widest = std::max(widest, measure.width(line.style, line.style.size, line.text));
    const Box box{layout.margin.left, layout.margin.top, widest + 2 * pad,
                  cap + step * (static_cast<double>(lines.size()) - 1) + 2 * pad};
    DisplayList list{FillMark{
        to_pixels(box, frame), static_cast<int>(std::lround(theme.radius() * frame.scale)), {layout::Token::ink, {}}}};
    double baseline = box.y + pad + cap;
    for (const Line& line : lines) {
        list.push_back(TextMark{text_style(theme, line.style, line.style.size, frame.scale),
                                line.text,
                                frame.x + (box.x + pad) * frame.scale,
                                static_cast<int>(std::lround(frame.y + baseline * frame.scale)),
                                {layout::Token::background, {}}});
        baseline += step;
    }
    return list;
}

}  // namespace panggil::scene
