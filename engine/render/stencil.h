#pragma once

#include "render/coverage.h"
#include "render/sdl.h"

namespace panggil::render {

/// Ink as the target of a canvas takes it. Without ink it is empty in both forms.
struct Stencil {
    enum class Form {
        texture,   ///< White, with the ink as alpha, for SDL to draw.
        coverage,  ///< Ink alone, for lay_over.
    };

    Size size{};
    TexturePtr texture{};
    Coverage coverage{};
};

/// Of a renderer that refuses it has no texture, and nothing is drawn.
Stencil make_stencil(SDL_Renderer& renderer, Stencil::Form form, Coverage coverage);

}  // namespace panggil::render
