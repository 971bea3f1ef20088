#include <algorithm>
#include <set>

#include "scene/measure.h"
#include "scene/own_items.h"
#include "scene/panel_grid.h"
#include "scene/scene.h"

// Where the cells of what follows the board stand.
namespace panggil::scene {

using layout::Item;
using layout::Kind;

namespace {

std::vector<hall::AgencyId> chosen(const layout::Agencies& rules, const hall::Hall& hall, const Words& words) {
    const std::set<std::string> left_out(rules.except.begin(), rules.except.end());
    std::vector<const hall::Agency*> agencies;
    for (const hall::Agency& agency : hall.agencies) {
        const bool here = rules.zone.empty() || agency.zone.text == rules.zone;
        if (here && !left_out.contains(agency.id.text)) agencies.push_back(&agency);
    }
    if (rules.order == layout::Order::name) {
        std::stable_sort(agencies.begin(), agencies.end(), [&](const hall::Agency* a, const hall::Agency* b) {
            return words.is_before(a->short_name(), b->short_name());
        });
    }
    std::vector<hall::AgencyId> ids;
    if (rules.only.empty()) {
        for (const hall::Agency* agency : agencies) ids.push_back(agency->id);
    }
    for (const std::string& id : rules.only) ids.emplace_back(id);
    return ids;
}

}  // namespace

void Scene::place_one(const Placed& placed, const hall::Hall& hall) {
    if (!placed.layer) return place_repeater(placed, hall);
    Cell cell{.item = placed.item, .box = placed.box, .frame = frame_, .gap_above = 0};
    cell.in_layers = true;
    cells_.push_back(std::move(cell));
}

void Scene::place_repeater(const Placed& placed, const hall::Hall& hall) {
    switch (placed.item->kind) {
        case Kind::now_serving:
            return place_hero(placed);
        case Kind::recent_calls:
            return place_calls(placed, Source::recent);
        case Kind::missed_calls:
            return place_calls(placed, Source::missed);
        case Kind::agencies:
            return place_agencies(placed, hall);
        case Kind::counters:
        case Kind::waiting: {
            Cell screen;
            screen.frame = frame_;
            return place_within(placed, screen, hall);
        }
        default:
            strips_.push_back(
                {kNoArea, placed,
                 std::make_unique<Strip>(placed.item->running_text, placed.box, frame_, *design_.theme, typesetter_)});
    }
}

void Scene::place_hero(const Placed& placed) {
    const layout::NowServing& rules = placed.item->now_serving;
    const Item* hero = template_named(rules.panel);
    cells_.push_back({.source = Source::hero,
                      .item = hero,
                      .announcement = hero && knows_announcements(*hero) ? hero : &own_announcement(),
                      .box = placed.box,
                      .frame = frame_,
                      .agency = hall::AgencyId{rules.of.agency},
                      .counter = hall::CounterId{rules.of.counter}});
}

void Scene::place_calls(const Placed& placed, Source source) {
    const layout::RecentCalls& rules = placed.item->recent_calls;
    const double height = placed.box.h / rules.count;
    for (int i = 0; i < rules.count; ++i) {
        const Box box{placed.box.x, placed.box.y + i * height, placed.box.w, height};
        cells_.push_back({.source = source,
                          .item = template_named(rules.panel),
                          .box = box,
                          .frame = frame_,
                          .gap_above = 0,
                          .agency = hall::AgencyId{rules.of.agency},
                          .index = static_cast<std::size_t>(i),
                          .nth = static_cast<std::size_t>(i)});
    }
}

// Panels that would get too small go to further pages; the key stands on each of them.
void Scene::place_agencies(const Placed& placed, const hall::Hall& hall) {
    const layout::Agencies& rules = placed.item->agencies;
    const Item* panel = template_named(rules.panel);
    const Item* key = template_named(rules.key);
    const std::vector<hall::AgencyId> ids = chosen(rules, hall, words_);
    if (ids.empty() || !panel) return;
    const PanelTable table = page_of(rules.grid, *panel, placed.box, ids.size(), key ? 1 : 0, rules.pages.smallest);
    if (table.scale <= 0) return;
    const bool all_fit = table.places() >= ids.size();
    const std::size_t a_page = all_fit ? ids.size() : std::max<std::size_t>(1, table.places() - (key ? 1 : 0));
    const std::size_t pages = (ids.size() + a_page - 1) / a_page;
    std::erase_if(pagers_, [&](const Pager& pager) { return pager.of == placed.item; });  // it stood elsewhere
    Pager pager{placed.item, Pages(rules.pages, pages), to_pixels(placed.box, frame_)};
    const auto before = std::find_if(left_pagers_.begin(), left_pagers_.end(),
                                     [&](const Pager& one) { return one.of->name == placed.item->name; });
    if (before != left_pagers_.end()) pager.pages.go_on_from(before->pages);
    pagers_.push_back(std::move(pager));
    for (std::size_t page = 0; page < pages; ++page) {
        const std::size_t first = page * a_page;
        const std::size_t here = std::min(a_page, ids.size() - first);
        for (std::size_t i = 0; i < std::min(table.places(), here + (key ? 1 : 0)); ++i) {
            const PanelPlace place = place_in(table, rules.grid, placed.box, frame_, i);
            Cell cell{.source = i < here ? Source::agency : Source::screen,
                      .item = i < here ? panel : key,
                      .box = place.box,
                      .frame = place.frame,
                      .gap_above = place.gap_above,
                      .agency = i < here ? ids[first + i] : hall::AgencyId{},
                      .pages_of = placed.item,
                      .page = page,
                      .nth = first + i};
            cells_.push_back(cell);
            if (i < here) place_inside(cell, hall);
        }
    }
}

// A panel may have cells of its own: its agency's counters, and who waits there.
void Scene::place_inside(const Cell& panel, const hall::Hall& hall) {
    if (!has_cells(*panel.item)) return;
    const Context at_rest{.hall = &hall, .words = &words_, .agency = hall.agency(panel.agency)};
    const Measure measure = measure_with(typesetter_, *design_.theme, panel.frame.scale);
    DisplayList ignored;
    std::vector<Placed> inside;
    arrange(*panel.item, panel.box, {*design_.theme, measure, at_rest, panel.frame}, ignored, &inside);
    for (const Placed& placed : inside) {
        if (!placed.layer) place_within(placed, panel, hall);
    }
}

void Scene::place_within(const Placed& placed, const Cell& panel, const hall::Hall& hall) {
    if (placed.item->kind == Kind::counters) place_counters(placed, panel, hall);
    if (placed.item->kind == Kind::waiting) place_waiting(placed, panel);
}

void Scene::place_counters(const Placed& placed, const Cell& panel, const hall::Hall& hall) {
    const layout::Counters& rules = placed.item->counters;
    const bool is_panels = rules.agency == layout::kThisAgency;
    const hall::Agency* agency = hall.agency(is_panels ? panel.agency : hall::AgencyId{rules.agency});
    const Item* item = template_named(rules.panel);
    if (!agency || !item || agency->counters.empty()) return;
    const PanelTable table = table_of(rules.grid, *item, placed.box, agency->counters.size());
    if (table.scale <= 0) return;
    for (std::size_t i = 0; i < agency->counters.size(); ++i) {
        const PanelPlace place = place_in(table, rules.grid, placed.box, panel.frame, i);
        cells_.push_back({.source = Source::counter,
                          .item = item,
                          .box = place.box,
                          .frame = place.frame,
                          .gap_above = place.gap_above,
                          .agency = agency->id,
                          .counter = agency->counters[i],
                          .pages_of = panel.pages_of,
                          .page = panel.page,
                          .nth = i});
    }
}

void Scene::place_waiting(const Placed& placed, const Cell& panel) {
    const layout::WaitingLine& rules = placed.item->waiting;
    const bool is_panels = rules.agency == layout::kThisAgency;
    const Item* item = rules.panel.empty() ? &placed.item->container.items.front() : template_named(rules.panel);
    cells_.push_back({.source = Source::waiting,
                      .item = item,
                      .box = placed.box,
                      .frame = panel.frame,
                      .agency = is_panels ? panel.agency : hall::AgencyId{rules.agency},
                      .pages_of = panel.pages_of,
                      .page = panel.page});
}

}  // namespace panggil::scene
