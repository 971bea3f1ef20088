#include "scene/panel_grid.h"

#include <algorithm>

namespace panggil::scene {

namespace {

using layout::Item;
using layout::PanelGrid;

constexpr double kLargestPanel = 2.5;   // times its template's size
constexpr double kTallestPanel = 1.15;  // times the height that goes with its width: no empty field below a number

double length_or(const std::optional<layout::Length>& length, double otherwise) {
    return length && length->unit == layout::Length::Unit::canvas ? length->value : otherwise;
}

PanelTable with_columns(const PanelGrid& rules, const Item& panel, const Box& room, int count, int columns) {
    PanelTable table{columns, (count + columns - 1) / columns, 0, 0, 0};
    table.width = (room.w - rules.column_gap * (table.columns - 1)) / table.columns;
    table.height = (room.h - rules.gap * (table.rows - 1)) / table.rows;
    table.scale = std::min({table.width / length_or(panel.shell.width, table.width),
                            table.height / length_or(panel.shell.height, table.height), kLargestPanel});
    table.height = std::min(table.height, kTallestPanel * table.scale * length_or(panel.shell.height, table.height));
    return table;
}

}  // namespace

PanelTable table_of(const PanelGrid& rules, const Item& panel, const Box& room, std::size_t panels) {
    const int count = static_cast<int>(panels);
    if (rules.columns > 0) return with_columns(rules, panel, room, count, std::min(rules.columns, count));
    PanelTable best = with_columns(rules, panel, room, count, 1);
    for (int columns = 2; columns <= count; ++columns) {
        const PanelTable table = with_columns(rules, panel, room, count, columns);
        if (table.scale > best.scale) best = table;
    }
    return best;
}

PanelTable page_of(const PanelGrid& rules, const Item& panel, const Box& room, std::size_t count, std::size_t more,
                   double smallest) {
    const PanelTable all = table_of(rules, panel, room, count);
    if (all.scale >= smallest) return all;
    PanelTable best = table_of(rules, panel, room, 1 + more);  // one a page at least, however small
    for (std::size_t fewer = count; fewer > 1; --fewer) {
        const PanelTable table = table_of(rules, panel, room, fewer + more);
        if (table.scale >= smallest) return table;
    }
    return best;
}

PanelPlace place_in(const PanelTable& table, const PanelGrid& rules, const Box& room, const Frame& frame,
                    std::size_t index) {
    const int n = static_cast<int>(index);
    const bool down = rules.read == layout::Reading::down;
    const int column = down ? n / table.rows : n % table.columns;
    const int row = down ? n % table.rows : n / table.columns;
    PanelPlace place{frame.within(room.x + column * (table.width + rules.column_gap),
                                  room.y + row * (table.height + rules.gap), table.scale),
                     {0, 0, table.width / table.scale, table.height / table.scale}};
    if (row > 0 || rules.first_line) place.gap_above = rules.gap / table.scale;
    return place;
}

}  // namespace panggil::scene
