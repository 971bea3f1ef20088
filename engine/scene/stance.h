#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "layout/states.h"
#include "layout/theme.h"
#include "scene/animation.h"
#include "scene/box.h"
#include "scene/context.h"
#include "scene/painter.h"

namespace panggil::scene {

/// What the states that hold say of a cell; of each thing the first one that says it. Borrowed from the layout.
struct Wanted {
    std::string look{};
    std::array<const layout::Move*, layout::kProperties> comes{};
    std::array<const layout::Move*, layout::kProperties> goes{};
    const layout::TextTemplate* badge{nullptr};
    const layout::TextChange* changes{nullptr};
};

/// `own` are the template's, tried before `usual`.
Wanted wanted_of(const std::vector<layout::State>& own, const std::vector<layout::State>& usual,
                 const Context& context);

/// The least time from one look to the next. A change makes a cell brighter or darker twice at most (it jumps to where
/// it comes from, and goes to where it stays), two of them begin in any second, and a third may be on its way out: six
/// turns, three flashes, which is as many as WCAG 2.2 takes for safe (2.3.1).
inline constexpr Seconds kBreath{0.5};

/// Where a cell stands by its states, in which look, how much of it is seen; and the way there. A function of time:
/// each way begins where the one before has come to, and ends exactly at its end. In a calm theme nothing but colours
/// and opacity move, in one length. Owner's thread.
class Stance {
public:
    /// Stands there at once.
    void settle(const Wanted& wanted, const layout::Theme& theme);

    /// Is on its way there from now on. What follows within kBreath waits, the newest wins. `nth` of several panels it
    /// is. Says whether it begins now.
    bool go(const Wanted& wanted, const layout::Theme& theme, std::size_t nth, Instant now);

    /// Begins what has waited long enough. Says whether it did.
    bool advance(const layout::Theme& theme, std::size_t nth, Instant now);

    /// Is on its way as that one was, where both end alike.
    bool go_on_from(const Stance& before);

    bool moving(Instant now) const;

    /// When advance has something to begin; none where nothing waits.
    std::optional<Instant> begins() const;

    Colors colors(const layout::Theme& theme, Instant now) const;  ///< With the cell's opacity.
    int shift_x(const Frame& frame, Instant now) const;            ///< Device pixels.
    int shift_y(const Frame& frame, Instant now) const;

private:
    struct Layer {
        std::string look;
        double share{1};  // of it over those below, when the next one came
    };

    // Where it came from and goes to.
    struct Course {
        Wanted goal{};
        std::optional<Instant> begun{};
        std::vector<Layer> layers{Layer{}};  // the last one's share is color's
        Crossing color{1};
        std::array<Crossing, layout::kProperties> ways{Crossing(1), Crossing(1), Crossing(0), Crossing(0)};
    };

    void begin(const Wanted& wanted, const layout::Theme& theme, std::size_t nth, Instant now);
    bool cross(const Wanted& wanted, const layout::Theme& theme, std::size_t nth, Instant now);
    bool has_to_wait(Instant now) const;
    const Crossing& way(layout::Property property) const;

    Course course_;
    Course before_;  // this one, to be taken up again where something else happens in the same instant
    std::optional<Wanted> waits_{};
};

}  // namespace panggil::scene
