#pragma once

#include <optional>

#include "hall/hall.h"
#include "scene/arrange.h"
#include "scene/page_turns.h"
#include "scene/stance.h"
#include "scene/transition.h"
#include "scene/view.h"

namespace panggil::scene {

/// What a cell follows.
enum class Source { screen, hero, recent, missed, agency, counter, waiting };

inline constexpr std::size_t kNoArea = static_cast<std::size_t>(-1);  ///< Of a cell that stands upon all letters.

/// A part of the screen that is redrawn as a whole. `item` is null where a template is missing: nothing is drawn.
struct Cell {
    Source source{Source::screen};
    const layout::Item* item{nullptr};
    const layout::Item* announcement{nullptr};  ///< Of a hero: what is shown while something is said that is no call.
    Box box;                                    ///< In the frame's units.
    Frame frame;
    std::optional<double> gap_above{};
    hall::AgencyId agency{};                ///< Whose; of heroes and calls empty: of all.
    hall::CounterId counter{};              ///< Of a counter, and of a hero that shows its calls alone.
    std::size_t index{0};                   ///< Of a list of calls.
    const layout::Item* pages_of{nullptr};  ///< The agencies on whose pages it stands,
    std::size_t page{0};                    ///< and on which.
    render::Rect own{};                     ///< Itself, with its fills and shadows,
    render::Rect pixels{};                  ///< and with what letters lean out of that: what it may draw on.
    DisplayList list{};
    Stance stance{};
    std::size_t nth{0};     ///< Of several panels that stand in a row: staggered motions go by it.
    bool called{false};     ///< Its call stands out.
    Instant texts_since{};  ///< When the texts that are on their way began to come,
    Seconds texts_take{0};  ///< and how long the last of them takes.
    bool built{false};
    Instant drawn_at{};            ///< The moment that it is drawn at,
    render::Rect stands{};         ///< and its reach then, asked for with every rectangle that is drawn.
    bool has_video{false};         ///< In its list.
    bool has_run{false};           ///< A text that runs, in its list.
    bool letters_prepared{false};  ///< Those of its list.

    std::size_t area{kNoArea};  ///< Its letter's, and what of the letter it draws.
    Placed from{};
    std::size_t order{0};   ///< From back to front within the letter.
    bool in_layers{false};  ///< What is a cell of its own isn't drawn by it.
    Passage passage{};
    PageTurns page_turns{};  ///< Of pages that it draws itself.
    bool leaving{false};     ///< Its page has turned; it is never built anew.

    /// Whether it shows the same thing in another layout.
    bool is_same(const Cell& other) const;

    /// Takes over what is on its way in the cell of the layout before. Both are built, from the same board.
    void go_on_from(const Cell& before);

    /// All of it may look different in the next frame.
    bool moving(Instant now) const { return stance.moving(now) || texts_come(now); }
    bool texts_come(Instant now) const { return Seconds(now - texts_since) < texts_take; }

    /// A place within it at this moment, and all that it may draw on.
    render::Rect moved(render::Rect rect, Instant now) const;
    render::Rect reach(Instant now) const { return moved(pixels, now); }
    void stand() { stands = reach(drawn_at); }
};

}  // namespace panggil::scene
