#include <algorithm>
#include <optional>
#include <string_view>

#include "render/utf8.h"
#include "scene/measure.h"
#include "scene/painter.h"
#include "scene/scene.h"

// What is to be seen: drawn, or told to those who check it.
namespace panggil::scene {

using render::Rect;

void Scene::draw(render::Canvas& canvas, const Rect& rect) const {
    const Colors plain(*design_.theme);
    if (alert_) return paint(canvas, *alert_, plain);
    const Cover cover = cover_of(rect);
    if (cover.part != rect) canvas.fill_around(cover.part, rect, plain.of({layout::Token::background, {}}));
    for (std::size_t i = cover.part == rect ? cover.cell : 0; i < cells_.size(); ++i) {
        const Cell& cell = cells_[i];
        const Rect reach = cell.passage.moving(cell.drawn_at) ? cell.passage.place() : cell.stands;
        if (!is_hidden(cell) && !intersection(reach, rect).empty()) draw_cell(canvas, cell);
    }
    for (const PlacedStrip& placed : strips_) {
        if (!intersection(placed.strip->pixels(), rect).empty()) placed.strip->draw(canvas, drawn_at_);
    }
    paint(canvas, note_list_, plain);
}

Scene::Cover Scene::cover_of(const Rect& rect) const {
    Cover most;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const Rect part = covered_by(cells_[i], rect);
        if (!part.empty() && part.area() >= most.part.area()) most = {i, part};
    }
    for (const PlacedStrip& placed : strips_) {
        const Rect part = placed.strip->covered(rect);
        if (!part.empty() && part.area() >= most.part.area()) most = {cells_.size(), part};
    }
    return most;
}

// Nothing of what comes or goes: it may be seen through, or stand elsewhere.
Rect Scene::covered_by(const Cell& cell, const Rect& rect) const {
    const Instant now = cell.drawn_at;
    const Rect seen = intersection(cell.stands, rect);
    if (seen.empty() || is_hidden(cell) || cell.passage.moving(now) || cell.page_turns.moving(now)) return {};
    return covered(cell.list, cell.stance.colors(*design_.theme, now), pose_of(cell), seen);
}

Pose Scene::pose_of(const Cell& cell) const {
    const Instant now = cell.drawn_at;
    return {now,
            Seconds(now - cell.texts_since),
            cell.stance.shift_x(cell.frame, now),
            cell.stance.shift_y(cell.frame, now),
            &slides_,
            videos_};
}

// What the cell would show with the next number of its agency, or of any where it has none.
DisplayList Scene::with_a_number(const Cell& cell, const hall::Hall& hall) const {
    const bool follows_calls = cell.source == Source::agency || cell.source == Source::hero ||
                               cell.source == Source::recent || cell.source == Source::counter;
    if (!follows_calls || !cell.item || hall.agencies.empty()) return {};
    const hall::Agency* agency = cell.agency.empty() ? &hall.agencies.front() : hall.agency(cell.agency);
    if (!agency || agency->counters.empty()) return {};
    Context context{.hall = &hall, .words = &words_, .agency = agency};
    context.ticket = hall::Ticket::numbered(agency->prefix, 0, hall.ticket_digits).printed();
    context.counter = agency->counters.front().text;
    context.states.insert("number");
    const Measure measure = measure_with(typesetter_, *design_.theme, cell.frame.scale);
    DisplayList list;
    arrange(*cell.item, cell.box, {*design_.theme, measure, context, cell.frame, cell.gap_above}, list);
    return list;
}

// One letter of the number, or any digit: the next call's are among them.
bool Scene::prepare_letter(render::Canvas& canvas, const TextMark& number) {
    std::string* prepared = prepared_letters(number.style);
    if (!prepared) return false;
    for (const std::string_view wanted : {std::string_view("0123456789"), std::string_view(number.text)}) {
        const std::size_t next = wanted.find_first_not_of(*prepared);
        if (next == std::string_view::npos) continue;
        canvas.prepare_letter(number.style, wanted[next]);
        *prepared += wanted[next];
        return true;
    }
    return false;
}

bool Scene::prepare_letter(render::Canvas& canvas, const DisplayList& list) {
    return std::any_of(list.begin(), list.end(), [&](const Mark& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text && render::is_number(text->text) && prepare_letter(canvas, *text);
    });
}

// Null for what would push others out of the cache: each text that shrinks has a style of its own.
std::string* Scene::prepared_letters(const render::TextStyle& style) {
    const auto found = std::find_if(prepared_.begin(), prepared_.end(),
                                    [&](const Prepared& prepared) { return prepared.style == style; });
    if (found != prepared_.end()) return &found->letters;
    return prepared_.size() < kMostPrepared ? &prepared_.emplace_back(style).letters : nullptr;
}

void Scene::forget_prepared() {
    prepared_.clear();
    cells_prepared_ = 0;
    for (Cell& cell : cells_) cell.letters_prepared = false;
    for (const PlacedStrip& placed : strips_) placed.strip->forget_prepared();
}

bool Scene::prepare_next(render::Canvas& canvas, const hall::Hall& hall) {
    if (alert_) return false;
    for (; cells_prepared_ < cells_.size(); ++cells_prepared_) {
        const Cell& cell = cells_[cells_prepared_];
        if (!cell.leaving && prepare_letter(canvas, with_a_number(cell, hall))) return true;
    }
    for (Cell& cell : cells_) {
        if (cell.letters_prepared || cell.leaving || is_hidden(cell)) continue;
        if (prepare_letter(canvas, cell.list)) return true;
        cell.letters_prepared = true;
    }
    return std::any_of(strips_.begin(), strips_.end(),
                       [&](const PlacedStrip& placed) { return placed.strip->prepare_next(canvas); });
}

void Scene::draw_cell(render::Canvas& canvas, const Cell& cell) const {
    const Instant now = cell.drawn_at;
    const Colors colors = cell.stance.colors(*design_.theme, now);
    const Pose pose = pose_of(cell);
    const auto draw_marks = [&](std::span<const Mark> marks, const Passage* passage) {
        if (!passage) return paint(canvas, marks, colors, pose);
        Colors faded = colors;
        faded.alpha *= passage->alpha(now);
        Pose moved = pose;
        moved.dx += passage->shift(now);
        const render::Clipped clipped(canvas, cell.moved(passage->place(), now));
        paint(canvas, marks, faded, moved);
    };
    if (cell.passage.moving(now)) return draw_marks(cell.list, &cell.passage);
    std::optional<render::Clipped> clipped;
    if (cell.texts_come(now)) clipped.emplace(canvas, cell.moved(cell.own, now));  // a letter that rolls stands out
    if (!cell.page_turns.moving(now)) return draw_marks(cell.list, nullptr);
    cell.page_turns.paint(cell.list, now, draw_marks);
}

void Scene::for_each_video(const std::function<void(const VideoMark&)>& visit) const {
    if (alert_) return;
    for (const Cell& cell : cells_) {
        if (!cell.has_video || is_hidden(cell)) continue;
        for (const Mark& mark : cell.list) {
            if (const auto* video = std::get_if<VideoMark>(&mark)) visit(*video);
        }
    }
}

Rect Scene::panel_of(const hall::AgencyId& agency) const {
    const auto found = std::find_if(cells_.begin(), cells_.end(), [&](const Cell& c) {
        return c.source == Source::agency && c.agency == agency && !c.leaving;
    });
    return found == cells_.end() ? Rect{} : to_pixels(found->box, found->frame);
}

void Scene::for_each_text(const std::function<void(const TextMark&)>& visit) const {
    const auto visit_all = [&](const DisplayList& list) {
        for (const Mark& mark : list) {
            if (const auto* text = std::get_if<TextMark>(&mark)) visit(*text);
        }
    };
    if (alert_) return visit_all(*alert_);
    for (const Cell& cell : cells_) {
        if (!cell.leaving && !is_hidden(cell)) visit_all(cell.list);
    }
}

void Scene::for_each_strip_text(const std::function<void(const TextMark&)>& visit) const {
    if (alert_) return;
    for (const PlacedStrip& placed : strips_) {
        placed.strip->for_each_text(drawn_at_, [&](TextMark mark) {
            mark.fitting.item = placed.from.item;
            visit(mark);
        });
    }
}

}  // namespace panggil::scene
