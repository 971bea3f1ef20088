#include <algorithm>

#include "scene/scene.h"

// What turns by itself: the pages of agencies that don't fit on one, and slides.
namespace panggil::scene {

// The page of a panel whose call stands out.
std::optional<std::size_t> Scene::called_page(const Pager& pager) const {
    const auto called = std::find_if(cells_.begin(), cells_.end(), [&](const Cell& cell) {
        return cell.pages_of == pager.of && cell.called && !cell.leaving;
    });
    return called == cells_.end() ? std::nullopt : std::optional(called->page);
}

bool Scene::is_placed(const Pager& pager) const {
    return std::any_of(cells_.begin(), cells_.end(),
                       [&](const Cell& cell) { return cell.pages_of == pager.of && !cell.leaving; });
}

void Scene::turn_pages(const hall::Board& board, const Moment& moment) {
    bool turned = false;
    for (Pager& pager : pagers_) {
        const bool more = pager.pages.count() > 1 && is_placed(pager);
        if (!more || !pager.pages.advance(called_page(pager), moment.now)) continue;
        damage_.add(pager.pixels);
        turned = true;
    }
    // Which page it is stands in cells of the screen, and in the key of each page.
    if (turned) rebuild_if(view(board, moment), [](const Cell& cell) { return cell.source == Source::screen; });
}

void Scene::advance_slides(Instant now) {
    if (!pictures_) return;
    std::vector<SlidesMark> seen;
    for (const Cell& cell : cells_) {
        if (is_hidden(cell) || cell.leaving) continue;
        for (const Mark& mark : cell.list) {
            if (const auto* slides = std::get_if<SlidesMark>(&mark)) seen.push_back(*slides);
        }
    }
    slides_.advance(seen, *design_.theme, *pictures_, now, damage_);
}

void Scene::show_pictures(const hall::Board& board, const Moment& moment) {
    if (alert_) return;  // all is arranged anew when it is cleared
    const auto has_picture = [](const Mark& mark) { return std::holds_alternative<ImageMark>(mark); };
    rebuild_if(view(board, moment),
               [&](const Cell& cell) { return std::any_of(cell.list.begin(), cell.list.end(), has_picture); });
    advance_slides(moment.now);
}

}  // namespace panggil::scene
