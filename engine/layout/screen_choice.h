#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/physical.h"
#include "layout/condition.h"

namespace panggil::layout {

/// A screen, as far as a layout may go by it. Nothing of it changes while it hangs there.
struct ScreenKind {
    double width{0};  ///< Any unit of length.
    double height{0};
    std::string name{};                ///< In displays.yaml; empty: it has none.
    std::optional<Metres> diagonal{};  ///< None: nobody wrote it.
};

/// `when:` of a variant: shown where one of its lines holds.
struct ScreenChoice {
    /// All that a line says must hold; what isn't known doesn't.
    struct Line {
        Condition shape;
        std::vector<std::string> names;  ///< One of these; empty: any.
        std::optional<Metres> least;
        std::optional<Metres> most;
    };
    std::vector<Line> any_of;

    bool holds(const ScreenKind& screen) const;
};

}  // namespace panggil::layout
