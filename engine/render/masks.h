#pragma once

#include <map>
#include <utility>

#include "render/shape.h"
#include "render/stencil.h"

namespace panggil::render {

/// A disc, or a ring of `width` along its edge. A ring as wide as the radius is a disc.
Coverage disc_coverage(int diameter, int width);

/// How far from its outer edge a shadow's corner reaches: what lies between two of them is alike along the edge.
inline int shadow_corner(int radius, int blur) { return 2 * blur + radius; }

/// The shadow of a rounded square. It spreads out by `blur`; its corners are shadow_corner large, with one pixel
/// between them.
Coverage shadow_coverage(int radius, int blur);

/// Discs, rings, shadows and shapes that are drawn already. There are as many as a theme has radii and shadows and the
/// engine pictograms, so nothing is forgotten.
class Masks {
public:
    Masks(SDL_Renderer& renderer, Stencil::Form form) : renderer_(renderer), form_(form) {}

    const Stencil& disc(int diameter) { return ring(diameter, (diameter + 1) / 2); }
    const Stencil& ring(int diameter, int width);
    const Stencil& shadow(int radius, int blur);
    const Stencil& shape(const Shape& shape, int side);  ///< Known again by its address.

private:
    SDL_Renderer& renderer_;
    Stencil::Form form_;
    std::map<std::pair<int, int>, Stencil> drawn_;
    std::map<std::pair<int, int>, Stencil> shadows_;
    std::map<std::pair<const Shape*, int>, Stencil> shapes_;
};

}  // namespace panggil::render
