#pragma once

#include "render/frame.h"
#include "render/picture.h"
#include "render/sdl.h"

namespace panggil::render {

/// A picture where the renderer can draw it from, laid over by its alpha. Null where the renderer refuses, which the
/// log is told.
TexturePtr make_texture(SDL_Renderer& renderer, const Picture& picture);

/// The same for a source of frames: one texture, into which each of its frames is written once.
class LiveTexture {
public:
    void show(SDL_Renderer& renderer, const Frame& frame);
    SDL_Texture* texture() const { return texture_.get(); }  ///< Null where the renderer refuses.

private:
    TexturePtr texture_;
    Size size_{};
    std::uint64_t number_{0};
};

}  // namespace panggil::render
