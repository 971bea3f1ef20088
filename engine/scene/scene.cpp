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

constexpr double kLargestPanel = 2.5;   // times its template's size
constexpr double kTallestPanel = 1.15;  // times the height that goes with its width: no empty field below a number

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

double length_or(const std::optional<layout::Length>& length, double otherwise) {
    return length && length->unit == layout::Length::Unit::canvas ? length->value : otherwise;
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
             render::Typesetter& typesetter, const Words& words)
    : design_(for_screen(std::move(design), size)),
      size_(size),
      zone_(std::move(zone)),
      typesetter_(typesetter),
      words_(words),
      frame_(fitted_frame(design_.layout->canvas, size)),
      turns_(*design_.layout),
      damage_(size) {
    if (design_.diagonal)
        design_.theme = readable_on(*design_.theme, size_, *design_.diagonal, frame_.scale, typesetter_);
    measure_ = measure_with(typesetter_, *design_.theme, frame_.scale);
    place_everything(hall);
}

// All of the layout anew: nothing has been drawn of it yet.
void Scene::place_everything(const hall::Hall& hall) {
    cells_.clear();
    strips_.clear();
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
        if (!is_repeater(areas_[i].item->kind)) cells_.push_back(std::move(cell));
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
    if (design_.theme->calm) return {layout::Transition::Kind::fade, layout::kCalm.duration};
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

void Scene::place_one(const Placed& placed, const hall::Hall& hall) {
    const Item& item = *placed.item;
    if (placed.layer) {
        Cell cell{.item = &item, .box = placed.box, .frame = frame_, .gap_above = 0};
        cell.in_layers = true;
        cells_.push_back(std::move(cell));
    } else if (item.kind == Kind::now_serving) {
        const Item* hero = template_named(item.now_serving.panel);
        cells_.push_back({.source = Source::hero,
                          .item = hero,
                          .announcement = hero && knows_announcements(*hero) ? hero : &own_announcement(),
                          .box = placed.box,
                          .frame = frame_});
    } else if (item.kind == Kind::recent_calls) {
        place_recent(placed);
    } else if (item.kind == Kind::agencies) {
        place_agencies(placed, hall);
    } else {
        strips_.push_back(
            {kNoArea, placed,
             std::make_unique<Strip>(item.running_text, placed.box, frame_, *design_.theme, typesetter_)});
    }
}

void Scene::place_recent(const Placed& placed) {
    const double height = placed.box.h / placed.item->recent_calls.count;
    for (int i = 0; i < placed.item->recent_calls.count; ++i) {
        const Box box{placed.box.x, placed.box.y + i * height, placed.box.w, height};
        cells_.push_back({.source = Source::recent,
                          .item = template_named(placed.item->recent_calls.panel),
                          .box = box,
                          .frame = frame_,
                          .gap_above = 0,
                          .index = static_cast<std::size_t>(i)});
    }
}

// Over everything, at the bottom right: a screen never hides that it is cut off. A strip says it itself.
void Scene::place_connection() {
    const auto is_it = [](const Cell& cell) { return cell.area == kNoArea; };
    if (!strips_.empty()) {
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

namespace {

struct Table {
    int columns{1};
    int rows{1};
    double scale{0};
    double width{0};
    double height{0};
};

Table table_of(const layout::Agencies& rules, const Item& panel, const Box& box, int count, int columns) {
    Table table{columns, (count + columns - 1) / columns, 0, 0, 0};
    table.width = (box.w - rules.column_gap * (table.columns - 1)) / table.columns;
    table.height = (box.h - rules.gap * (table.rows - 1)) / table.rows;
    table.scale = std::min({table.width / length_or(panel.shell.width, table.width),
                            table.height / length_or(panel.shell.height, table.height), kLargestPanel});
    table.height = std::min(table.height, kTallestPanel * table.scale * length_or(panel.shell.height, table.height));
    return table;
}

// As many columns as make the panels largest, where the layout doesn't say.
Table best_table(const layout::Agencies& rules, const Item& panel, const Box& box, int count) {
    if (rules.columns > 0) return table_of(rules, panel, box, count, std::min(rules.columns, count));
    Table best = table_of(rules, panel, box, count, 1);
    for (int columns = 2; columns <= count; ++columns) {
        const Table table = table_of(rules, panel, box, count, columns);
        if (table.scale > best.scale) best = table;
    }
    return best;
}

std::vector<hall::AgencyId> chosen(const layout::Agencies& rules, const hall::Hall& hall) {
    std::vector<hall::AgencyId> ids;
    for (const std::string& id : rules.only) ids.emplace_back(id);
    if (!ids.empty()) return ids;
    for (const hall::Agency& agency : hall.agencies) {
        if (rules.zone.empty() || agency.zone.text == rules.zone) ids.push_back(agency.id);
    }
    return ids;
}

}  // namespace

void Scene::place_agencies(const Placed& placed, const hall::Hall& hall) {
    const layout::Agencies& rules = placed.item->agencies;
    const Item* panel = template_named(rules.panel);
    const std::vector<hall::AgencyId> ids = chosen(rules, hall);
    if (ids.empty() || !panel) return;
    const Table table = best_table(rules, *panel, placed.box, static_cast<int>(ids.size()));
    if (table.scale <= 0) return;
    const auto cells = static_cast<std::size_t>(table.columns) * static_cast<std::size_t>(table.rows);
    const Item* key = template_named(rules.key);
    for (std::size_t i = 0; i < std::min(cells, ids.size() + (key ? 1 : 0)); ++i) {
        const int n = static_cast<int>(i);
        const int column = rules.read == layout::Reading::down ? n / table.rows : n % table.columns;
        const int row = rules.read == layout::Reading::down ? n % table.rows : n / table.columns;
        const Frame frame = frame_.within(placed.box.x + column * (table.width + rules.column_gap),
                                          placed.box.y + row * (table.height + rules.gap), table.scale);
        Cell cell{.source = i < ids.size() ? Source::agency : Source::screen,
                  .item = i < ids.size() ? panel : key,
                  .box = {0, 0, table.width / table.scale, table.height / table.scale},
                  .frame = frame};
        if (row > 0 || rules.first_line) cell.gap_above = rules.gap / table.scale;
        if (i < ids.size()) cell.agency = ids[i];
        cells_.push_back(std::move(cell));
    }
}

const Item* Scene::template_named(const std::string& name) const {
    const auto found = design_.layout->templates.find(name);
    return found == design_.layout->templates.end() ? nullptr : &found->second;
}

View Scene::view(const hall::Board& board, const Moment& moment) const {
    return {board, words_, moment, link_, zone_, spotlight_, layout::shapes_of(size_.w, size_.h)};
}

Context Scene::context_of(const Cell& cell, const View& view) const {
    if (cell.source == Source::hero) return view.of_hero();
    if (cell.source == Source::agency) return view.of_agency(cell.agency);
    if (cell.source == Source::screen) return view.of_screen();
    const auto recent = view.holds_today() ? view.board.recent(zone_, cell.index + 1) : std::vector<hall::Call>{};
    return cell.index < recent.size() ? view.of_call(recent[cell.index]) : view.of_screen();
}

bool Scene::has_hero() const {
    return std::any_of(cells_.begin(), cells_.end(), [](const Cell& cell) { return cell.source == Source::hero; });
}

void Scene::rebuild(Cell& cell, const View& view) {
    const Context context = context_of(cell, view);
    const Item* item = context.states.contains("announcement") ? cell.announcement : cell.item;
    if (!item) return;
    const Measure measure = measure_with(typesetter_, *design_.theme, cell.frame.scale);
    DisplayList list;
    std::vector<Placed> cells_of_their_own;
    arrange(*item, cell.box, {*design_.theme, measure, context, cell.frame, cell.gap_above, &turns_}, list,
            cell.in_layers ? &cells_of_their_own : nullptr);
    const Looks looks = looks_of(context);

    const Instant now = view.moment.now;
    const bool same_looks = looks.rest == cell.looks.rest && looks.called == cell.looks.called;
    if (cell.built && same_looks && list == cell.list) return;
    damage_.add(cell.pixels);
    if (cell.built && cell.source != Source::screen && list != cell.list) {
        mark_fresh(list, cell.list);
        cell.fade = Crossing(0);
        cell.fade.go(1, now, design_.theme->number);
    }
    const std::string raised = cell.looks.raised;
    cell.list = std::move(list);
    cell.looks = looks;
    if (!looks.called && cell.raise.at(now) > 0) cell.looks.raised = raised;  // it settles in the colour that it had
    cell.raise.go(looks.called ? 1 : 0, now, looks.called ? design_.theme->called : design_.theme->ended);
    if (!cell.built) cell.raise = Crossing(cell.raise.goal());
    cell.built = true;
    cell.pixels = bounds_of(cell.list, to_pixels(cell.box, cell.frame));
    damage_.add(cell.pixels);
}

void Scene::rebuild_if(const View& view, const std::function<bool(const Cell&)>& which) {
    for (Cell& cell : cells_) {
        if (!cell.leaving && which(cell)) rebuild(cell, view);
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
    for (const PlacedStrip& placed : strips_) {
        std::optional<std::string> stale;
        if (link_.stale) stale = context.wordings(placed.from.item->running_text.stale).front();
        const bool priority = hero && !hero->priority.empty();
        if (placed.strip->show(texts, caption_, priority, stale, measure_, view.moment.now))
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
        if (cell.source == Source::hero) return hero;
        if (cell.source == Source::recent) return hero || changes.recent;
        if (cell.source == Source::screen) return hero;
        if (cut && cell.agency == present->agency) return true;
        return std::find(changes.panels.begin(), changes.panels.end(), cell.agency) != changes.panels.end();
    });
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
    shown_ = true;
}

void Scene::set_link(const hall::Board& board, const Link& link, const Moment& moment) {
    link_ = link;
    refresh(board, moment);
}

void Scene::mark_if_moving(Cell& cell, Instant now) {
    // Also once after its end, so that it is drawn in its final state.
    const bool moved = cell.raise.moving(drawn_at_) || cell.fade.moving(drawn_at_);
    if (moved || cell.raise.moving(now) || cell.fade.moving(now)) damage_.add(cell.pixels);
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
            return cell.source == Source::hero || (present && !cell.agency.empty() && cell.agency == present->agency);
        });
    }
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
           std::any_of(strips_.begin(), strips_.end(), [&](const PlacedStrip& s) { return s.strip->moving(now); });
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
    return due;
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
        if (!intersection(reach, rect).empty()) draw_cell(canvas, cell);
    }
    for (const PlacedStrip& placed : strips_) {
        if (!intersection(placed.strip->pixels(), rect).empty()) placed.strip->draw(canvas, drawn_at_);
    }
}

void Scene::draw_cell(render::Canvas& canvas, const Cell& cell) const {
    Colors colors{*design_.theme, look(cell.looks.rest), look(cell.looks.raised), cell.raise.at(drawn_at_)};
    if (!cell.passage.moving(drawn_at_)) return paint(canvas, cell.list, colors, cell.fade.at(drawn_at_));
    colors.alpha = cell.passage.alpha(drawn_at_);
    const render::Clipped clipped(canvas, cell.passage.place());
    paint(canvas, shifted(cell.list, cell.passage.shift(drawn_at_)), colors, cell.fade.at(drawn_at_));
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
        if (!cell.leaving) visit_all(cell.list);
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
