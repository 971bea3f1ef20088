#include "scene/arrange.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "scene/code.h"
#include "scene/grid.h"
#include "scene/picture_fit.h"
#include "scene/text_block.h"
#include "scene/text_change.h"

namespace panggil::scene {

namespace {

using layout::Align;
using layout::Item;
using layout::Kind;
using layout::Length;
using layout::Style;
using layout::Token;

constexpr double kAnyHeight = 1e6;
constexpr double kAnySize = std::numeric_limits<double>::infinity();

struct Size {
    double w{0};
    double h{0};
};

const Style& style_of(const Item& item, const Sheet& sheet) {
    static const Style plain;
    const auto found = sheet.theme.styles.find(item.wording.style);
    return found == sheet.theme.styles.end() ? plain : found->second;
}

// The distance of two baselines: a text that shrinks into its lines keeps them, one that fills its height doesn't.
double line_step(const Item& item, const Style& style, const FittedText& text) {
    return (item.wording.lines == layout::kLinesThatFit ? text.size : style.size) * kLineStep;
}

// In a calm theme nothing runs: what is too long is cut.
layout::Wording still_where_calm(layout::Wording wording, const Sheet& sheet) {
    if (sheet.theme.calm)
        std::replace(wording.fit.begin(), wording.fit.end(), layout::Fit::scroll, layout::Fit::ellipsis);
    return wording;
}

FittedText fitted(const Item& item, const Sheet& sheet, double width, double height) {
    if (item.wording.lines == layout::kLinesThatFit) {
        return fit_block(sheet.context.wordings(item.wording.text).front(), style_of(item, sheet), {width, height},
                         sheet.measure);
    }
    return fit_text(sheet.context.wordings(item.wording.text), still_where_calm(item.wording, sheet),
                    style_of(item, sheet), width, sheet.measure);
}

// The mark of an agency's colour takes no room in a theme that shows none.
bool is_left_out(const Item& item, const Sheet& sheet) {
    return !sheet.theme.bars && item.kind == Kind::shape && item.shell.fill == "<agency.color>";
}

std::vector<const Item*> shown(const Item& item, const Sheet& sheet) {
    std::vector<const Item*> items;
    for (const Item& child : item.container.items) {
        if (sheet.context.holds(child.shell.when) && !is_left_out(child, sheet)) items.push_back(&child);
    }
    if (item.kind == Kind::first_that_applies && items.size() > 1) items.resize(1);
    return items;
}

bool is_picture(Kind kind) {
    return kind == Kind::image || kind == Kind::slideshow || kind == Kind::qr || kind == Kind::video;
}

// What has no size of its own takes what is over, along its container and across it.
bool takes_what_is_over(const Item& item, bool is_row) {
    if (item.kind == Kind::waiting) return is_row || item.container.items.empty();  // else its text has a height
    return item.kind == Kind::space || is_picture(item.kind) || item.kind == Kind::counters ||
           item.kind == Kind::missed_calls;
}

bool is_fraction(const std::optional<Length>& length) { return length && length->unit == Length::Unit::fraction; }

bool is_switch(Kind kind) { return kind == Kind::first_that_applies || kind == Kind::playlist; }

bool is_container(Kind kind) {
    return kind == Kind::row || kind == Kind::column || kind == Kind::stack || kind == Kind::grid || is_switch(kind);
}

double resolved(const std::optional<Length>& length, double room, double natural) {
    if (!length || length->unit == Length::Unit::fraction) return natural;
    return length->unit == Length::Unit::percent ? room * length->value / 100 : length->value;
}

Size natural_size(const Item& item, const Sheet& sheet, double room);

double bounded(const Item& item, double size, double room) {
    const double most = item.shell.max ? resolved(item.shell.max, room, 0) : size;
    const double least = item.shell.min ? resolved(item.shell.min, room, 0) : 0;
    return std::max(std::min(size, most), least);
}

// Columns and rows that share out the rest are as large as the largest item in them.
Size grid_size(const Item& item, const Sheet& sheet, double room) {
    const auto items = shown(item, sheet);
    const GridPlan plan = plan_of(item.grid, items.size());
    std::vector<double> widths(plan.columns.size(), 0);
    std::vector<double> heights(plan.rows.size(), 0);
    for (std::size_t i = 0; i < plan.cells.size(); ++i) {
        const auto [column, row] = plan.cells[i];
        const Size one = natural_size(*items[i], sheet, resolved(plan.columns[column], room, room));
        widths[column] = std::max(widths[column], one.w);
        heights[row] = std::max(heights[row], one.h);
    }
    const double column_gap = item.grid.column_gap.value_or(item.container.gap);
    Size size{column_gap * (static_cast<double>(widths.size()) - 1),
              item.container.gap * (static_cast<double>(heights.size()) - 1)};
    for (std::size_t i = 0; i < widths.size(); ++i) size.w += resolved(plan.columns[i], room, widths[i]);
    for (std::size_t i = 0; i < heights.size(); ++i) size.h += resolved(plan.rows[i], 0, heights[i]);
    return size;
}

Size content_size(const Item& item, const Sheet& sheet, double room) {
    if (item.kind == Kind::text || item.kind == Kind::sign) {
        const FittedText text = fitted(item, sheet, room, kAnyHeight);
        const Style& style = style_of(item, sheet);
        const double more_lines = std::max(0.0, static_cast<double>(text.lines.size()) - 1);
        const double step = line_step(item, style, text);
        return {text.width, sheet.measure.cap_height(style, style.size) + more_lines * step};
    }
    if (item.kind == Kind::grid) return grid_size(item, sheet, room);
    Size size;
    const auto items = shown(item, sheet);
    for (const Item* child : items) {
        const Size one = natural_size(*child, sheet, room);
        if (item.kind == Kind::row) {
            size = {size.w + bounded(*child, one.w, room), std::max(size.h, one.h)};
        } else if (item.kind == Kind::column) {
            size = {std::max(size.w, one.w), size.h + bounded(*child, one.h, 0)};
        } else {
            size = {std::max(size.w, one.w), std::max(size.h, one.h)};
        }
    }
    const double gaps = items.empty() ? 0 : item.container.gap * (static_cast<double>(items.size()) - 1);
    if (item.kind == Kind::row) size.w += gaps;
    if (item.kind == Kind::column) size.h += gaps;
    return size;
}

// With its padding, where `room` is the width that it can have at most.
Size natural_size(const Item& item, const Sheet& sheet, double room) {
    const double pad_w = item.shell.pad.left + item.shell.pad.right;
    const double width = resolved(item.shell.width, room, room);
    const Size content = content_size(item, sheet, width - pad_w);
    return {resolved(item.shell.width, room, content.w + pad_w),
            resolved(item.shell.height, 0, content.h + item.shell.pad.top + item.shell.pad.bottom)};
}

// What one child takes along its container's direction, before what is over is shared out.
struct Share {
    double size{0};
    double fraction{0};
    bool gives{false};  // a text without a width: it can be fitted into less
    double least{0};
    double most{kAnySize};
};

std::vector<Share> shares(const std::vector<const Item*>& items, const Sheet& sheet, const Size& room, bool is_row) {
    std::vector<Share> all;
    for (const Item* child : items) {
        const auto& length = is_row ? child->shell.width : child->shell.height;
        const double along = is_row ? room.w : room.h;
        Share share;
        share.least = resolved(child->shell.min, along, 0);
        share.most = resolved(child->shell.max, along, kAnySize);
        if (!length && child->shell.weight) {
            share.fraction = *child->shell.weight;
        } else if (is_fraction(length)) {
            share.fraction = length->value;
        } else if (takes_what_is_over(*child, is_row) && !length) {
            share.fraction = 1;
        } else {
            const Size natural = natural_size(*child, sheet, is_row ? std::max(room.w, 1e6) : room.w);
            share.size = length ? resolved(length, is_row ? room.w : room.h, 0) : is_row ? natural.w : natural.h;
            share.gives = is_row && !length && child->kind != Kind::space;
        }
        all.push_back(share);
    }
    return all;
}

// Shares out what is over, or takes what is missing from those that can give, the largest most.
double share_out(std::vector<Share>& all, double room, double gaps) {
    const double taken =
        std::accumulate(all.begin(), all.end(), gaps, [](double sum, const Share& s) { return sum + s.size; });
    double left = room - taken;
    const double fractions =
        std::accumulate(all.begin(), all.end(), 0.0, [](double sum, const Share& s) { return sum + s.fraction; });
    const double giving = std::accumulate(all.begin(), all.end(), 0.0,
                                          [](double sum, const Share& s) { return sum + (s.gives ? s.size : 0); });
    if (left < 0 && giving > 0) {
        for (Share& s : all) {
            if (s.gives) s.size = std::max(0.0, s.size + left * s.size / giving);
        }
        return 0;
    }
    if (fractions <= 0 || left <= 0) return std::max(0.0, left);
    for (Share& s : all) s.size += left * s.fraction / fractions;
    return 0;
}

// What breaks its bounds is held there, and the others share out the rest anew.
double settle(std::vector<Share>& all, double room, double gaps) {
    for (;;) {
        std::vector<Share> tried = all;
        const double over = share_out(tried, room, gaps);
        bool held = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double size = std::max(std::min(tried[i].size, all[i].most), all[i].least);
            if (size == tried[i].size) continue;
            all[i] = {size, 0, false, size, size};
            held = true;
        }
        if (held) continue;
        all = std::move(tried);
        return over;
    }
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : " ") + line;
    return text;
}

double aligned(Align align, double room, double size) {
    if (align == Align::center) return (room - size) / 2;
    if (align == Align::end) return room - size;
    return 0;
}

struct Arranger {
    const Sheet& sheet;
    DisplayList& list;
    std::vector<Placed>* cells;
    const Item* page_of{nullptr};
    Box page_box{};

    Paint paint(const std::string& name) const {
        if (name != "<agency.color>") return {layout::token_named(name).value_or(Token::none), {}};
        const auto hex = sheet.context.value({"", "agency.color", "", ""});
        const auto color = hex ? render::Color::parse(*hex) : std::nullopt;
        if (!color || !sheet.theme.bars) return {Token::none, {}};
        return {Token::bar, layout::Rgb{color->r, color->g, color->b}};
    }

    int pixels(double length) const { return static_cast<int>(std::lround(length * sheet.frame.scale)); }
    int line_pixels(double length) const { return length > 0 ? std::max(1, pixels(length)) : 0; }

    int radius(const Item& item, const Box& box) const {
        if (item.shell.radius == layout::kSquare) return 0;
        if (item.shell.radius == layout::kRound) return pixels(std::min(box.w, box.h) / 2);
        return pixels(sheet.theme.radius(item.shell.radius));
    }

    void fill(const Item& item, const Box& box) {
        const Paint with = paint(item.shell.fill);
        const render::Rect rect = to_pixels(box, sheet.frame);
        const int corner = radius(item, box);
        if (with.token != Token::none) shadow(item, rect, corner, with);
        if (with.token != Token::none) list.push_back(FillMark{rect, corner, with});
        const Paint border = paint(item.shell.border);
        if (border.token != Token::none)
            list.push_back(FillMark{rect, corner, border, line_pixels(sheet.theme.line_width)});
        // The high-contrast theme draws lines where others have tones: around what has a fill of its own.
        const bool toned = with.token == Token::sign || with.token == Token::surface;
        if (toned && sheet.theme.outline > 0) {
            list.push_back(FillMark{rect,
                                    corner,
                                    {item.shell.fill == "sign" ? Token::sign_ink : Token::ink, {}},
                                    line_pixels(sheet.theme.outline)});
        }
    }

    // The high-contrast theme has lines where others have depth.
    void shadow(const Item& item, const render::Rect& rect, int corner, const Paint& with) {
        const auto found = sheet.theme.shadows.find(item.shell.shadow);
        if (found == sheet.theme.shadows.end() || sheet.theme.outline > 0) return;
        const layout::Shadow& shadow = found->second;
        list.push_back(
            ShadowMark{rect, corner, pixels(shadow.blur), pixels(shadow.y), shadow.color, shadow.opacity, with});
    }

    // In the middle of the gap above, where there is one; else along the inside of the edge.
    void line_above(const Item& item, const Box& box) {
        if (!item.shell.line || !sheet.gap_above) return;
        const double width = sheet.theme.line_width;
        const double gap = *sheet.gap_above;
        const Box line{box.x, gap > 0 ? box.y - (gap + width) / 2 : box.y, box.w, width};
        render::Rect rect = to_pixels(line, sheet.frame);
        rect.h = line_pixels(width);
        list.push_back(FillMark{rect, 0, {Token::line, {}}, 0});
    }

    Fitting fitting_of(const Item& item, const Box& box, const FittedText& text) const {
        const auto wordings = sheet.context.wordings(item.wording.text);
        const bool shorter =
            !text.cut && std::find(wordings.begin() + 1, wordings.end(), joined(text.lines)) != wordings.end();
        const double scale = sheet.frame.scale;
        return {&item,   item.wording.style, wordings.front(), box.w * scale, style_of(item, sheet).size * scale,
                shorter, text.cut,           text.runs};
    }

    // Through all of its width, with room above and below for what letters have there.
    std::shared_ptr<Run> run_of(const TextMark& mark, const Box& box, double width) const {
        constexpr double kAbove = 1.1;  // of the size
        constexpr double kBelow = 0.4;
        auto run = std::make_shared<Run>();
        const render::Rect room = to_pixels(box, sheet.frame);
        const int above = static_cast<int>(std::ceil(mark.style.size_px * kAbove));
        const int below = static_cast<int>(std::ceil(mark.style.size_px * kBelow));
        run->place = {room.x, mark.baseline - above, room.w, above + below};
        run->way = (width - box.w) * sheet.frame.scale;
        run->speed = kRunSpeed * sheet.frame.scale;
        return run;
    }

    void text(const Item& item, const Box& box, Paint with, bool middle) {
        const FittedText text = fitted(item, sheet, box.w, box.h);
        const Style& style = style_of(item, sheet);
        const bool fills = item.wording.lines == layout::kLinesThatFit;
        const double cap = sheet.measure.cap_height(style, fills ? text.size : style.size);
        const double step = line_step(item, style, text);
        const double height = cap + step * std::max(0.0, static_cast<double>(text.lines.size()) - 1);
        const double shrunk = middle ? (cap - sheet.measure.cap_height(style, text.size)) / 2 : 0;
        double baseline = box.y + cap - shrunk + (middle ? (box.h - height) / 2 : 0);
        const Fitting fitting = fitting_of(item, box, text);
        std::optional<layout::TextChange> change = item.wording.change ? item.wording.change : sheet.change;
        if (change) change = complete(*change, sheet.theme);
        for (const std::string& line : text.lines) {
            const double width = sheet.measure.width(style, text.size, line);
            const double x = box.x + (text.runs ? 0 : aligned(item.wording.align, box.w, width));
            const std::string& family = style.family.empty() ? sheet.theme.family : style.family;
            list.push_back(TextMark{{family, style.weight, text.size * sheet.frame.scale},
                                    line,
                                    sheet.frame.x + x * sheet.frame.scale,
                                    static_cast<int>(std::lround(sheet.frame.y + baseline * sheet.frame.scale)),
                                    with,
                                    fitting,
                                    change});
            auto& mark = std::get<TextMark>(list.back());
            if (text.runs) mark.run = run_of(mark, box, width);
            baseline += step;
        }
    }

    void image(const Item& item, const Box& box) {
        const bool is_logo = item.image.file == layout::kAgencyLogo;
        const auto file = is_logo ? sheet.context.value({"", "agency.logo", "", ""}) : std::optional(item.image.file);
        const render::Rect rect = to_pixels(box, sheet.frame);
        const render::PictureFit fit = drawn(item.image.fit);
        if (!file || !sheet.pictures || rect.empty()) return;
        list.push_back(ImageMark{rect, sheet.pictures->get(*file, {rect.w, rect.h}, fit), fit, item.image.opacity});
    }

    void line_of_items(const Item& item, const Box& box, bool is_row) {
        const auto items = shown(item, sheet);
        if (items.empty()) return;
        auto all = shares(items, sheet, {box.w, box.h}, is_row);
        const double gaps = item.container.gap * (static_cast<double>(items.size()) - 1);
        const double room = is_row ? box.w : box.h;
        const double over = settle(all, room, gaps);
        double gap = item.container.gap;
        if (item.container.justify == Align::between && items.size() > 1)
            gap += over / (static_cast<double>(items.size()) - 1);
        double at = item.container.justify == Align::between ? 0 : aligned(item.container.justify, over, 0);
        for (std::size_t i = 0; i < items.size(); ++i) {
            place(*items[i], child_box(item, *items[i], box, at, all[i].size, is_row));
            at += all[i].size + gap;
        }
    }

    Box child_box(const Item& item, const Item& child, const Box& box, double at, double size, bool is_row) const {
        const auto& cross = is_row ? child.shell.height : child.shell.width;
        const double room = is_row ? box.h : box.w;
        // A column's children take its whole width, and align their text in it, unless they say a width; containers
        // in a row take its whole height, unless the row puts its children at another place of it.
        const bool stretched =
            !cross && (!is_row || (is_container(child.kind) && item.container.align == Align::start));
        const bool no_size = is_repeater(child.kind) || (is_picture(child.kind) && !cross);
        const bool takes_all = is_fraction(cross) || stretched || no_size;
        double across = room;
        if (!takes_all) {
            const Size natural = natural_size(child, sheet, is_row ? size : room);
            across = std::min(room, cross ? resolved(cross, room, 0) : is_row ? natural.h : natural.w);
        }
        const double offset = takes_all ? 0 : aligned(item.container.align, room, across);
        if (is_row) return {box.x + at, box.y + offset, size, across};
        return {box.x + offset, box.y + at, across, size};
    }

    // As large as it says, in its place of the room.
    Box box_within(const Item& item, const Item& child, const Box& box) const {
        const Size natural = natural_size(child, sheet, box.w);
        const double w = child.shell.width && !is_fraction(child.shell.width) ? natural.w : box.w;
        const double h = child.shell.height && !is_fraction(child.shell.height) ? natural.h : box.h;
        return {box.x + aligned(item.container.align, box.w, w), box.y + aligned(item.container.justify, box.h, h), w,
                h};
    }

    // What stands upon a cell of its own is one too, else that would cover it.
    void stack(const Item& item, const Box& box) {
        const std::size_t before = cells ? cells->size() : 0;
        for (const Item* child : shown(item, sheet)) {
            const Box room = box_within(item, *child, box);
            if (cells && cells->size() > before) {
                layer(*child, room);
            } else {
                place(*child, room);
            }
        }
    }

    void grid(const Item& item, const Box& box) {
        const auto items = shown(item, sheet);
        const GridPlan plan = plan_of(item.grid, items.size());
        const auto columns = tracks(plan.columns, box.w, item.grid.column_gap.value_or(item.container.gap));
        const auto rows = tracks(plan.rows, box.h, item.container.gap);
        for (std::size_t i = 0; i < plan.cells.size(); ++i) {
            const auto [x, w] = columns[plan.cells[i].first];
            const auto [y, h] = rows[plan.cells[i].second];
            place(*items[i], box_within(item, *items[i], {box.x + x, box.y + y, w, h}));
        }
    }

    void page(const Item& item, const Box& box) {
        const auto first = sheet.turns ? sheet.turns->page(item, sheet.context) : first_from(item, 0, sheet.context);
        if (!first) return;
        const Item& shown_now = item.container.items[*first];
        if (!cells) {
            const std::size_t begin = list.size();
            place(shown_now, box);
            if (sheet.pages) sheet.pages->push_back({&item, *first, to_pixels(box, sheet.frame), begin, list.size()});
            return;
        }
        Arranger{sheet, list, cells, &item, box}.layer(shown_now, box);
    }

    // A cell for the item itself, and one for each of those in it.
    void layer(const Item& item, const Box& box) {
        cells->push_back({&item, box, true, page_of, page_box});
        DisplayList drawn_by_the_cell;
        Arranger{sheet, drawn_by_the_cell, cells, page_of, page_box}.place(item, box);
    }

    void place(const Item& item, const Box& box) {
        line_above(item, box);
        fill(item, box);
        const Box inner = inside(box, item.shell.pad);
        switch (item.kind) {
            case Kind::row:
                return line_of_items(item, inner, true);
            case Kind::column:
                return line_of_items(item, inner, false);
            case Kind::stack:
                return stack(item, inner);
            case Kind::grid:
                return grid(item, inner);
            case Kind::first_that_applies:
            case Kind::playlist:
                return page(item, inner);
            case Kind::text:
                return text(item, inner, {item.wording.ink, {}}, false);
            case Kind::sign:
                return text(item, inner, {item.wording.ink, {}}, true);
            case Kind::image:
                return image(item, inner);
            case Kind::slideshow:
                list.push_back(SlidesMark{to_pixels(inner, sheet.frame), &item.slideshow});
                return;
            case Kind::qr:
                return draw_code(sheet.context.wordings(item.wording.text).front(), to_pixels(inner, sheet.frame),
                                 list);
            case Kind::video:
                list.push_back(VideoMark{to_pixels(inner, sheet.frame), &item.video});
                return;
            case Kind::shape:
            case Kind::space:
                return;
            default:
                if (cells) cells->push_back({&item, inner, false, page_of, page_box});
        }
    }
};

}  // namespace

void arrange(const Item& item, const Box& box, const Sheet& sheet, DisplayList& list, std::vector<Placed>* cells) {
    if (!sheet.context.holds(item.shell.when)) return;
    Arranger{sheet, list, cells}.place(item, box);
}

bool is_repeater(Kind kind) {
    constexpr std::array kAll{Kind::now_serving, Kind::recent_calls, Kind::missed_calls, Kind::agencies,
                              Kind::counters,    Kind::waiting,      Kind::running_text};
    return std::find(kAll.begin(), kAll.end(), kind) != kAll.end();
}

bool has_cells(const Item& item) {
    return is_repeater(item.kind) || is_switch(item.kind) ||
           std::any_of(item.container.items.begin(), item.container.items.end(), has_cells);
}

render::Rect to_pixels(const Box& box, const Frame& frame) {
    const auto pixel = [](double v) { return static_cast<int>(std::lround(v)); };
    const int left = pixel(frame.x + box.x * frame.scale);
    const int top = pixel(frame.y + box.y * frame.scale);
    return {left, top, pixel(frame.x + (box.x + box.w) * frame.scale) - left,
            pixel(frame.y + (box.y + box.h) * frame.scale) - top};
}

std::vector<std::pair<double, double>> tracks(const std::vector<Length>& sizes, double room, double gap) {
    std::vector<Share> all;
    for (const Length& length : sizes) {
        const bool fraction = length.unit == Length::Unit::fraction;
        all.push_back({fraction ? 0 : resolved(length, room, 0), fraction ? length.value : 0, false});
    }
    if (!all.empty()) settle(all, room, gap * (static_cast<double>(all.size()) - 1));
    std::vector<std::pair<double, double>> placed;
    double at = 0;
    for (const Share& share : all) {
        placed.emplace_back(at, share.size);
        at += share.size + gap;
    }
    return placed;
}

}  // namespace panggil::scene
