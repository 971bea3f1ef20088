#pragma once

#include <cstddef>

#include "layout/item.h"
#include "scene/box.h"

namespace panggil::scene {

/// Panels of one kind in columns and rows, all scaled alike from the size that their template says.
struct PanelTable {
    int columns{1};
    int rows{1};
    double scale{0};  ///< Of the panels; 0: there is no room for them.
    double width{0};  ///< Of one place.
    double height{0};

    std::size_t places() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
};

/// A panel's place: its frame, and the gap above it, in its own units.
struct PanelPlace {
    Frame frame;
    Box box;
    std::optional<double> gap_above{};
};

/// As many columns as make `count` panels largest, where the rules don't say how many.
PanelTable table_of(const layout::PanelGrid& rules, const layout::Item& panel, const Box& room, std::size_t count);

/// The table with most places whose panels are at least as large as `smallest` of their template's size, for pages of
/// `count` panels and `more` besides on each of them. All on one page where they fit.
PanelTable page_of(const layout::PanelGrid& rules, const layout::Item& panel, const Box& room, std::size_t count,
                   std::size_t more, double smallest);

PanelPlace place_in(const PanelTable& table, const layout::PanelGrid& rules, const Box& room, const Frame& frame,
                    std::size_t index);

}  // namespace panggil::scene
