#include <algorithm>
#include <utility>

#include "scene/scene.h"

// Another design takes the place of the present one.
namespace panggil::scene {

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
        cell.stand();
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

}  // namespace panggil::scene
