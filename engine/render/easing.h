#pragma once

#include <optional>
#include <string_view>

namespace panggil::render {

/// A cubic Bézier curve from (0, 0) to (1, 1), as CSS has it: time along x, progress along y.
struct Easing {
    double x1{0.0};  ///< Between 0 and 1, else the curve goes back in time.
    double y1{0.0};
    double x2{1.0};  ///< Between 0 and 1.
    double y2{1.0};

    friend bool operator==(const Easing&, const Easing&) = default;
};

inline constexpr Easing kLinear{};
inline constexpr Easing kCall{0.2, 0.0, 0.0, 1.0};  ///< Quick away, long to settle: how a call comes and goes.

inline constexpr Easing kInAndOut{0.42, 0.0, 0.58, 1.0};

/// Progress at time `t`; exactly 0 at t <= 0 and exactly 1 at t >= 1.
double eased(const Easing& easing, double t);

/// "linear", "ease", "ease-in", "ease-out", "ease-in-out" or "cubic-bezier(.2, 0, 0, 1)"; none for anything else.
std::optional<Easing> parse_easing(std::string_view text);

}  // namespace panggil::render
