#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/condition.h"
#include "layout/motion.h"
#include "layout/text_template.h"

namespace panggil::layout {

/// What of a panel a state can move.
enum class Property { color, opacity, x, y };
inline constexpr std::size_t kProperties = 4;

/// Opacity is 0 to 1; x and y are canvas units to the right and down. Of colours it means nothing.
constexpr double at_rest(Property property) { return property == Property::opacity ? 1 : 0; }

/// How one property goes to where it stands while a state holds, or from there to what comes next.
struct Move {
    Property property{Property::color};
    std::optional<double> from{};       ///< None: from where it is.
    std::optional<double> to{};         ///< None: to where it is at rest.
    std::optional<Seconds> duration{};  ///< None: of colours as the theme says, else kUsual's.
    std::optional<Easing> easing{};
    Seconds delay{0};
    Seconds stagger{0};  ///< Each panel of several so much after the one before.
};

/// What a panel is like while a state holds. Of several that hold, each thing is as the first one says that says it.
struct State {
    Condition when;
    std::optional<std::string> look{};  ///< A look's name in the theme; empty: none.
    std::optional<TextTemplate> badge{};
    std::vector<Move> comes{};  ///< Each property at most once.
    std::vector<Move> goes{};
    std::optional<TextChange> changes{};
};

/// Of every template that follows the calls, after its own.
const std::vector<State>& default_states();

/// The looks that a theme may have.
const std::vector<std::string>& look_names();

}  // namespace panggil::layout
