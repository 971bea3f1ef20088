#include <algorithm>
#include <utility>

#include "scene/own_items.h"
#include "scene/scene.h"

// What each letter of the picture shows: its cells come, stay, and go when a page turns.
namespace panggil::scene {

using layout::Item;
using render::Rect;

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
        damage_.add(cell.stands);
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

}  // namespace panggil::scene
