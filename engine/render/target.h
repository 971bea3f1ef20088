#pragma once

#include "render/sdl.h"
#include "render/stencil.h"

namespace panggil::render {

/// What a canvas draws upon. Where a software renderer draws into memory of the one kind that we know, ink and fills go
/// there without it, which is several times as fast; else all goes through the renderer. Places are the canvas'.
class Target {
public:
    /// `renderer` draws into `memory`, which holds `part` of the canvas; both outlive it. Null: a GPU.
    Target(SDL_Renderer& renderer, SDL_Surface* memory, const Rect& part);

    Stencil::Form form() const { return rows_.pixels ? Stencil::Form::coverage : Stencil::Form::texture; }

    void set_clip(const Rect& clip);  ///< From now on; it lies inside of the part.

    void fill(const Rect& rect, Color color);

    /// `from` of the stencil, pixel for pixel, with its upper left corner here.
    void lay(const Stencil& stencil, const Rect& from, int x, int y, Color color);

    /// A column or a row of the stencil, or one pixel, stretched over `to`.
    void stretch(const Stencil& stencil, const Rect& from, const Rect& to, Color color);

    /// Scaled, where the sizes differ. Null is nothing.
    void copy(SDL_Texture* texture, const Rect& from, const Rect& to, Color color);

    void finish();  ///< What was begun is in the memory.

private:
    Rect in_memory(const Rect& rect) const { return {rect.x - left_, rect.y - top_, rect.w, rect.h}; }
    void set_clip_of_renderer();

    SDL_Renderer& renderer_;
    Rows rows_{};
    int left_;  // of the canvas, where the memory begins
    int top_;
    InkTable table_{};
    Rect clip_;
    bool clip_is_set_{false};  // the renderer's
    bool is_begun_{false};     // SDL may not have drawn yet what it was given
};

}  // namespace panggil::render
