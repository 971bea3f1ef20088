#include "scene/painter.h"

namespace panggil::scene {

namespace {

using layout::Token;
using render::Color;

Color color_in(const layout::Theme& theme, const layout::Look& look, const Paint& paint) {
    const auto mapped = look.find(paint.token);
    if (mapped == look.end() && paint.own) return {paint.own->r, paint.own->g, paint.own->b};
    const Token token = mapped == look.end() ? paint.token : mapped->second;
    const auto color = theme.colors.find(token);
    if (color == theme.colors.end()) return {0, 0, 0, 0};
    return {color->second.r, color->second.g, color->second.b};
}

struct Brush {
    render::Canvas& canvas;
    const Colors& colors;
    double fade;
    const Slides* slides;
    Instant now;
    const PictureSource* videos;

    void operator()(const FillMark& mark) const {
        const Color color = colors.of(mark.paint);
        if (color.a == 0) return;
        if (mark.outline > 0) return canvas.outline_round(mark.rect, mark.radius, mark.outline, color);
        if (mark.radius > 0) return canvas.fill_round(mark.rect, mark.radius, color);
        canvas.fill(mark.rect, color);
    }

    void operator()(const ShadowMark& mark) const {
        const Color fill = colors.of(mark.fill);
        const Color color{mark.color.r, mark.color.g, mark.color.b};
        canvas.shadow(mark.rect, mark.radius, mark.blur, mark.down, color.faded(mark.opacity * fill.a / 255.0));
    }

    void operator()(const ShapeMark& mark) const {
        canvas.shape(mark.x, mark.y, mark.side, *mark.shape, colors.of(mark.paint));
    }

    void operator()(const ImageMark& mark) const {
        canvas.image(mark.rect, mark.picture, mark.fit, mark.opacity * colors.alpha);
    }

    void operator()(const SlidesMark& mark) const {
        if (!slides) return;
        render::Rect place = mark.rect;
        place.x += mark.shift;
        const render::Clipped clipped(canvas, place);  // one that slides stands out
        for (ImageMark image : slides->at(mark, now)) {
            image.rect.x += mark.shift;
            (*this)(image);
        }
    }

    void operator()(const VideoMark& mark) const {
        if (!videos) return;
        const render::Frame frame = videos->picture(mark);
        const render::Rect place = place_of(mark, frame.size);
        canvas.frame(place.x, place.y, frame);
    }

    void operator()(const TextMark& mark) const {
        const Color color = colors.of(mark.paint);
        if (color.a == 0) return;
        const Color ink = mark.fresh ? color.faded(fade) : color;
        if (!mark.run) return canvas.text(mark.style, mark.text, mark.x, mark.baseline, ink);
        const render::Clipped clipped(canvas, mark.run->place);
        canvas.running_text(mark.run->text, mark.x - mark.run->shift(now), mark.baseline,
                            ink.faded(mark.run->alpha(now)));
    }
};

}  // namespace

Color Colors::of(const Paint& paint) const {
    const Color color = of_state(paint);
    return alpha < 1 ? color.faded(alpha) : color;
}

Color Colors::of_state(const Paint& paint) const {
    const Color at_rest = color_in(theme, rest, paint);
    if (raise <= 0) return at_rest;
    const Color at_top = color_in(theme, raised, paint);
    if (at_rest.a == 0) return at_top.faded(raise);  // comes out of nothing: its colour doesn't change on the way
    if (at_top.a == 0) return at_rest.faded(1 - raise);
    return mix(at_rest, at_top, raise);
}

render::Rect place_of(const VideoMark& mark, render::Size picture) {
    const render::Rect& room = mark.rect;
    return {room.x + (room.w - picture.w) / 2, room.y + (room.h - picture.h) / 2, picture.w, picture.h};
}

void paint(render::Canvas& canvas, std::span<const Mark> list, const Colors& colors, double fade, const Slides* slides,
           Instant now, const PictureSource* videos) {
    for (const Mark& mark : list) std::visit(Brush{canvas, colors, fade, slides, now, videos}, mark);
}

}  // namespace panggil::scene
