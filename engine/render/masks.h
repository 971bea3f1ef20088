#pragma once

#include <map>
#include <utility>

#include "render/picture.h"
#include "render/sdl.h"
#include "render/shape.h"

namespace panggil::render {

/// A white disc, or a ring of `width` along its edge, as coverage. A ring as wide as the radius is a disc.
Picture disc_picture(int diameter, int width);

/// How far from its outer edge a shadow's corner reaches: what lies between two of them is alike along the edge.
inline int shadow_corner(int radius, int blur) { return 2 * blur + radius; }

/// The shadow of a rounded square as coverage, white. It spreads out by `blur`; its corners are shadow_corner large,
/// with one pixel between them.
Picture shadow_picture(int radius, int blur);

/// Discs, rings, shadows and shapes that are drawn already. There are as many as a theme has radii and shadows and the
/// engine pictograms, so nothing is forgotten.
class Masks {
public:
    explicit Masks(SDL_Renderer& renderer) : renderer_(renderer) {}

    /// Null where the renderer refuses.
    SDL_Texture* disc(int diameter) { return ring(diameter, (diameter + 1) / 2); }
    SDL_Texture* ring(int diameter, int width);
    SDL_Texture* shadow(int radius, int blur);
    SDL_Texture* shape(const Shape& shape, int side);  ///< Known again by its address.

private:
    SDL_Renderer& renderer_;
    std::map<std::pair<int, int>, TexturePtr> drawn_;
    std::map<std::pair<int, int>, TexturePtr> shadows_;
    std::map<std::pair<const Shape*, int>, TexturePtr> shapes_;
};

}  // namespace panggil::render
