#include "scene/scene.h"

#include <algorithm>
#include <utility>

#include "scene/alert_picture.h"
#include "scene/measure.h"

namespace panggil::scene {

using layout::Item;

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
    forget_prepared();
    shown_ = false;
    place_areas(hall);
    place_connection();
    damage_.add_everything();
}

const Item* Scene::template_named(const std::string& name) const {
    const auto found = design_.layout->templates.find(name);
    return found == design_.layout->templates.end() ? nullptr : &found->second;
}

View Scene::view(const hall::Board& board, const Moment& moment) const {
    return {board, words_, moment, link_, zone_, spotlight_, layout::shapes_of(size_.w, size_.h)};
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

bool Scene::News::has_panel(const hall::AgencyId& agency) const {
    return std::find(panels.begin(), panels.end(), agency) != panels.end();
}

void Scene::News::add_panel(const hall::AgencyId& agency) {
    if (!has_panel(agency)) panels.push_back(agency);
    panels_shown = false;
}

void Scene::note(const hall::Changes& changes, bool hero) {
    news_.hero |= hero;
    news_.recent |= changes.recent;
    news_.called |= !changes.called.empty();
    news_.messages |= changes.messages;
    for (const hall::AgencyId& agency : changes.panels) news_.add_panel(agency);
}

void Scene::apply(const hall::Board& board, const hall::Changes& changes, const Moment& moment) {
    if (changes.everything || changes.alerts) return refresh(board, moment);
    if (alert_) return;  // what happens below it is shown when it is cleared
    const bool hero = std::find(changes.heroes.begin(), changes.heroes.end(), zone_) != changes.heroes.end();
    note(changes, hero);
    const auto present = hero ? board.hero(zone_) : std::nullopt;
    if (!present) return;
    // What ends was perhaps begun before this screen came.
    if (present->speaking && present->announcement != spotlight_.announcement) {
        spotlight_ = {present->announcement, moment.now + ticks(hold_of(design_))};
    }
    // The next voice cuts the hold, a call's or not: what stood out before doesn't stand out once more afterwards.
    if (!spotlight_.until || view(board, moment).notice().empty()) return;
    spotlight_.until.reset();
    news_.add_panel(present->agency);
}

// Whether what it follows is among the news.
bool Scene::is_touched(const Cell& cell) const {
    if (!cell.built) return true;
    const bool panel = news_.has_panel(cell.agency);
    switch (cell.source) {
        case Source::screen:
            return news_.hero;
        case Source::hero:
        case Source::counter:
            return news_.hero || panel;
        case Source::recent:
            return news_.hero || news_.recent || panel;
        case Source::missed:
            return news_.recent || news_.called;
        case Source::waiting:
            return panel || (cell.agency.empty() && !news_.panels.empty());
        case Source::agency:
            break;
    }
    return panel && !news_.panels_shown;
}

void Scene::show_called(const hall::Board& board, const Moment& moment) {
    if (alert_ || news_.panels.empty() || news_.panels_shown) return;
    rebuild_if(view(board, moment),
               [&](const Cell& cell) { return cell.source == Source::agency && news_.has_panel(cell.agency); });
    news_.panels_shown = true;
}

void Scene::show_news(const hall::Board& board, const Moment& moment) {
    if (!news_.any()) return;
    const View now = view(board, moment);
    if (news_.hero) place_anew(now);
    rebuild_if(now, [&](const Cell& cell) { return is_touched(cell); });
    turn_pages(board, moment);
    if (news_.hero) show_caption(now);
    if (news_.hero || news_.messages) rebuild_strips(now);
    news_ = {};
    if (prepared_.size() < kMostPrepared) return;
    prepared_.clear();  // what is to be seen now counts
    for (Cell& cell : cells_) cell.letters_prepared = false;
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
    news_ = {};
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

void Scene::show_note(std::optional<Note> note) {
    note_ = std::move(note);
    DisplayList list;
    if (note_) list = note_picture(*note_, *design_.layout, *design_.theme, measure_, frame_);
    if (list == note_list_) return;
    damage_.add(bounds_of(note_list_, {}));
    note_list_ = std::move(list);
    damage_.add(bounds_of(note_list_, {}));
}

}  // namespace panggil::scene
