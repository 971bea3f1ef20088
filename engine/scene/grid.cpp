#include "scene/grid.h"

#include <algorithm>
#include <cmath>

namespace panggil::scene {

namespace {

using Tracks = std::vector<layout::Length>;

Tracks equal(std::size_t count) { return Tracks(count, {1, layout::Length::Unit::fraction}); }

std::size_t needed(std::size_t items, std::size_t others) {
    return std::max<std::size_t>(1, (items + others - 1) / others);
}

}  // namespace

GridPlan plan_of(const layout::Grid& grid, std::size_t items) {
    GridPlan plan{grid.columns, grid.rows, {}};
    if (plan.columns.empty() && plan.rows.empty()) {
        plan.columns = equal(std::max<std::size_t>(1, std::lround(std::ceil(std::sqrt(items)))));
    }
    if (plan.columns.empty()) plan.columns = equal(needed(items, plan.rows.size()));
    if (plan.rows.empty()) plan.rows = equal(needed(items, plan.columns.size()));
    const std::size_t columns = plan.columns.size();
    const std::size_t rows = plan.rows.size();
    const bool down = grid.read == layout::Reading::down;
    for (std::size_t i = 0; i < std::min(items, columns * rows); ++i) {
        plan.cells.emplace_back(down ? i / rows : i % columns, down ? i % rows : i / columns);
    }
    return plan;
}

}  // namespace panggil::scene
