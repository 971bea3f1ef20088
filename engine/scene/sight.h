#pragma once

#include "base/physical.h"
#include "render/geometry.h"

namespace panggil::scene {

/// The size of one pixel of a picture that fills a screen of this diagonal; its pixels are square.
double mm_per_pixel(render::Size size, Metres diagonal);

/// The angle under which something `mm` high is seen, looked at straight on: 2 atan(h / 2d).
ArcMinutes angle_of(double mm, Metres from);

/// From how far something `mm` high is still seen under that angle: h / (2 tan(angle / 2)).
Metres farthest(double mm, ArcMinutes angle);

/// How high it must be to be seen so.
double mm_needed(Metres from, ArcMinutes angle);

/// Cap heights that standards ask for.
inline constexpr ArcMinutes kPublicSign{42};         ///< 0.7 degrees: EN 301 549, 5.1.4, of closed systems.
inline constexpr ArcMinutes kLeastToRead{16};        ///< ISO 9241-303, the least for reading.
inline constexpr ArcMinutes kComfortableToRead{22};  ///< The same, from where it is comfortable (20 to 22).

}  // namespace panggil::scene
