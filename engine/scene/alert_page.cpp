#include "scene/alert_page.h"

#include <algorithm>
#include <cmath>

#include "scene/measure.h"
#include "scene/text_block.h"

namespace panggil::scene {

namespace {

using layout::Style;
using layout::Token;

constexpr double kReadable = 7;  // the contrast that words need at 8 metres
constexpr layout::Rgb kRed{0xA5, 0x12, 0x1A};
constexpr layout::Rgb kWhite{0xFF, 0xFF, 0xFF};

double scale_of(render::Size screen, bool upright) {
    if (upright) return std::min(screen.w / 1080.0, screen.h / 1920.0);
    return std::min(screen.w / 1920.0, screen.h / 1080.0);
}

bool can_be_read(const layout::Theme& theme) {
    const auto ground = theme.colors.find(Token::alert);
    const auto ink = theme.colors.find(Token::alert_ink);
    return ground != theme.colors.end() && ink != theme.colors.end() &&
           layout::contrast(ground->second, ink->second) >= kReadable;
}

}  // namespace

AlertPage::AlertPage(const layout::Theme& theme, render::Typesetter& typesetter, render::Size screen)
    : theme_(theme),
      upright_(screen.h > screen.w),
      width_(screen.w / scale_of(screen, upright_)),
      height_(screen.h / scale_of(screen, upright_)),
      frame_{scale_of(screen, upright_), 0, 0},
      measure_(measure_with(typesetter, theme, frame_.scale)) {
    if (can_be_read(theme)) return;
    ground_.own = kRed;
    ink_.own = kWhite;
}

double AlertPage::lines_high(const Style& style, int lines) const {
    return measure_.cap_height(style, style.size) + (lines - 1) * style.size * kStep;
}

double AlertPage::wide(const Style& style, const std::string& text) const {
    return measure_.width(style, style.size, text);
}

void AlertPage::fill(const Box& box, const Paint& paint) {
    list_.push_back(FillMark{to_pixels(box, frame_), 0, paint});
}

void AlertPage::ring(const Box& box, const Paint& paint) {
    const render::Rect ring = to_pixels(box, frame_);
    list_.push_back(FillMark{ring, ring.w / 2, paint, std::max(1, ring.w / 6)});
}

double AlertPage::set(const std::string& text, const Style& style, const Box& box, const Paint& paint) {
    const FittedText fitted = fit_block(text, style, {box.w, box.h, kStep}, measure_);
    if (fitted.lines.empty()) return 0;
    Style as_fitted = style;
    as_fitted.size = fitted.size;
    double baseline = box.y + lines_high(as_fitted, 1);
    for (const std::string& line : fitted.lines) {
        put(line, as_fitted, box.x, baseline, paint);
        baseline += fitted.size * kStep;
    }
    return lines_high(as_fitted, static_cast<int>(fitted.lines.size()));
}

void AlertPage::put(const std::string& line, const Style& style, double x, double baseline, const Paint& paint) {
    TextMark mark{text_style(theme_, style, style.size, frame_.scale), line, x * frame_.scale,
                  static_cast<int>(std::lround(baseline * frame_.scale)), paint};
    mark.fitting.style = kOwnStyle;
    mark.fitting.full_size = mark.style.size_px;
    list_.push_back(std::move(mark));
}

}  // namespace panggil::scene
