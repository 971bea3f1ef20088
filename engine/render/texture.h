#pragma once

#include "render/picture.h"
#include "render/sdl.h"

namespace panggil::render {

/// A picture where the renderer can draw it from, laid over by its alpha. Null where the renderer refuses, which the
/// log is told.
TexturePtr make_texture(SDL_Renderer& renderer, const Picture& picture);

}  // namespace panggil::render
