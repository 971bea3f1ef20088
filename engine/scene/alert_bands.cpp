#include "scene/alert_bands.h"

#include "scene/alert_words.h"

namespace panggil::scene {

namespace {

using layout::Style;

// That the hub is silent, by the same mark as on the board: a ring, and since when.
struct CutOff {
    static constexpr double kRing = 22;
    static constexpr double kBeside = 14;

    const AlertPage& page;
    const AlertView& view;
    Style style = semibold(36);

    std::string text() const {
        return view.link.since ? "terputus sejak " + view.words.time("HH.mm", *view.link.since) : "terputus";
    }
    double width() const { return kRing + kBeside + page.wide(style, text()); }
    void put(AlertPage& on, double x, double baseline) const {
        const double middle = baseline - on.lines_high(style, 1) / 2;
        on.ring({x, middle - kRing / 2, kRing, kRing}, on.ground());
        on.put(text(), style, x + kRing + kBeside, baseline, on.ground());
    }
};

std::string hall_and_since(const AlertView& view) {
    if (!view.alert.at) return view.hall.name;
    return view.hall.name + ", diumumkan pukul " + view.words.time("HH.mm", *view.alert.at);
}

// One below the other. Gives the last baseline.
double put_last_lines_upright(AlertPage& page, const AlertView& view, double y) {
    const Style style = semibold(44);
    const double x = page.margin();
    y += page.set(hall_and_since(view), style, {x, y, page.room(), 0}, page.ground());
    if (view.link.stale) CutOff{page, view}.put(page, x, y += 40 + page.lines_high(style, 1));
    if (view.alert.what.drill) y += 56 + page.set(kDrill, bold(128), {x, y + 56, page.room(), 0}, page.ground());
    return y;
}

// Side by side, from the right what is as wide as it is.
double put_last_lines_across(AlertPage& page, const AlertView& view, double y) {
    constexpr double kGap = 48;
    const Style style = semibold(44);
    const Style again = bold(88);
    const bool drill = view.alert.what.drill;
    const double x = page.margin();
    const double high = page.lines_high(style, 1);
    const double baseline = y + (drill ? page.lines_high(again, 1) : high);
    double right = x + page.room();
    if (drill) {
        right -= page.wide(again, kDrill);
        page.put(kDrill, again, right, baseline, page.ground());
        right -= kGap;
    }
    if (view.link.stale) {
        const CutOff mark{page, view};
        right -= mark.width();
        mark.put(page, right, baseline);
        right -= kGap;
    }
    page.set(hall_and_since(view), style, {x, baseline - high, right - x, 0}, page.ground());
    return baseline;
}

}  // namespace

double put_drill_band(AlertPage& page) {
    const double x = page.margin();
    const Style large = bold(page.upright() ? 224 : 190);
    const Style means = bold(page.upright() ? 56 : 54);
    const Style foreign = semibold(44);
    const Paint& ink = page.ground();
    const double hang = kHang * large.size;
    double y = page.upright() ? 64 : 44;
    const double cap = page.set(kDrill, large, {x - hang, y, page.room() + hang, 0}, ink);
    if (page.upright()) {
        y += cap + 48;
        y += page.set(kDrillMeans, means, {x, y, page.room(), 0}, ink) + 32;
        y += page.set(kDrillForeign, foreign, {x, y, page.room(), 0}, ink);
        return y + 56;
    }
    constexpr double kBetween = 34;
    const double left = x + page.wide(large, kDrill) + 48;
    const double room = x + page.room() - left;
    const double top = y + (cap - page.lines_high(means, 1) - kBetween - page.lines_high(foreign, 1)) / 2;
    const double high = page.set(kDrillMeans, means, {left, top, room, 0}, ink);
    page.set(kDrillForeign, foreign, {left, top + high + kBetween, room, 0}, ink);
    return y + cap + 44;
}

double put_band_below(AlertPage& page, const AlertView& view, double top) {
    const double x = page.margin();
    const Paint& ink = page.ground();
    double y = top + 60;
    if (!view.alert.what.text.empty()) {
        const double most = page.upright() ? 420 : 190;  // longer texts get smaller, then lose their end
        y += page.set(view.alert.what.text, semibold(66, 36), {x, y, page.room(), most}, ink) + 44;
    }
    const hall::AlertRules& rules = view.hall.alerts;
    if (rules.evacuates(view.alert.what.kind) && !rules.meeting_point.empty()) {
        const Style style = semibold(66, 44);
        const double most = page.lines_high(style, page.upright() ? 2 : 1);
        y += page.set("Titik kumpul: " + rules.meeting_point, style, {x, y, page.room(), most}, ink) + 32;
    }
    y = page.upright() ? put_last_lines_upright(page, view, y) : put_last_lines_across(page, view, y);
    return y + 48;
}

}  // namespace panggil::scene
