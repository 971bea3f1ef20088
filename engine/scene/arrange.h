#pragma once

#include <functional>
#include <vector>

#include "layout/layout.h"
#include "scene/box.h"
#include "scene/context.h"
#include "scene/display_list.h"
#include "scene/pictures.h"
#include "scene/text_fit.h"

namespace panggil::scene {

/// What arranging needs to know besides the item itself. Borrowed.
struct Sheet {
    const layout::Theme& theme;
    const Measure& measure;
    const Context& context;
    Frame frame{};
    std::optional<double> gap_above{};  ///< Above the whole item; none: nothing is above it, so it has no line.
    Pictures* pictures{nullptr};        ///< Null: places of pictures stay empty.
};

/// A repeater (what follows the board, or the running text) and the room that it got.
struct Placed {
    const layout::Item* item{nullptr};
    Box box;

    friend bool operator==(const Placed&, const Placed&) = default;
};

/// Draws `item` and all below it into `box` (in the frame's units). Items whose `when` doesn't hold take no room.
/// Repeaters draw nothing and are added to `repeaters`, which may be null.
void arrange(const layout::Item& item, const Box& box, const Sheet& sheet, DisplayList& list,
             std::vector<Placed>* repeaters = nullptr);

/// Whether a repeater stands in it.
bool has_repeater(const layout::Item& item);

bool is_repeater(layout::Kind kind);

/// The rectangle of device pixels that a box covers; edges that meet in canvas units meet in pixels.
render::Rect to_pixels(const Box& box, const Frame& frame);

/// The columns (or rows) of `sizes` in `room` with `gap` between them: positions and sizes. What is over goes to `fr`.
std::vector<std::pair<double, double>> tracks(const std::vector<layout::Length>& sizes, double room, double gap);

}  // namespace panggil::scene
