#include "scene/alert_picture.h"

#include <algorithm>

#include "scene/alert_bands.h"
#include "scene/alert_page.h"
#include "scene/alert_sign.h"
#include "scene/alert_words.h"

namespace panggil::scene {

namespace {

using layout::Style;

// The main words' lengths, in canvas units; what shrinks them all is the factor that they are put with.
struct Lengths {
    double top, what, after_what, after_to_do, after_also, bottom, sign;
    int to_do_lines, also_lines, foreign_lines;
};
constexpr Lengths kAcross{92, 217, 75, 92, 56, 64, 336, 2, 2, 2};
constexpr Lengths kUpright{104, 290, 96, 96, 64, 96, 480, 3, 3, 3};

AlertSign sign_of(hall::AlertKind kind, bool evacuates) {
    if (evacuates) return AlertSign::exit;
    return kind == hall::AlertKind::medical ? AlertSign::first_aid : AlertSign::warning;
}

struct MainWords {
    const AlertWords words;
    AlertSign sign;
    const Lengths& lengths;

    // As large as the room takes, in its middle; on an upright screen the sign grows into what is left over.
    void put(AlertPage& page, double top, double room) const {
        constexpr double kStep = 0.02;
        constexpr double kLeast = 0.3;
        constexpr double kRounding = 1;  // letters are whole pixels high
        constexpr double kSignGrows = 200;
        const std::size_t before = page.list().size();
        const auto height = [&](double factor, double from, double side) {
            page.list().resize(before, FillMark{});  // tried, and put once more
            return put_by(factor, page, from, side);
        };
        double factor = 1;
        while (height(factor, top, lengths.sign * factor) > room + kRounding && factor > kLeast) factor -= kStep;
        double side = lengths.sign * factor;
        double left = std::max(0.0, room - height(factor, top, side));
        if (page.upright()) {
            const double grows = std::min({left, kSignGrows, page.room() - side});
            side += grows;
            left -= grows;
        }
        height(factor, top + left / 2, side);
    }

    // All lengths times `factor`, but that no text gets smaller than can be read. Gives how high they are together.
    double put_by(double factor, AlertPage& page, double top, double side) const {
        const double x = page.margin();
        double room = page.room();
        double y = top + lengths.top * factor;
        const auto add = [&](const std::string& text, Style style, int lines, double gap) {
            style.size = std::max(style.size * factor, style.floor());
            y += page.set(text, style, {x, y, room, page.lines_high(style, lines)}, page.ink()) + gap * factor;
        };
        const Style what = bold(300 * factor, 60);
        const double hang = kHang * what.size;
        y += page.set(words.what, what, {x - hang, y, room + hang, lengths.what * factor}, page.ink());
        y += lengths.after_what * factor;
        const double beside = y;
        if (!page.upright()) room -= side + 48;
        add(words.to_do, bold(100, 60), lengths.to_do_lines, lengths.after_to_do);
        add(words.also, semibold(66, 44), lengths.also_lines, lengths.after_also);
        add(words.foreign, semibold(44), lengths.foreign_lines, 0);
        if (page.upright()) y += lengths.after_also * factor;
        const double sign_y = page.upright() ? y : beside;
        const double sign_x = page.upright() ? x : x + page.room() - side;
        draw_sign(sign, sign_x, sign_y, side, page.frame(), page.list());
        return std::max(y, sign_y + side) + lengths.bottom * factor - top;
    }
};

}  // namespace

// Bands above and below are as high as what they say; the main words share what is left.
DisplayList alert_picture(const AlertView& view, render::Size screen) {
    AlertPage page(view.theme, view.typesetter, screen);
    const hall::AlertRaised& what = view.alert.what;
    const double above = what.drill ? put_drill_band(page) : 0;
    const double below = put_band_below(page, view, 0);
    page.list().clear();  // that was to know how high they are

    page.fill({0, 0, page.width(), page.height()}, page.ground());
    if (what.drill) page.fill({0, 0, page.width(), above}, page.ink());
    page.fill({0, page.height() - below, page.width(), below}, page.ink());
    if (what.drill) put_drill_band(page);
    put_band_below(page, view, page.height() - below);
    const bool evacuates = view.hall.alerts.evacuates(what.kind);
    const MainWords main{alert_words(what.kind, evacuates), sign_of(what.kind, evacuates),
                         page.upright() ? kUpright : kAcross};
    main.put(page, above, page.height() - above - below);
    return std::move(page.list());
}

}  // namespace panggil::scene
