#include "render/target.h"

#include <utility>

namespace panggil::render {

namespace {

Rows rows_of(const SDL_Surface* memory) {
    const bool known = memory != nullptr && memory->format->format == SDL_PIXELFORMAT_RGB888 && !SDL_MUSTLOCK(memory);
    if (!known) return {};
    return {static_cast<std::uint32_t*>(memory->pixels), memory->pitch / int{sizeof(std::uint32_t)}};
}

}  // namespace

Target::Target(SDL_Renderer& renderer, SDL_Surface* memory, const Rect& part)
    : renderer_(renderer), rows_(rows_of(memory)), left_(part.x), top_(part.y), clip_(part) {}

void Target::set_clip(const Rect& clip) {
    clip_ = clip;
    clip_is_set_ = false;
}

// SDL takes an empty clip for none at all; nothing is drawn through an empty one anyway.
void Target::set_clip_of_renderer() {
    if (std::exchange(clip_is_set_, true) || clip_.empty()) return;
    const SDL_Rect rect = sdl(clip_);
    SDL_RenderSetClipRect(&renderer_, &rect);
}

void Target::finish() {
    if (std::exchange(is_begun_, false)) SDL_RenderFlush(&renderer_);
}

void Target::fill(const Rect& rect, Color color) {
    const Rect seen = intersection(rect, clip_);
    if (seen.empty() || color.a == 0) return;
    if (rows_.pixels) {
        finish();  // what SDL was given before lies below
        return fill_over(rows_, in_memory(seen), color);
    }
    set_clip_of_renderer();
    SDL_SetRenderDrawBlendMode(&renderer_, color.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(&renderer_, color.r, color.g, color.b, color.a);
    const SDL_Rect area = sdl(seen);
    SDL_RenderFillRect(&renderer_, &area);
    is_begun_ = true;
}

void Target::lay(const Stencil& stencil, const Rect& from, int x, int y, Color color) {
    const Rect to{x, y, from.w, from.h};
    const Rect seen = intersection(to, clip_);
    if (seen.empty() || color.a == 0) return;
    if (!rows_.pixels) return copy(stencil.texture.get(), from, to, color);
    finish();
    lay_over(rows_, stencil.coverage, x - from.x - left_, y - from.y - top_, in_memory(seen), color, table_);
}

void Target::stretch(const Stencil& stencil, const Rect& from, const Rect& to, Color color) {
    if (from.empty() || to.empty()) return;
    if (!rows_.pixels) return copy(stencil.texture.get(), from, to, color);
    for (int row = 0; row < to.h; ++row) {
        const int y = from.h == 1 ? from.y : from.y + row;
        if (from.w > 1) {
            lay(stencil, {from.x, y, from.w, 1}, to.x, to.y + row, color);
            continue;
        }
        Color inked = color;
        const int ink = stencil.coverage.ink[static_cast<std::size_t>(y * stencil.size.w + from.x)];
        inked.a = static_cast<std::uint8_t>(ink * color.a / 255);
        fill({to.x, to.y + row, to.w, 1}, inked);
    }
}

void Target::copy(SDL_Texture* texture, const Rect& from, const Rect& to, Color color) {
    if (texture == nullptr || color.a == 0 || intersection(to, clip_).empty()) return;
    set_clip_of_renderer();
    SDL_SetTextureColorMod(texture, color.r, color.g, color.b);
    SDL_SetTextureAlphaMod(texture, color.a);
    const SDL_Rect source = sdl(from);
    const SDL_Rect target = sdl(to);
    SDL_RenderCopy(&renderer_, texture, &source, &target);
    is_begun_ = true;
}

}  // namespace panggil::render
