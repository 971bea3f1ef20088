#pragma once

#include <functional>
#include <vector>

#include "layout/layout.h"
#include "scene/box.h"
#include "scene/context.h"
#include "scene/display_list.h"
#include "scene/page_turns.h"
#include "scene/pictures.h"
#include "scene/text_fit.h"
#include "scene/turns.h"

namespace panggil::scene {

/// What arranging needs to know besides the item itself. Borrowed.
struct Sheet {
    const layout::Theme& theme;
    const Measure& measure;
    const Context& context;
    Frame frame{};
    std::optional<double> gap_above{};      ///< Above the whole item; none: nothing is above it, so it has no line.
    const Turns* turns{nullptr};            ///< Which page a playlist shows; null: the first that holds.
    Pictures* pictures{nullptr};            ///< Null: places of pictures stay empty.
    std::vector<PageSpan>* pages{nullptr};  ///< Gets the pages that are drawn in their place; null: nobody asks.
    std::optional<layout::TextChange> change{};  ///< Of texts that say nothing else; none: they are there at once.
};

/// What is drawn as a cell of its own, and the room that it got: a repeater (what follows the board, or the running
/// text), or a layer: the page of a playlist or first_that_applies, or what a stack has upon one of these.
struct Placed {
    const layout::Item* item{nullptr};
    Box box;
    bool layer{false};
    const layout::Item* page_of{nullptr};  ///< The playlist or first_that_applies around it, if there is one.
    Box page{};                            ///< Its place.

    friend bool operator==(const Placed&, const Placed&) = default;
};

/// Draws `item` and all below it into `box` (in the frame's units). Items whose `when` doesn't hold take no room.
/// What is drawn as a cell of its own is added to `cells`, in the order from back to front; where that is null, pages
/// and stacks are drawn in their place and repeaters not at all.
void arrange(const layout::Item& item, const Box& box, const Sheet& sheet, DisplayList& list,
             std::vector<Placed>* cells = nullptr);

/// Whether something stands in it that is drawn as a cell of its own.
bool has_cells(const layout::Item& item);

bool is_repeater(layout::Kind kind);

/// The rectangle of device pixels that a box covers; edges that meet in canvas units meet in pixels.
render::Rect to_pixels(const Box& box, const Frame& frame);

/// The columns (or rows) of `sizes` in `room` with `gap` between them: positions and sizes. What is over goes to `fr`.
std::vector<std::pair<double, double>> tracks(const std::vector<layout::Length>& sizes, double room, double gap);

}  // namespace panggil::scene
