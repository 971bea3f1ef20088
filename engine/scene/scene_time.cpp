#include <algorithm>
#include <utility>

#include "scene/scene.h"

// What goes on by itself, and when it does so next.
namespace panggil::scene {

using render::Rect;

// From where it was drawn last: what moved then is drawn once more after its end, in its final state.
void Scene::bring_to(Cell& cell, Instant now) {
    const Instant before = std::exchange(cell.drawn_at, now);
    if (before == now) return;  // what has changed since is marked by who changed it
    const Rect stood = cell.stands;
    bool moves = cell.moving(before) || cell.moving(now);
    if (!cell.leaving) moves |= cell.stance.advance(*design_.theme, cell.nth, now);
    cell.stand();
    // What leans out of its page is cut off while it turns, and then it is there again.
    moves |= cell.page_turns.ends_between(before, now) || (cell.passage.moving(before) && !cell.passage.moving(now));
    if (moves) damage(cell, stood, now);
    if (cell.passage.moving(before) || cell.passage.moving(now)) damage_.add(cell.passage.place());
    if (is_hidden(cell)) return;
    cell.page_turns.for_each_place(before, now, [&](const Rect& place) { damage_.add(cell.moved(place, now)); });
    if (!cell.has_run) return;
    for_each_run(cell.list, [&](const Run& run) {
        if (run.moving(before) || run.moving(now)) damage_.add(cell.moved(run.place, now));
    });
}

// A text, or a page within it. What stands on a page that isn't shown doesn't run.
bool Scene::runs(const Cell& cell, Instant now) const {
    if (is_hidden(cell)) return false;
    bool any = cell.page_turns.moving(now);
    if (!cell.has_run) return any;
    for_each_run(cell.list, [&](const Run& run) { any |= run.moving(now); });
    return any;
}

void Scene::advance(const hall::Board& board, const Moment& moment) {
    if (alert_) return;
    const bool hold_is_over = spotlight_.until && moment.now >= *spotlight_.until;
    const bool lost = is_lost(link_, moment.now);
    if (hold_is_over) spotlight_.until.reset();
    show_news(board, moment);
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
    for (Cell& cell : cells_) bring_to(cell, moment.now);
    std::erase_if(cells_, [&](const Cell& cell) { return cell.leaving && !cell.passage.moving(moment.now); });
    for (const PlacedStrip& placed : strips_) {
        if (placed.strip->advance(measure_, moment.now)) damage_.add(placed.strip->changed());
    }
    drawn_at_ = moment.now;
}

bool Scene::moving(Instant now) const {
    if (alert_) return false;
    return std::any_of(cells_.begin(), cells_.end(),
                       [&](const Cell& c) { return c.moving(now) || c.passage.moving(now) || runs(c, now); }) ||
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
    for (const Cell& cell : cells_) {
        if (const auto begins = cell.stance.begins(); begins && !cell.leaving) due = std::min(due, *begins);
        if (!cell.has_run || is_hidden(cell)) continue;
        for_each_run(cell.list, [&](const Run& run) { due = std::min(due, run.next_due(moment.now)); });
    }
    for (const Pager& pager : pagers_) {
        if (is_placed(pager)) due = std::min(due, pager.pages.next_due());
    }
    return std::min(due, slides_.next_due());
}

}  // namespace panggil::scene
