#pragma once

#include <SDL.h>

#include <memory>

#include "render/geometry.h"

/// Only this room includes it: SDL's handles that end themselves, and its types from ours.
namespace panggil::render {

void end_window(SDL_Window* window);  ///< Also where its X server has ended.

struct SdlEnd {
    void operator()(SDL_Window* window) const { end_window(window); }
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

using WindowPtr = std::unique_ptr<SDL_Window, SdlEnd>;
using RendererPtr = std::unique_ptr<SDL_Renderer, SdlEnd>;
using TexturePtr = std::unique_ptr<SDL_Texture, SdlEnd>;
using SurfacePtr = std::unique_ptr<SDL_Surface, SdlEnd>;

inline SDL_Rect sdl(const Rect& rect) { return {rect.x, rect.y, rect.w, rect.h}; }

}  // namespace panggil::render
