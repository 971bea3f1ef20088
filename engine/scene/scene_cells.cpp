#include <algorithm>

#include "scene/measure.h"
#include "scene/own_items.h"
#include "scene/scene.h"
#include "scene/text_change.h"

// What a cell shows now, and what of it changed.
namespace panggil::scene {

using layout::Item;

namespace {

bool is_video(const Mark& mark) { return std::holds_alternative<VideoMark>(mark); }

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

void Scene::rebuild(Cell& cell, const View& view) {
    const Instant now = view.moment.now;
    bring_to(cell, now);
    Context context = context_of(cell, view);
    const Item* item = context.states.contains("announcement") ? cell.announcement : cell.item;
    if (!item) return;
    static const std::vector<layout::State> kNone;  // the screen's own cells follow no call
    const auto& usual = cell.source == Source::screen ? kNone : layout::default_states();
    const Wanted wanted = wanted_of(item->states, usual, context);
    if (wanted.badge) context.badge = context.wordings(*wanted.badge).front();
    if (!context.badge.empty()) context.states.insert("badge");
    const Measure measure = measure_with(typesetter_, *design_.theme, cell.frame.scale);
    std::vector<PageSpan> pages;
    Sheet sheet{*design_.theme, measure, context, cell.frame, cell.gap_above, &turns_, pictures_, &pages};
    if (cell.source != Source::screen) sheet.change = design_.theme->change;
    if (wanted.changes) sheet.change = *wanted.changes;
    DisplayList list;
    std::vector<Placed> cells_of_their_own;
    arrange(*item, cell.box, sheet, list, cell.in_layers ? &cells_of_their_own : nullptr);

    const render::Rect stood = cell.stands;
    cell.called = cell.source != Source::screen && context.states.contains("called");
    const bool differs = !cell.built || list != cell.list;
    const bool moves = cell.built && cell.stance.go(wanted, *design_.theme, cell.nth, now);
    if (!cell.built) cell.stance.settle(wanted, *design_.theme);
    cell.stand();
    const bool stays = cell.built && !moves && !cell.page_turns.moving(now);
    const auto part = differs && stays ? changed_part(cell.list, list, typesetter_) : std::nullopt;
    if (differs) show(cell, std::move(list), std::move(pages), now);
    if (part && !cell.page_turns.moving(now) && !is_hidden(cell))
        return damage_.add(intersection(cell.moved(*part, now), united(stood, cell.reach(now))));
    if (differs || moves) damage(cell, stood, now);
}

// Texts that come soon after others go along with them, and one that comes once more is there at once: so no number
// flickers, however fast the calls.
void Scene::show(Cell& cell, DisplayList list, std::vector<PageSpan> pages, Instant now) {
    const bool comes = cell.texts_come(now);
    const bool rested = !comes && now - cell.texts_since >= kBreath;
    const bool may_come = cell.built && (comes || rested);
    if (may_come) mark_coming(list, cell.list, comes, typesetter_);
    cell.page_turns.take(std::move(pages), cell.list, list, design_.theme->calm, now);
    if (may_come) {
        if (rested) cell.texts_since = now;
        cell.texts_take = longest(list);
    }
    cell.has_run = begin_running(list, typesetter_, now);
    if (cell.built) go_on_running(list, cell.list);
    cell.list = std::move(list);
    cell.letters_prepared = false;
    cell.has_video = std::any_of(cell.list.begin(), cell.list.end(), is_video);
    cell.built = true;
    cell.own = bounds_of(cell.list, to_pixels(cell.box, cell.frame));
    cell.pixels = reach_of(cell.list, cell.own, typesetter_);
    cell.stand();
}

void Scene::damage(const Cell& cell, const render::Rect& stood, Instant now) {
    if (is_hidden(cell)) return;
    damage_.add(stood);
    damage_.add(cell.reach(now));
}

// First what is seen: pictures are loaded in the order in which they are asked for.
void Scene::rebuild_if(const View& view, const std::function<bool(const Cell&)>& which) {
    for (const bool hidden : {false, true}) {
        for (Cell& cell : cells_) {
            if (!cell.leaving && which(cell) && is_hidden(cell) == hidden) rebuild(cell, view);
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

}  // namespace panggil::scene
