#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "render/frame.h"
#include "render/geometry.h"
#include "render/picture.h"
#include "render/running_text.h"
#include "render/shape.h"
#include "render/text.h"

struct SDL_Renderer;
struct SDL_Surface;

namespace panggil::render {

struct Stencil;

/// What a widget draws with. All lengths are device pixels; what is outside the clip is left as it was.
/// Colours are laid over what stands there by their alpha. It lives as long as its presenter's picture; its caches
/// (texts, corners, images) end with it. The thread of the presenter alone uses it.
class Canvas {
public:
    /// For presenters. `renderer` and `typesetter` outlive it, and so does `memory`: what a software renderer draws
    /// into, so that what has one colour is laid over it without SDL. Null for a GPU.
    Canvas(SDL_Renderer& renderer, Size size, Typesetter& typesetter, SDL_Surface* memory = nullptr);

    /// A canvas like `whole`, which it doesn't outlive, where `memory` holds no more than this part: nothing else is
    /// drawn. Texts and corners that `whole` has drawn already are shared, unless a GPU keeps them.
    Canvas(Canvas& whole, SDL_Renderer& renderer, SDL_Surface& memory, const Rect& part);
    ~Canvas();

    Size size() const;
    Typesetter& typesetter() const;

    void fill(const Rect& rect, Color color);
    void fill_around(const Rect& hole, const Rect& rect, Color color);  ///< `hole` lies inside, or is empty.
    void fill_round(const Rect& rect, int radius, Color color);  ///< The radius is at most half of the shorter side.

    /// A line of `width` along the inside of the edge.
    void outline_round(const Rect& rect, int radius, int width, Color color);

    /// The shadow that this rounded rectangle throws `down` pixels below itself; it spreads out by `blur`. What lies
    /// below the rectangle itself is left out, for that is filled over it. Drawn once for each radius and blur.
    void shadow(const Rect& rect, int radius, int blur, int down, Color color);

    void disc(int center_x, int center_y, int diameter, Color color);
    void ring(int center_x, int center_y, int diameter, int width, Color color);

    /// In a square with this upper left corner. `shape` outlives the canvas and never changes.
    void shape(int x, int y, int side, const Shape& shape, Color color);

    /// `x` is where the pen begins, taken to the nearest pixel, a number's (is_number) to a quarter of one; `baseline`
    /// the first row below the capitals.
    void text(const TextStyle& style, std::string_view text, double x, int baseline, Color color);

    /// Text that moves: `x` is kept to a quarter of a pixel, edges equally sharp at each of them.
    void running_text(const RunningText& text, double x, int baseline, Color color);

    /// Leaves texts out from now on, or draws them again: a check sees what is behind them.
    void show_texts(bool shown);

    /// In the middle of `room`, pixel for pixel: load it at the size it is drawn. A larger one is scaled down to be
    /// contained; to cover, one of any size is scaled, and what stands out is cut off.
    void image(const Rect& room, const PicturePtr& picture, PictureFit fit = PictureFit::contain, double alpha = 1.0);

    /// Pixel for pixel, with its upper left corner here. Nothing where it is empty.
    void frame(int x, int y, const Frame& frame);

    /// Draws a letter of numbers (is_number) into the cache without showing it, so that a call needn't wait for it: at
    /// every place where it may stand, and how far from it each digit stands. Colours don't matter.
    void prepare_letter(const TextStyle& style, char letter);

    /// The same of a text that moves: of this piece, as it is drawn `quarter` (0 to 3) quarters of a pixel to the right
    /// of one. Where its ink falls then.
    Ink prepare(const RunningText& text, std::size_t piece, int quarter);

    /// Texts are drawn again, in the fonts as they are now.
    void forget_texts();

    /// Narrows the clip to where it meets `rect`; pop brings the one before back.
    void push_clip(const Rect& rect);
    void pop_clip();
    Rect clip() const;  ///< What a draw call can reach now: what lies outside needs no call.

    /// For presenters: calls `draw` for each rectangle under its clip, and lets SDL finish what was begun.
    void draw_damage(const std::vector<Rect>& damage, const std::function<void(Canvas&, const Rect&)>& draw);

    std::size_t text_bytes() const;  ///< What the drawn texts take now; never more than the picture itself.

private:
    struct Drawn;
    struct Parts;

    void number(const TextStyle& style, std::string_view number, double x, int baseline, Color color);
    void corners(const Stencil& mask, int radius, const Rect& rect, Color color);
    void thick_corners(const Rect& rect, int radius, int line, Color color);

    std::unique_ptr<Parts> parts_;
};

/// Clips for as long as it lives.
class Clipped {
public:
    Clipped(Canvas& canvas, const Rect& rect) : canvas_(canvas) { canvas_.push_clip(rect); }
    ~Clipped() { canvas_.pop_clip(); }
    Clipped(const Clipped&) = delete;
    Clipped& operator=(const Clipped&) = delete;

private:
    Canvas& canvas_;
};

}  // namespace panggil::render
