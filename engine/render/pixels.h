#pragma once

#include <string>

#include "render/picture.h"

struct SDL_Surface;

namespace panggil::render {

/// A copy of a surface's pixels; of a format without alpha all are opaque.
Picture picture_of(const SDL_Surface& surface);

/// The same of a part that lies inside; of a surface without a palette.
Picture part_of(const SDL_Surface& surface, const Rect& rect);

/// The picture at another size: each new pixel is the mean of what it covers, weighted, so that a logo made smaller
/// keeps its thin lines.
Picture scaled(const Picture& picture, Size size);

/// What a picture file says of itself before it is decoded. {0, 0} where it isn't a png, jpg or webp file.
Size announced_size(const std::string& bytes);

}  // namespace panggil::render
