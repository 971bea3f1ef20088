#pragma once

#include <compare>

/// Sizes in the room that a screen hangs in, not on its canvas.
namespace panggil {

struct Metres {
    double value{0};

    friend auto operator<=>(const Metres&, const Metres&) = default;
};

/// The angle that something is seen under: a sixtieth of a degree. A thumb at arm's length is about 120.
struct ArcMinutes {
    double value{0};

    friend auto operator<=>(const ArcMinutes&, const ArcMinutes&) = default;
};

}  // namespace panggil
