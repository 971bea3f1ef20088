#include "scene/alert_picture.h"

#include <algorithm>
#include <cmath>

#include "scene/alert_sign.h"
#include "scene/alert_words.h"
#include "scene/arrange.h"
#include "scene/measure.h"
#include "scene/text_block.h"

namespace panggil::scene {

namespace {

using layout::Style;
using layout::Token;

constexpr double kStep = 1.12;      // of two baselines
constexpr double kHang = 0.04;      // of its size a large letter stands further left, so that all begin on one line
constexpr double kReadable = 7;     // the contrast that words need at 8 metres
constexpr double kSmallest = 30.5;  // of texts, as everywhere
constexpr layout::Rgb kRed{0xA5, 0x12, 0x1A};
constexpr layout::Rgb kWhite{0xFF, 0xFF, 0xFF};

Style bold(double size, double smallest = kSmallest) { return {size, 700, std::min(size, smallest), {}}; }
Style semibold(double size, double smallest = kSmallest) { return {size, 600, std::min(size, smallest), {}}; }

const Style kCutOff = semibold(36);
constexpr double kRing = 22;
constexpr double kBesideRing = 14;

// The screen in canvas units: its shorter side is at least 1080 of them, its longer side at least 1920.
struct Page {
    double width;
    double height;
    Frame frame;
    bool upright;

    explicit Page(render::Size screen) : upright(screen.h > screen.w) {
        const double scale =
            upright ? std::min(screen.w / 1080.0, screen.h / 1920.0) : std::min(screen.w / 1920.0, screen.h / 1080.0);
        frame = {scale, 0, 0};
        width = screen.w / scale;
        height = screen.h / scale;
    }
    double margin() const { return upright ? 72 : 96; }
};

// The main words' lengths, in canvas units; what shrinks them all is the factor that they are made with.
struct Lengths {
    double top, what, after_what, after_to_do, after_also, bottom, sign;
    int to_do_lines, also_lines, foreign_lines;
};
constexpr Lengths kAcross{92, 217, 75, 92, 56, 64, 336, 2, 2, 2};
constexpr Lengths kUpright{104, 290, 96, 96, 64, 96, 480, 3, 3, 3};

class Composer {
public:
    Composer(const AlertView& view, render::Size screen)
        : view_(view),
          page_(screen),
          measure_(measure_with(view.typesetter, view.theme, page_.frame.scale)),
          evacuates_(view.hall.alerts.evacuates(view.alert.what.kind)) {
        const auto color = [&](Token token, layout::Rgb otherwise) {
            const auto found = view.theme.colors.find(token);
            return found == view.theme.colors.end() ? otherwise : found->second;
        };
        const layout::Rgb ground = color(Token::alert, kRed);
        const layout::Rgb ink = color(Token::alert_ink, kWhite);
        if (layout::contrast(ground, ink) >= kReadable) return;
        ground_.own = kRed;
        ink_.own = kWhite;
    }

    // Bands above and below are as high as what they say; the main words share what is left.
    DisplayList picture() {
        const double above = view_.alert.what.drill ? band_above() : 0;
        const double below = band_below(0);
        list_.clear();
        fill({0, 0, page_.width, page_.height}, ground_);
        if (above > 0) fill({0, 0, page_.width, above}, ink_);
        fill({0, page_.height - below, page_.width, below}, ink_);
        if (above > 0) band_above();
        band_below(page_.height - below);
        main_words(above, page_.height - above - below);
        return std::move(list_);
    }

private:
    void fill(const Box& box, const Paint& paint) { list_.push_back(FillMark{to_pixels(box, page_.frame), 0, paint}); }

    double lines_high(const Style& style, int lines) const {
        return measure_.cap_height(style, style.size) + (lines - 1) * style.size * kStep;
    }

    // At the top of the box, as large as it takes. Says how high it is.
    double set(const std::string& text, const Style& style, const Box& box, const Paint& paint) {
        const FittedText fitted = fit_block(text, style, {box.w, box.h, kStep}, measure_);
        if (fitted.lines.empty()) return 0;
        const double cap = measure_.cap_height(style, fitted.size);
        double baseline = box.y + cap;
        for (const std::string& line : fitted.lines) {
            put(line, style, fitted.size, box.x, baseline, paint);
            baseline += fitted.size * kStep;
        }
        return baseline - fitted.size * kStep - box.y;
    }

    void put(const std::string& line, const Style& style, double size, double x, double baseline, const Paint& paint) {
        const Frame& frame = page_.frame;
        list_.push_back(TextMark{text_style(view_.theme, style, size, frame.scale), line, frame.x + x * frame.scale,
                                 static_cast<int>(std::lround(frame.y + baseline * frame.scale)), paint});
    }

    double band_above();
    double band_below(double top);
    double last_lines(double y);
    std::string cut_off() const;
    double cut_off_width() const;
    void put_cut_off(double x, double baseline);
    void main_words(double top, double room);
    double main_words_by(double factor, double top, double sign);

    const AlertView& view_;
    Page page_;
    Measure measure_;
    bool evacuates_;
    Paint ground_{Token::alert, {}};
    Paint ink_{Token::alert_ink, {}};
    DisplayList list_;
};

// That it is an exercise: on white, above everything else.
double Composer::band_above() {
    const double x = page_.margin();
    const double room = page_.width - 2 * x;
    const Style large = bold(page_.upright ? 224 : 190);
    double y = page_.upright ? 64 : 44;
    const double wide = measure_.width(large, large.size, kDrill);
    const double cap = set(kDrill, large, {x - kHang * large.size, y, room + kHang * large.size, 0}, ground_);
    const Style means = bold(page_.upright ? 56 : 54);
    const Style foreign = semibold(44);
    if (!page_.upright) {
        const double beside = x + wide + 48;
        const Box box{beside, y, page_.width - x - beside, 0};
        const double top = y + (cap - lines_high(means, 1) - 34 - lines_high(foreign, 1)) / 2;
        const double high = set(kDrillMeans, means, {box.x, top, box.w, 0}, ground_);
        set(kDrillForeign, foreign, {box.x, top + high + 34, box.w, 0}, ground_);
        return y + cap + 44;
    }
    y += cap + 48;
    y += set(kDrillMeans, means, {x, y, room, 0}, ground_) + 32;
    y += set(kDrillForeign, foreign, {x, y, room, 0}, ground_);
    return y + 56;
}

// What the hall and the operator say: text, meeting point, the hall's name and since when.
double Composer::band_below(double top) {
    const double x = page_.margin();
    const double room = page_.width - 2 * x;
    double y = top + 60;
    if (!view_.alert.what.text.empty()) {
        const double most = page_.upright ? 420 : 190;
        y += set(view_.alert.what.text, semibold(66, 36), {x, y, room, most}, ground_) + 44;
    }
    const std::string& meeting_point = view_.hall.alerts.meeting_point;
    if (evacuates_ && !meeting_point.empty()) {
        const Style style = semibold(66, 44);
        y += set("Titik kumpul: " + meeting_point, style, {x, y, room, lines_high(style, page_.upright ? 2 : 1)},
                 ground_) +
             32;
    }
    return last_lines(y) + 48 - top;
}

// Side by side, or on an upright screen one below the other. Gives where they end.
double Composer::last_lines(double y) {
    const Style style = semibold(44);
    const double x = page_.margin();
    const bool drill = view_.alert.what.drill;
    std::string since = view_.hall.name;
    if (view_.alert.at) since += ", diumumkan pukul " + view_.words.time("HH.mm", *view_.alert.at);
    const double high = lines_high(style, 1);
    if (page_.upright) {
        y += set(since, style, {x, y, page_.width - 2 * x, 0}, ground_);
        if (view_.link.stale) put_cut_off(x, y += 40 + high);
        if (drill) y += 56 + set(kDrill, bold(128), {x, y + 56, page_.width - 2 * x, 0}, ground_);
        return y;
    }
    constexpr double kGap = 48;
    const Style again = bold(88);
    const double baseline = y + (drill ? lines_high(again, 1) : high);
    double right = page_.width - x;
    if (drill) {
        const double left = right - measure_.width(again, again.size, kDrill);
        put(kDrill, again, again.size, left, baseline, ground_);
        right = left - kGap;
    }
    if (view_.link.stale) {
        right -= cut_off_width();
        put_cut_off(right, baseline);
        right -= kGap;
    }
    set(since, style, {x, baseline - high, right - x, 0}, ground_);
    return baseline;
}

std::string Composer::cut_off() const {
    if (!view_.link.since) return "terputus";
    return "terputus sejak " + view_.words.time("HH.mm", *view_.link.since);
}

double Composer::cut_off_width() const {
    return kRing + kBesideRing + measure_.width(kCutOff, kCutOff.size, cut_off());
}

// The same mark as on the board: a ring, and since when.
void Composer::put_cut_off(double x, double baseline) {
    const double cap = lines_high(kCutOff, 1);
    const render::Rect ring = to_pixels({x, baseline - (cap + kRing) / 2, kRing, kRing}, page_.frame);
    list_.push_back(FillMark{ring, ring.w / 2, ground_, std::max(1, ring.w / 6)});
    put(cut_off(), kCutOff, kCutOff.size, x + kRing + kBesideRing, baseline, ground_);
}

// As large as the room takes, in its middle; on an upright screen the sign grows into what is left over.
void Composer::main_words(double top, double room) {
    const Lengths& lengths = page_.upright ? kUpright : kAcross;
    constexpr double kLeast = 0.3;
    double factor = 1;
    const std::size_t before = list_.size();
    const auto height = [&](double sign) {
        list_.resize(before, FillMark{});
        return main_words_by(factor, top, sign);
    };
    while (height(lengths.sign * factor) > room && factor > kLeast) factor -= 0.02;
    double left = std::max(0.0, room - height(lengths.sign * factor));
    double sign = lengths.sign * factor;
    if (page_.upright) {
        const double grows = std::min({left, 200.0, page_.width - 2 * page_.margin() - sign});
        sign += grows;
        left -= grows;
    }
    top += left / 2;
    height(sign);
}

// All lengths times `factor`, but that no text gets smaller than can be read. Gives how high they are together.
double Composer::main_words_by(double factor, double top, double sign) {
    const Lengths& lengths = page_.upright ? kUpright : kAcross;
    const AlertWords words = alert_words(view_.alert.what.kind, evacuates_);
    const double x = page_.margin();
    double room = page_.width - 2 * x;
    double y = top + lengths.top * factor;
    const auto add = [&](const std::string& text, Style style, int lines, double gap) {
        style.size = std::max(style.size * factor, style.smallest);
        y += set(text, style, {x, y, room, lines_high(style, lines)}, ink_) + gap * factor;
    };
    const Style what = bold(300 * factor, 60);
    const double hang = kHang * what.size;
    y += set(words.what, what, {x - hang, y, room + hang, lengths.what * factor}, ink_);
    y += lengths.after_what * factor;
    const double beside = y;
    if (!page_.upright) room -= sign + 48;
    add(words.to_do, bold(100, 60), lengths.to_do_lines, lengths.after_to_do);
    add(words.also, semibold(66, 44), lengths.also_lines, lengths.after_also);
    add(words.foreign, semibold(44), lengths.foreign_lines, 0);
    const AlertSign which = evacuates_                                          ? AlertSign::exit
                            : view_.alert.what.kind == hall::AlertKind::medical ? AlertSign::first_aid
                                                                                : AlertSign::warning;
    if (page_.upright) {
        y += lengths.after_also * factor;
        draw_sign(which, x, y, sign, page_.frame, list_);
        y += sign;
    } else {
        draw_sign(which, page_.width - x - sign, beside, sign, page_.frame, list_);
        y = std::max(y, beside + sign);
    }
    return y + lengths.bottom * factor - top;
}

}  // namespace

DisplayList alert_picture(const AlertView& view, render::Size screen) { return Composer(view, screen).picture(); }

}  // namespace panggil::scene
