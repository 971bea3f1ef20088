#include "scene/scene.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "scene/alert_picture.h"
#include "scene/measure.h"
#include "scene/own_items.h"
#include "scene/painter.h"

namespace panggil::scene {

namespace {

using layout::Item;
using layout::Kind;
using render::Rect;

Frame fitted_frame(const layout::CanvasSize& canvas, render::Size size) {
    const double scale = std::min(size.w / canvas.width, size.h / canvas.height);
    return {scale, std::round((size.w - canvas.width * scale) / 2), std::round((size.h - canvas.height * scale) / 2)};
}

Rect bounds_of(const DisplayList& list, Rect bounds) {
    for (const Mark& mark : list) {
        if (const auto* fill = std::get_if<FillMark>(&mark)) bounds = united(bounds, fill->rect);
    }
    return bounds;
}

bool is_video(const Mark& mark) { return std::holds_alternative<VideoMark>(mark); }

// Texts that didn't stand there before: those are the ones that fade in.
void mark_fresh(DisplayList& now, const DisplayList& before) {
    for (Mark& mark : now) {
        auto* text = std::get_if<TextMark>(&mark);
        if (text) text->fresh = std::find(before.begin(), before.end(), mark) == before.end();
    }
}

std::int64_t minute_of(const Moment& moment) {
    const auto minute = std::chrono::floor<std::chrono::minutes>(moment.wall.time_since_epoch());
    return moment.wall_known ? minute.count() : -1;
}

}  // namespace

namespace {

const Item* now_serving_in(const std::vector<Item>& items) {
    for (const Item& item : items) {
        if (item.kind == Kind::now_serving) return &item;
        if (const Item* inside = now_serving_in(item.container.items)) return inside;
    }
    return nullptr;
}

}  // namespace

Seconds hold_of(const Design& design) {
    if (design.hold) return *design.hold;
    const Item* hero = now_serving_in(design.layout->items);
    return hero ? hero->now_serving.hold : layout::NowServing{}.hold;
}

Design for_screen(Design design, render::Size size) {
    const layout::Layout& shown = layout::for_screen(*design.layout, size.w, size.h);
    design.layout = {design.layout, &shown};  // kept alive by the whole
    return design;
}

Scene::Scene(Design design, const hall::Hall& hall, render::Size size, hall::ZoneId zone,
             render::Typesetter& typesetter, const Words& words, Pictures* pictures)
    : design_(for_screen(std::move(design), size)),
      size_(size),
      zone_(std::move(zone)),
      typesetter_(typesetter),
      words_(words),
      pictures_(pictures),
      frame_(fitted_frame(design_.layout->canvas, size)),
      turns_(*design_.layout),
      damage_(size) {
    measure_design();
    place_everything(hall);
}

void Scene::measure_design() {
    if (design_.diagonal)
        design_.theme = readable_on(*design_.theme, size_, *design_.diagonal, frame_.scale, typesetter_);
    measure_ = measure_with(typesetter_, *design_.theme, frame_.scale);
}

// All of the layout anew: nothing has been drawn of it yet.
void Scene::place_everything(const hall::Hall& hall) {
    cells_.clear();
    strips_.clear();
    pagers_.clear();
    areas_.clear();
    shown_ = false;
    place_areas(hall);
    place_connection();
    damage_.add_everything();
}

// One rectangle for each letter of `areas`, from its first to its last cell.
void Scene::place_areas(const hall::Hall& hall) {
    const layout::Layout& layout = *design_.layout;
    const Box room = inside({0, 0, layout.canvas.width, layout.canvas.height}, layout.margin);
    const auto columns = tracks(layout.columns, room.w, layout.column_gap);
    const auto rows = tracks(layout.rows, room.h, layout.row_gap);
    for (const Item& item : layout.items) {
        std::optional<Box> box;
        for (std::size_t r = 0; r < layout.areas.size() && r < rows.size(); ++r) {
            for (std::size_t c = 0; c < layout.areas[r].size() && c < columns.size(); ++c) {
                if (layout.areas[r].substr(c, 1) != item.name) continue;
                const double right = room.x + columns[c].first + columns[c].second;
                const double bottom = room.y + rows[r].first + rows[r].second;
                if (!box) box = Box{room.x + columns[c].first, room.y + rows[r].first, 0, 0};
                box->w = std::max(box->w, right - box->x);
                box->h = std::max(box->h, bottom - box->y);
            }
        }
        if (box) areas_.push_back({&item, *box});
    }
    const Context nothing{.hall = &hall, .words = &words_};
    for (std::size_t i = 0; i < areas_.size(); ++i) {
        Cell cell{.item = areas_[i].item, .box = areas_[i].box, .frame = frame_, .gap_above = 0};
        cell.area = i;
        cell.in_layers = true;
        const layout::Shell& shell = areas_[i].item->shell;
        const bool draws = !is_repeater(areas_[i].item->kind) || !shell.fill.empty() || !shell.border.empty();
        if (draws) cells_.push_back(std::move(cell));
        place_cells(i, nothing, hall, {});
    }
}

// What of the letter is drawn by cells of their own, as it is now. Those that stay keep their state.
void Scene::place_cells(std::size_t index, const Context& context, const hall::Hall& hall, Instant now) {
    Area& area = areas_[index];
    if (!has_cells(*area.item)) return;
    std::vector<Placed> placed;
    DisplayList drawn_by_the_cell;
    arrange(*area.item, area.box, {*design_.theme, measure_, context, frame_, {}, &turns_}, drawn_by_the_cell, &placed);
    if (placed == area.placed) return;
    const auto stands_in = [](const std::vector<Placed>& all, const Placed& one) {
        return std::any_of(all.begin(), all.end(), [&](const Placed& p) { return p.item == one.item; });
    };
    const auto before = std::exchange(area.placed, placed);
    for (const Placed& one : before) {
        const bool stays = std::find(placed.begin(), placed.end(), one) != placed.end();
        if (!stays) take_away(index, one, shown_ && one.page_of && !stands_in(placed, one), now);
    }
    for (const Placed& one : placed) {
        const bool stood = std::find(before.begin(), before.end(), one) != before.end();
        if (!stood) bring(index, one, shown_ && one.page_of && !stands_in(before, one), hall, now);
    }
    sort_cells(index);
}

// How its page comes and goes; in a calm theme all of them fade alike.
layout::Transition Scene::transition_of(const Placed& placed) const {
    if (design_.theme->calm) return layout::kCalmFade;
    return placed.page_of->switching.transition;
}

void Scene::take_away(std::size_t area, const Placed& placed, bool turns, Instant now) {
    const auto is_it = [&](const auto& one) { return one.area == area && one.from == placed; };
    const bool cut = !turns || transition_of(placed).kind == layout::Transition::Kind::cut;
    for (Cell& cell : cells_) {
        if (!is_it(cell) || cell.leaving) continue;
        damage_.add(cell.pixels);
        cell.leaving = true;
        if (!cut) {
            cell.passage = Passage::going(transition_of(placed), to_pixels(placed.page, frame_), now);
        }
    }
    std::erase_if(cells_, [&](const Cell& cell) { return cut && is_it(cell) && !cell.passage.moving(now); });
    for (const PlacedStrip& strip : strips_) {
        if (is_it(strip)) damage_.add(strip.strip->pixels());
    }
    std::erase_if(strips_, is_it);
}

void Scene::bring(std::size_t area, const Placed& placed, bool turns, const hall::Hall& hall, Instant now) {
    const std::size_t first = cells_.size();
    const std::size_t first_strip = strips_.size();
    place_one(placed, hall);
    for (std::size_t i = first; i < cells_.size(); ++i) {
        cells_[i].area = area;
        cells_[i].from = placed;
        if (!turns) continue;
        const Rect place = to_pixels(placed.page, frame_);
        cells_[i].passage = Passage::coming(transition_of(placed), place, now);
    }
    for (std::size_t i = first_strip; i < strips_.size(); ++i) {
        strips_[i].area = area;
        strips_[i].from = placed;
    }
}

// In the order of the letters, and within each from back to front.
void Scene::sort_cells(std::size_t area) {
    const std::vector<Placed>& placed = areas_[area].placed;
    for (Cell& cell : cells_) {
        if (cell.area != area || cell.leaving || !cell.from.item) continue;
        cell.order = 1 + static_cast<std::size_t>(std::find(placed.begin(), placed.end(), cell.from) - placed.begin());
    }
    std::stable_sort(cells_.begin(), cells_.end(), [](const Cell& a, const Cell& b) {
        return std::pair(a.area, a.order) < std::pair(b.area, b.order);
    });
}

void Scene::place_anew(const View& view) {
    const Context screen = view.of_screen();
    turns_.advance(screen, view.moment.now);
    for (std::size_t i = 0; i < areas_.size(); ++i) place_cells(i, screen, view.board.hall(), view.moment.now);
    place_connection();
}

// Over everything, at the bottom right: a screen never hides that it is cut off. A strip says it itself.
void Scene::place_connection() {
    const auto is_it = [](const Cell& cell) { return cell.area == kNoArea; };
    if (!strips_.empty() || has_own_connection(*design_.layout)) {
        for (const Cell& cell : cells_) {
            if (is_it(cell)) damage_.add(cell.pixels);
        }
        std::erase_if(cells_, is_it);
        return;
    }
    if (std::any_of(cells_.begin(), cells_.end(), is_it)) return;
    constexpr double kWidth = 160;
    constexpr double kHeight = 46;
    const layout::Layout& layout = *design_.layout;
    const Box box{layout.canvas.width - layout.margin.right - kWidth,
                  layout.canvas.height - layout.margin.bottom - kHeight, kWidth, kHeight};
    cells_.push_back({.source = Source::screen, .item = &own_connection(), .box = box, .frame = frame_});
}

const Item* Scene::template_named(const std::string& name) const {
    const auto found = design_.layout->templates.find(name);
    return found == design_.layout->templates.end() ? nullptr : &found->second;
}

View Scene::view(const hall::Board& board, const Moment& moment) const {
    return {board, words_, moment, link_, zone_, spotlight_, layout::shapes_of(size_.w, size_.h)};
}

namespace {

Context of_call_in(const std::vector<hall::Call>& calls, std::size_t index, const View& view, bool missed) {
    if (index >= calls.size()) return view.of_screen();
    return missed ? view.of_missed(calls[index]) : view.of_call(calls[index]);
}

}  // namespace

Context Scene::context_of(const Cell& cell, const View& view) const {
    Context context = [&] {
        switch (cell.source) {
            case Source::hero:
                return cell.agency.empty() ? view.of_hero() : view.of_hero_of(cell.agency, cell.counter);
            case Source::agency:
                return view.of_agency(cell.agency);
            case Source::counter:
                return view.of_counter(cell.agency, cell.counter);
            case Source::waiting:
                return view.of_waiting(cell.agency);
            case Source::recent:
                return of_call_in(view.recent(cell.agency, cell.index + 1), cell.index, view, false);
            case Source::missed:
                return of_call_in(view.missed(cell.agency, cell.index + 1), cell.index, view, true);
            case Source::screen:
                break;
        }
        Context screen = view.of_screen();
        if (view.hero_called()) screen.states.insert("called");  // so that a place can make room for a call
        return screen;
    }();
    if (!pagers_.empty() && pagers_.front().pages.count() > 1) {
        context.page = pagers_.front().pages.shown() + 1;
        context.pages = pagers_.front().pages.count();
        context.states.insert("paged");
    }
    return context;
}

// Whether what is said and is no call stands in a hero; a counter's own screen goes on showing its number.
bool Scene::has_hero() const {
    return std::any_of(cells_.begin(), cells_.end(),
                       [](const Cell& cell) { return cell.source == Source::hero && cell.counter.empty(); });
}

bool Scene::is_hidden(const Cell& cell) const {
    if (!cell.pages_of) return false;
    const auto pager =
        std::find_if(pagers_.begin(), pagers_.end(), [&](const Pager& p) { return p.of == cell.pages_of; });
    return pager != pagers_.end() && pager->pages.shown() != cell.page;
}

void Scene::rebuild(Cell& cell, const View& view) {
    const Context context = context_of(cell, view);
    const Item* item = context.states.contains("announcement") ? cell.announcement : cell.item;
    if (!item) return;
    const Measure measure = measure_with(typesetter_, *design_.theme, cell.frame.scale);
    DisplayList list;
    std::vector<Placed> cells_of_their_own;
    arrange(*item, cell.box, {*design_.theme, measure, context, cell.frame, cell.gap_above, &turns_, pictures_}, list,
            cell.in_layers ? &cells_of_their_own : nullptr);
    const Looks looks = cell.source == Source::screen ? Looks{} : looks_of(context);

    const Instant now = view.moment.now;
    const bool same_looks = looks.rest == cell.looks.rest && looks.called == cell.looks.called;
    if (cell.built && same_looks && list == cell.list) return;
    damage(cell);
    if (cell.built && cell.source != Source::screen && list != cell.list) {
        mark_fresh(list, cell.list);
        cell.fade = Crossing(0);
        cell.fade.go(1, now, design_.theme->number);
    }
    const std::string raised = cell.looks.raised;
    cell.list = std::move(list);
    cell.has_video = std::any_of(cell.list.begin(), cell.list.end(), is_video);
    cell.looks = looks;
    if (!looks.called && cell.raise.at(now) > 0) cell.looks.raised = raised;  // it settles in the colour that it had
    cell.raise.go(looks.called ? 1 : 0, now, looks.called ? design_.theme->called : design_.theme->ended);
    if (!cell.built) cell.raise = Crossing(cell.raise.goal());
    cell.built = true;
    cell.pixels = bounds_of(cell.list, to_pixels(cell.box, cell.frame));
    damage(cell);
}

void Scene::damage(const Cell& cell) {
    if (!is_hidden(cell)) damage_.add(cell.pixels);
}

// First what is seen: pictures are loaded in the order in which they are asked for.
void Scene::rebuild_if(const View& view, const std::function<bool(const Cell&)>& which) {
    for (const bool hidden : {false, true}) {
        for (Cell& cell : cells_) {
            if (!cell.leaving && is_hidden(cell) == hidden && which(cell)) rebuild(cell, view);
        }
    }
}

void Scene::rebuild_strips(const View& view) {
    std::vector<std::string> texts = view.board.hall().messages;
    for (const hall::Message& message : view.board.state().messages) {
        const bool over = message.until && view.moment.wall_known &&
                          (!view.holds_today() || words_.time_of_day(view.moment.wall) >= *message.until);
        if (!over && (message.zone.empty() || message.zone == zone_)) texts.push_back(message.text);
    }
    const Context context = view.of_screen();
    const auto hero = view.hero();
    static const std::string kNothing;
    const std::string& said = has_own_caption(*design_.layout) ? kNothing : caption_;
    for (const PlacedStrip& placed : strips_) {
        std::optional<std::string> stale;
        if (link_.stale) stale = context.wordings(placed.from.item->running_text.stale).front();
        const bool priority = hero && !hero->priority.empty();
        if (placed.strip->show(texts, said, priority, stale, measure_, view.moment.now))
            damage_.add(placed.strip->pixels());
    }
}

void Scene::apply(const hall::Board& board, const hall::Changes& changes, const Moment& moment) {
    if (changes.everything || changes.alerts) return refresh(board, moment);
    if (alert_) return;  // what happens below it is shown when it is cleared
    const bool hero = std::find(changes.heroes.begin(), changes.heroes.end(), zone_) != changes.heroes.end();
    const auto present = board.hero(zone_);
    const bool begins = hero && present && present->speaking;  // what ends was perhaps begun before this screen came
    if (begins && present->announcement != spotlight_.announcement) {
        spotlight_ = {present->announcement, moment.now + ticks(hold_of(design_))};
    }
    // The next voice cuts the hold, a call's or not: what stood out before doesn't stand out once more afterwards.
    const bool cut = hero && present && spotlight_.until && !view(board, moment).notice().empty();
    if (cut) spotlight_.until.reset();
    const View now = view(board, moment);
    if (hero) place_anew(now);
    rebuild_if(now, [&](const Cell& cell) {
        if (!cell.built) return true;
        const bool panel = std::find(changes.panels.begin(), changes.panels.end(), cell.agency) != changes.panels.end();
        switch (cell.source) {
            case Source::screen:
                return hero;
            case Source::hero:
                return hero || panel;
            case Source::recent:
                return hero || changes.recent || panel;
            case Source::missed:
                return changes.recent || !changes.called.empty();
            case Source::waiting:
                return panel || (cell.agency.empty() && !changes.panels.empty());
            case Source::counter:
                return hero || panel;
            case Source::agency:
                break;
        }
        return panel || (cut && cell.agency == present->agency);
    });
    turn_pages(board, moment);
    if (hero) show_caption(now);
    if (hero || changes.messages) rebuild_strips(now);
}

// What the hero shows in large letters needn't be said below once more.
void Scene::show_caption(const View& now) { caption_ = has_hero() && !now.notice().empty() ? "" : now.caption(); }

// Whether an alert has the screen. It comes and goes at once, and once it has gone the board stands there as if this
// screen had just been switched on: nothing is new that happened meanwhile.
bool Scene::show_alert(const hall::Board& board) {
    const auto standing = board.alert(zone_);
    if (!standing) {
        if (alert_) place_everything(board.hall());
        alert_.reset();
        return false;
    }
    DisplayList list = alert_picture({*standing, board.hall(), words_, link_, *design_.theme, typesetter_}, size_);
    if (!alert_ || list != *alert_) damage_.add_everything();
    alert_ = std::move(list);
    return true;
}

void Scene::refresh(const hall::Board& board, const Moment& moment) {
    if (show_alert(board)) return;
    const auto present = board.hero(zone_);
    if (!present || present->announcement != spotlight_.announcement) spotlight_ = {};
    minute_ = minute_of(moment);
    const View now = view(board, moment);
    place_anew(now);
    show_caption(now);
    rebuild_if(now, [](const Cell&) { return true; });
    rebuild_strips(now);
    turn_pages(board, moment);
    shown_ = true;
}

void Scene::set_link(const hall::Board& board, const Link& link, const Moment& moment) {
    link_ = link;
    refresh(board, moment);
}

bool Scene::Cell::is_same(const Cell& other) const {
    if (source != other.source || agency != other.agency || counter != other.counter || index != other.index)
        return false;
    return source != Source::screen || (item && other.item && item->name == other.item->name);
}

// Both are built, from the same board: what this one shows at rest, that one may be on its way to.
void Scene::Cell::go_on_from(const Cell& before) {
    if (!before.built || before.raise.goal() != raise.goal()) return;
    raise = before.raise;
    if (!looks.called) looks.raised = before.looks.raised;
    fade = before.fade;
    passage = before.passage;
    const auto came_before = [&](const TextMark& text) {
        return std::any_of(before.list.begin(), before.list.end(), [&](const Mark& mark) {
            const auto* old = std::get_if<TextMark>(&mark);
            return old && old->fresh && old->text == text.text;
        });
    };
    for (Mark& mark : list) {
        if (auto* text = std::get_if<TextMark>(&mark)) text->fresh = came_before(*text);
    }
}

void Scene::set_design(Design design, const hall::Board& board, const Moment& moment) {
    left_ = std::exchange(design_, for_screen(std::move(design), size_));  // the old cells and strips look into it
    const std::vector<Cell> old_cells = std::move(cells_);
    const std::vector<PlacedStrip> old_strips = std::move(strips_);
    left_pagers_ = std::move(pagers_);
    frame_ = fitted_frame(design_.layout->canvas, size_);
    measure_design();
    Turns turns(*design_.layout);
    turns.go_on_from(turns_);
    turns_ = std::move(turns);
    place_everything(board.hall());
    show_note(std::move(note_));
    refresh(board, moment);
    if (alert_) return;  // once it is cleared, all is placed anew
    for (Cell& cell : cells_) {
        const auto old = std::find_if(old_cells.begin(), old_cells.end(), [&](const Cell& one) {
            return one.leaving == cell.leaving && one.is_same(cell);
        });
        if (old != old_cells.end()) cell.go_on_from(*old);
    }
    for (const Cell& old : old_cells) {
        if (old.leaving && old.area < areas_.size() && old.passage.moving(moment.now)) cells_.push_back(old);
    }
    for (std::size_t i = 0; i < areas_.size(); ++i) sort_cells(i);
    for (PlacedStrip& placed : strips_) {
        const auto old = std::find_if(old_strips.begin(), old_strips.end(), [&](const PlacedStrip& one) {
            return one.from.item->name == placed.from.item->name;
        });
        if (old != old_strips.end()) placed.strip->go_on_from(*old->strip, measure_, moment.now);
    }
}

void Scene::set_size(render::Size size, Design design, const hall::Board& board, const Moment& moment) {
    size_ = size;
    damage_ = render::Damage(size);
    set_design(std::move(design), board, moment);
}

void Scene::show_note(std::optional<Note> note) {
    note_ = std::move(note);
    DisplayList list;
    if (note_) list = note_picture(*note_, *design_.layout, *design_.theme, measure_, frame_);
    if (list == note_list_) return;
    damage_.add(bounds_of(note_list_, {}));
    note_list_ = std::move(list);
    damage_.add(bounds_of(note_list_, {}));
}

void Scene::mark_if_moving(Cell& cell, Instant now) {
    // Also once after its end, so that it is drawn in its final state.
    const bool moved = cell.raise.moving(drawn_at_) || cell.fade.moving(drawn_at_);
    if (moved || cell.raise.moving(now) || cell.fade.moving(now)) damage(cell);
    if (cell.passage.moving(drawn_at_) || cell.passage.moving(now)) damage_.add(cell.passage.place());
}

void Scene::advance(const hall::Board& board, const Moment& moment) {
    if (alert_) return;
    const View now = view(board, moment);
    const bool hold_is_over = spotlight_.until && moment.now >= *spotlight_.until;
    const bool lost = now.lost();
    if (hold_is_over) spotlight_.until.reset();
    const auto turn = turns_.next_due();
    if (minute_ != minute_of(moment) || lost != lost_ || (turn && moment.now >= *turn)) {
        minute_ = minute_of(moment);
        lost_ = lost;
        const View then = view(board, moment);
        place_anew(then);
        rebuild_if(then, [](const Cell&) { return true; });
        rebuild_strips(then);
    } else if (hold_is_over) {
        const auto present = board.hero(zone_);
        rebuild_if(view(board, moment), [&](const Cell& cell) {
            return cell.source == Source::hero || cell.source == Source::screen ||
                   (present && !cell.agency.empty() && cell.agency == present->agency);
        });
    }
    turn_pages(board, moment);
    advance_slides(moment.now);
    for (Cell& cell : cells_) mark_if_moving(cell, moment.now);
    std::erase_if(cells_, [&](const Cell& cell) { return cell.leaving && !cell.passage.moving(moment.now); });
    for (const PlacedStrip& placed : strips_) {
        if (placed.strip->advance(measure_, moment.now)) damage_.add(placed.strip->pixels());
    }
    drawn_at_ = moment.now;
}

bool Scene::moving(Instant now) const {
    if (alert_) return false;
    return std::any_of(
               cells_.begin(), cells_.end(),
               [&](const Cell& c) { return c.raise.moving(now) || c.fade.moving(now) || c.passage.moving(now); }) ||
           std::any_of(strips_.begin(), strips_.end(), [&](const PlacedStrip& s) { return s.strip->moving(now); }) ||
           slides_.moving(now);
}

Instant Scene::next_due(const Moment& moment) const {
    if (alert_) return Instant::max();
    Instant due =
        moment.now + (std::chrono::floor<std::chrono::minutes>(moment.wall) + std::chrono::minutes(1) - moment.wall);
    if (spotlight_.until) due = std::min(due, *spotlight_.until);
    if (link_.stale && link_.silent_from && !lost_) due = std::min(due, *link_.silent_from + kLostAfter);
    if (const auto turn = turns_.next_due()) due = std::min(due, *turn);
    for (const PlacedStrip& placed : strips_) {
        if (const auto next = placed.strip->next_due(moment.now)) due = std::min(due, *next);
    }
    for (const Pager& pager : pagers_) {
        if (is_placed(pager)) due = std::min(due, pager.pages.next_due());
    }
    return std::min(due, slides_.next_due());
}

const layout::Look& Scene::look(const std::string& name) const {
    static const layout::Look plain;
    const auto found = design_.theme->looks.find(name);
    return found == design_.theme->looks.end() ? plain : found->second;
}

void Scene::draw(render::Canvas& canvas, const Rect& rect) const {
    const Colors plain{*design_.theme, look(""), look(""), 0};
    if (alert_) return paint(canvas, *alert_, plain, 1);
    canvas.fill(rect, plain.of({layout::Token::background, {}}));
    for (const Cell& cell : cells_) {
        const Rect& reach = cell.passage.moving(drawn_at_) ? cell.passage.place() : cell.pixels;
        if (!is_hidden(cell) && !intersection(reach, rect).empty()) draw_cell(canvas, cell);
    }
    for (const PlacedStrip& placed : strips_) {
        if (!intersection(placed.strip->pixels(), rect).empty()) placed.strip->draw(canvas, drawn_at_);
    }
    paint(canvas, note_list_, plain, 1);
}

void Scene::draw_cell(render::Canvas& canvas, const Cell& cell) const {
    Colors colors{*design_.theme, look(cell.looks.rest), look(cell.looks.raised), cell.raise.at(drawn_at_)};
    const double fade = cell.fade.at(drawn_at_);
    if (!cell.passage.moving(drawn_at_)) return paint(canvas, cell.list, colors, fade, &slides_, drawn_at_, videos_);
    colors.alpha = cell.passage.alpha(drawn_at_);
    const render::Clipped clipped(canvas, cell.passage.place());
    paint(canvas, shifted(cell.list, cell.passage.shift(drawn_at_)), colors, fade, &slides_, drawn_at_, videos_);
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
