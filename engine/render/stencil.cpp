#include "render/stencil.h"

#include <utility>

#include "render/texture.h"

namespace panggil::render {

Stencil make_stencil(SDL_Renderer& renderer, Stencil::Form form, Coverage coverage) {
    const Size size = coverage.size;
    if (coverage.ink.empty()) return {};
    if (form == Stencil::Form::coverage) return {size, nullptr, std::move(coverage)};
    return {size, make_texture(renderer, white_picture(coverage)), {}};
}

}  // namespace panggil::render
