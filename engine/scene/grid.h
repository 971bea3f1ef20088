#pragma once

#include <utility>
#include <vector>

#include "layout/item.h"

namespace panggil::scene {

/// The columns and rows of a grid that shows so many items, and where each of them stands (column, row).
struct GridPlan {
    std::vector<layout::Length> columns;
    std::vector<layout::Length> rows;
    std::vector<std::pair<std::size_t, std::size_t>> cells;  ///< As many as items, or as there is room for.
};

GridPlan plan_of(const layout::Grid& grid, std::size_t items);

}  // namespace panggil::scene
