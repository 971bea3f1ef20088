#include "scene/strip.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace panggil::scene {

namespace {

using layout::Fit;
using layout::Style;
using layout::Token;

// Lengths of the look, in canvas units.
constexpr double kPad = 24;
constexpr double kLinkDot = 12;
constexpr double kLinkRing = 18;
constexpr double kLinkRoom = 64;
constexpr double kVoiceRoom = 56;
constexpr double kVoiceBar = 6;
constexpr double kUsualHz = 60;           // of screens; at another pace a piece may have to be drawn while it comes
constexpr int kFrames = 8;                // after these, quarters of a pixel come again
constexpr std::chrono::seconds kRest{2};  // a running text stands before it runs, and at its end

const Style& style_named(const layout::Theme& theme, const std::string& name) {
    static const Style plain;
    const auto found = theme.styles.find(name);
    return found == theme.styles.end() ? plain : found->second;
}

// Without an ellipsis: what doesn't fit runs, for the counter is said last.
layout::Wording caption_wording(int lines) {
    layout::Wording wording;
    wording.lines = lines;
    wording.fit = lines > 1 ? std::vector{Fit::wrap, Fit::shrink} : std::vector{Fit::shrink};
    return wording;
}

}  // namespace

Strip::Strip(const layout::RunningText& rules, const Box& box, const Frame& frame, const layout::Theme& theme,
             render::Typesetter& typesetter)
    : rules_(rules), theme_(theme), typesetter_(typesetter), box_(box), frame_(frame), pixels_(to_pixels(box, frame)) {}

bool Strip::show(std::vector<std::string> texts, const std::string& caption, bool priority,
                 const std::optional<std::string>& stale, const Measure& measure, Instant now) {
    const bool link_changed = stale != stale_;
    if (texts != texts_) turn_ = 0;
    texts_ = std::move(texts);
    caption_ = caption;
    priority_ = priority;
    stale_ = stale;
    stale_width_ = !stale ? 0 : measure.width(style_named(theme_, "label"), style_named(theme_, "label").size, *stale);
    choose(measure);
    return advance(measure, now) || link_changed;
}

bool Strip::advance(const Measure& measure, Instant now) {
    changed_ = pixels_;
    const bool comes_to_rest = std::exchange(moved_, moving(now)) && !moved_;
    const bool changed = go_on(measure, now) || comes_to_rest;
    const bool crossed = std::exchange(crossing_, alpha_.moving(now));
    if (changed && !crossed && !crossing_ && line_.overhang > 0) changed_ = running_rows();
    return changed;
}

// Where its ink falls; as long as that isn't known of all pieces, where it may fall.
render::Rect Strip::running_rows() const {
    const int size = static_cast<int>(std::lround(running_.style().size_px));
    const bool known = prepared_ >= running_.pieces().size();
    const int top = marks_.front().baseline + (known ? ink_.y : -size - 1);
    return intersection(pixels_, {pixels_.x, top, pixels_.w, known ? ink_.h : size + size / 2 + 2});
}

bool Strip::go_on(const Measure& measure, Instant now) {
    const bool was_moving = moving(now);
    if (line_.rows.empty()) {
        if (wanted_.rows.empty()) return was_moving;
        begin(wanted_, now);
        return true;
    }
    const bool turn_is_over = !line_.caption && texts_.size() > 1 && now - since_ >= ticks(run_time(line_));
    const bool run_is_over =
        !line_.caption && texts_.size() == 1 && line_.overhang > 0 && now - since_ >= ticks(run_time(line_));
    const bool another = wanted_ != line_;
    if (alpha_.goal() > 0 && !another && turn_is_over) {
        turn_ = (turn_ + 1) % texts_.size();
        choose(measure);
    }
    if (alpha_.goal() > 0 && (another || turn_is_over || run_is_over)) {
        alpha_.go(0, now, theme_.strip);
        return true;
    }
    if (alpha_.goal() <= 0 && !alpha_.moving(now)) {
        begin(wanted_, now);
        return true;
    }
    return was_moving;
}

void Strip::begin(Line line, Instant now) {
    line_ = std::move(line);
    since_ = now;
    alpha_ = Crossing(0);
    if (!line_.rows.empty()) alpha_.go(1, now, theme_.strip);
    prepare_to_draw();
}

// What a frame needs, so that it measures nothing.
void Strip::prepare_to_draw() {
    const std::string style = style_of(line_.caption);
    const render::TextStyle text = text_style(style, line_.size);
    const double cap = typesetter_.cap_height(text);
    const double step = line_.size * kLineStep * frame_.scale;
    const double height = cap + step * (static_cast<double>(line_.rows.size()) - 1);
    double baseline = pixels_.y + (pixels_.h - height) / 2 + cap;
    marks_.clear();
    for (const std::string& row : line_.rows) {
        TextMark& mark = marks_.emplace_back();
        mark = {text, row, frame_.x + line_box().x * frame_.scale, static_cast<int>(std::lround(baseline))};
        mark.fitting.style = style;
        mark.fitting.whole = line_.said;
        mark.fitting.full_size = style_named(theme_, style).size * frame_.scale;
        mark.fitting.runs = line_.overhang > 0;
        baseline += step;
    }
    if (line_.overhang > 0) running_ = {typesetter_, text, line_.rows.front()};
    prepared_ = 0;
    ink_ = {};
}

bool Strip::prepare_next(render::Canvas& canvas) {
    if (line_.overhang <= 0 || prepared_ >= running_.pieces().size()) return false;
    const double left = frame_.x + line_box().x * frame_.scale + running_.pieces()[prepared_].left;
    for (int frame = 0; frame < kFrames; ++frame) {
        const double x = left - frame * rules_.speed * frame_.scale / kUsualHz;
        ink_ = united(ink_, canvas.prepare(running_, prepared_, static_cast<int>(std::lround(x * 4.0)) & 3));
    }
    ++prepared_;
    return true;
}

render::TextStyle Strip::text_style(const std::string& name, double size) const {
    const Style& style = style_named(theme_, name);
    return {style.family.empty() ? theme_.family : style.family, style.weight, size * frame_.scale};
}

// A caption of several lines is set as the running text is, so that they have room.
const char* Strip::style_of(bool caption) const { return caption && rules_.caption_lines < 2 ? "caption" : "running"; }

// Measured when it changes and not once a frame.
void Strip::choose(const Measure& measure) {
    wanted_ = {};
    if (!caption_.empty())
        wanted_ = fitted(caption_, true, priority_, measure);
    else if (!texts_.empty())
        wanted_ = fitted(texts_[turn_ % texts_.size()], false, false, measure);
}

Strip::Line Strip::fitted(const std::string& said, bool caption, bool priority, const Measure& measure) const {
    const Style& style = style_named(theme_, style_of(caption));
    if (!caption) {
        const double over = measure.width(style, style.size, said) - text_box().w;
        return {said, {said}, style.size, std::max(0.0, over), false, false};
    }
    const double width = text_box().w - kVoiceRoom;
    const FittedText text = fit_text({said}, caption_wording(rules_.caption_lines), style, width, measure);
    const double over = text.cut ? text.width - width : 0;
    return {said, text.lines, text.size, over, true, priority};
}

// What runs is at the same share of its way, however long that has become or how fast it runs now.
void Strip::go_on_from(const Strip& before, const Measure& measure, Instant now) {
    texts_ = before.texts_;
    turn_ = before.turn_;
    alpha_ = before.alpha_;
    since_ = before.since_;
    choose(measure);
    if (before.line_.rows.empty()) {
        line_ = {};
        return;
    }
    line_ = fitted(before.line_.said, before.line_.caption, before.line_.priority, measure);
    prepare_to_draw();
    if (before.line_.overhang <= 0 || line_.overhang <= 0) return;
    const Seconds old_way(before.line_.overhang / before.rules_.speed);
    const Seconds way(line_.overhang / rules_.speed);
    const Seconds running = now - since_ - Seconds(kRest);
    if (running > Seconds{0} && way != old_way)
        since_ += ticks(running < old_way ? running * (1 - way / old_way) : old_way - way);
}

Box Strip::text_box() const {
    const double link = !stale_ ? kLinkRoom : stale_width_ + 3 * kPad + kLinkRing;
    return {box_.x + kPad, box_.y, box_.w - kPad - link, box_.h};
}

Seconds Strip::run_time(const Line& line) const {
    if (line.overhang <= 0) return rules_.stand;
    return Seconds(line.overhang / rules_.speed) + 2 * Seconds(kRest);
}

bool Strip::moving(Instant now) const {
    if (alpha_.moving(now)) return true;
    if (line_.overhang <= 0) return false;
    const Seconds running = now - since_ - Seconds(kRest);
    return running >= Seconds{0} && running < Seconds(line_.overhang / rules_.speed);
}

std::optional<Instant> Strip::next_due(Instant now) const {
    if (moving(now)) return std::nullopt;
    if (alpha_.goal() <= 0)
        return line_.rows.empty() && texts_.empty() && caption_.empty() ? std::nullopt : std::optional(now);
    const Instant runs = since_ + kRest;
    if (line_.overhang > 0 && now < runs) return runs;
    if (line_.caption || (texts_.size() < 2 && line_.overhang <= 0)) return std::nullopt;
    return std::max(now, since_ + ticks(run_time(line_)));
}

int Strip::pixels(double length) const { return std::max(1, static_cast<int>(std::lround(length * frame_.scale))); }

render::Color Strip::color(Token token) const {
    const auto found = theme_.colors.find(token);
    if (found == theme_.colors.end()) return {0, 0, 0, 0};
    return {found->second.r, found->second.g, found->second.b};
}

render::Rect Strip::covered(const render::Rect& rect) const {
    if (color(Token::surface).a < 255) return {};
    return render::covered(pixels_, pixels(theme_.radius()), rect);
}

void Strip::draw(render::Canvas& canvas, Instant now) const {
    const int radius = pixels(theme_.radius());
    canvas.fill_round(pixels_, radius, color(Token::surface));
    if (theme_.outline > 0) canvas.outline_round(pixels_, radius, pixels(theme_.outline), color(Token::ink));
    draw_line(canvas, now);
    draw_link(canvas);
}

void Strip::draw_line(render::Canvas& canvas, Instant now) const {
    if (line_.rows.empty()) return;
    const double alpha = alpha_.at(now);
    if (line_.caption) draw_voice(canvas, color(line_.priority ? Token::priority : Token::call).faded(alpha));
    const render::Clipped clip(canvas, to_pixels(line_box(), frame_));
    for (const TextMark& row : marks_) {
        const render::Color ink = color(row.paint.token).faded(alpha);
        if (row.fitting.runs) {
            canvas.running_text(running_, shifted(now), row.baseline, ink);
        } else {
            canvas.text(row.style, row.text, row.x, row.baseline, ink);
        }
    }
}

// Where the line begins, in pixels.
double Strip::shifted(Instant now) const {
    const Seconds running =
        std::clamp(Seconds(now - since_ - kRest), Seconds{0}, Seconds(line_.overhang / rules_.speed));
    return frame_.x + (line_box().x - running.count() * rules_.speed) * frame_.scale;
}

Box Strip::line_box() const { return line_.caption ? inside(text_box(), {0, 0, 0, kVoiceRoom}) : text_box(); }

std::vector<TextMark> Strip::rows(Instant now) const {
    std::vector<TextMark> marks = marks_;
    for (TextMark& mark : marks) {
        mark.x = shifted(now);
        mark.fitting.room = line_box().w * frame_.scale;
    }
    return marks;
}

void Strip::for_each_text(Instant now, const std::function<void(const TextMark&)>& visit) const {
    if (!line_.rows.empty() && alpha_.at(now) >= 1) {
        for (const TextMark& row : rows(now)) visit(row);
    }
    if (stale_) visit(link_words());
}

// Three bars: something is being spoken.
void Strip::draw_voice(render::Canvas& canvas, render::Color with) const {
    constexpr double kHeights[] = {12, 28, 18};
    for (int bar = 0; bar < 3; ++bar) {
        const Box box{box_.x + kPad + bar * 10.0, box_.y + (box_.h - kHeights[bar]) / 2, kVoiceBar, kHeights[bar]};
        canvas.fill_round(to_pixels(box, frame_), pixels(kVoiceBar / 2), with);
    }
}

// Good news is quiet: a dot. Cut off: a ring, and since when.
void Strip::draw_link(render::Canvas& canvas) const {
    const double middle = box_.y + box_.h / 2;
    if (!stale_) {
        const Box dot{box_.x + box_.w - kPad - kLinkDot, middle - kLinkDot / 2, kLinkDot, kLinkDot};
        canvas.fill_round(to_pixels(dot, frame_), pixels(kLinkDot / 2), color(Token::ink_soft));
        return;
    }
    const double left = text_box().x + text_box().w;
    canvas.fill(to_pixels({left, box_.y, theme_.line_width, box_.h}, frame_), color(Token::line));
    const Box ring{left + kPad, middle - kLinkRing / 2, kLinkRing, kLinkRing};
    canvas.outline_round(to_pixels(ring, frame_), pixels(kLinkRing / 2), pixels(3), color(Token::ink));
    const TextMark words = link_words();
    canvas.text(words.style, words.text, words.x, words.baseline, color(words.paint.token));
}

TextMark Strip::link_words() const {
    const double left = text_box().x + text_box().w;
    const render::TextStyle text = text_style("label", style_named(theme_, "label").size);
    const double cap = typesetter_.cap_height(text);
    TextMark words{text, *stale_, frame_.x + (left + kPad + kLinkRing + 14) * frame_.scale,
                   static_cast<int>(std::lround(pixels_.y + (pixels_.h + cap) / 2))};
    words.fitting.style = "label";
    words.fitting.whole = *stale_;
    words.fitting.full_size = text.size_px;
    return words;
}

}  // namespace panggil::scene
