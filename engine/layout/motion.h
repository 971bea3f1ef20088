#pragma once

#include <optional>

#include "base/clock.h"

namespace panggil::layout {

enum class Easing { linear, ease_out, ease_in_out };

struct Motion {
    Seconds duration{0};
    Easing easing{Easing::ease_out};

    friend bool operator==(const Motion&, const Motion&) = default;
};

/// Of `motion: calm`.
inline constexpr Motion kCalm{Seconds{0.4}, Easing::linear};

/// Of what moves, where nothing else is said.
inline constexpr Motion kUsual{Seconds{0.4}, Easing::ease_out};

/// How a text takes the place of the one before.
struct TextChange {
    enum class By { cut, fade, slide, roll, split_flap };

    By by{By::fade};
    std::optional<Seconds> duration{};  ///< None: of a fade as the theme's numbers, else kUsual's.
    std::optional<Easing> easing{};
    Seconds stagger{0};  ///< Of roll and split_flap: each letter so much after the one before.

    friend bool operator==(const TextChange&, const TextChange&) = default;
};

}  // namespace panggil::layout
