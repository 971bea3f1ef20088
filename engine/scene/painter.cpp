#include "scene/painter.h"

#include "scene/text_change.h"

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

Color crossed(Color from, Color to, double share) {
    if (share <= 0) return from;
    if (from.a == 0) return to.faded(share);  // comes out of nothing: its colour doesn't change on the way
    if (to.a == 0) return from.faded(1 - share);
    return mix(from, to, share);
}

struct Brush {
    render::Canvas& canvas;
    const Colors& colors;
    const Pose& pose;

    render::Rect placed(render::Rect rect) const {
        rect.x += pose.dx;
        rect.y += pose.dy;
        return rect;
    }

    void operator()(const FillMark& mark) const {
        const Color color = colors.of(mark.paint);
        if (color.a == 0) return;
        const render::Rect rect = placed(mark.rect);
        if (mark.outline > 0) return canvas.outline_round(rect, mark.radius, mark.outline, color);
        if (mark.radius > 0) return canvas.fill_round(rect, mark.radius, color);
        canvas.fill(rect, color);
    }

    void operator()(const ShadowMark& mark) const {
        const Color fill = colors.of(mark.fill);
        const Color color{mark.color.r, mark.color.g, mark.color.b};
        canvas.shadow(placed(mark.rect), mark.radius, mark.blur, mark.down, color.faded(mark.opacity * fill.a / 255.0));
    }

    void operator()(const ShapeMark& mark) const {
        canvas.shape(mark.x + pose.dx, mark.y + pose.dy, mark.side, *mark.shape, colors.of(mark.paint));
    }

    void operator()(const ImageMark& mark) const {
        canvas.image(placed(mark.rect), mark.picture, mark.fit, mark.opacity * colors.alpha);
    }

    void operator()(const SlidesMark& mark) const {
        if (!pose.slides) return;
        const render::Clipped clipped(canvas, placed(mark.rect));  // one that slides stands out
        for (const ImageMark& image : pose.slides->at(mark, pose.now)) (*this)(image);
    }

    void operator()(const VideoMark& mark) const {
        if (!pose.videos) return;
        const render::Frame frame = pose.videos->picture(mark);
        const render::Rect place = placed(place_of(mark, frame.size));
        canvas.frame(place.x, place.y, frame);
    }

    void operator()(const TextMark& mark) const {
        const Color color = colors.of(mark.paint);
        if (color.a == 0) return;
        if (mark.run) return draw_run(mark, color);
        if (mark.coming) return draw_coming(canvas, mark, pose.since, pose.dx, pose.dy, color);
        canvas.text(mark.style, mark.text, mark.x + pose.dx, mark.baseline + pose.dy, color);
    }

    void draw_run(const TextMark& mark, Color color) const {
        const Run& run = *mark.run;
        const double come = mark.coming ? share_come(*mark.coming, pose.since) : 1;
        const render::Clipped clipped(canvas, placed(run.place));
        canvas.running_text(run.text, mark.x + pose.dx - run.shift(pose.now), mark.baseline + pose.dy,
                            color.faded(come * run.alpha(pose.now)));
    }
};

}  // namespace

Colors::Colors(const layout::Theme& theme, const std::string& look) : theme_(theme) { lay(look, 1); }

void Colors::lay(const std::string& look, double share) {
    if (share >= 1) count_ = 0;
    if (count_ < kMostLooks) layers_[count_++] = {named(look), share};
}

const layout::Look* Colors::named(const std::string& look) const {
    static const layout::Look kPlain;
    const auto found = theme_.looks.find(look);
    return found == theme_.looks.end() ? &kPlain : &found->second;
}

Color Colors::of(const Paint& paint) const {
    const Color color = of_looks(paint);
    return alpha < 1 ? color.faded(alpha) : color;
}

Color Colors::of_looks(const Paint& paint) const {
    Color color = color_in(theme_, *layers_[0].look, paint);
    for (std::size_t i = 1; i < count_; ++i) {
        color = crossed(color, color_in(theme_, *layers_[i].look, paint), layers_[i].share);
    }
    return color;
}

render::Rect place_of(const VideoMark& mark, render::Size picture) {
    const render::Rect& room = mark.rect;
    return {room.x + (room.w - picture.w) / 2, room.y + (room.h - picture.h) / 2, picture.w, picture.h};
}

render::Rect covered(std::span<const Mark> list, const Colors& colors, const Pose& pose, const render::Rect& rect) {
    render::Rect most;
    for (const Mark& mark : list) {
        const auto* fill = std::get_if<FillMark>(&mark);
        if (!fill || fill->outline > 0) continue;
        const render::Rect placed{fill->rect.x + pose.dx, fill->rect.y + pose.dy, fill->rect.w, fill->rect.h};
        const render::Rect part = render::covered(placed, fill->radius, rect);
        if (part.area() > most.area() && colors.of(fill->paint).a == 255) most = part;
    }
    return most;
}

void paint(render::Canvas& canvas, std::span<const Mark> list, const Colors& colors, const Pose& pose) {
    for (const Mark& mark : list) std::visit(Brush{canvas, colors, pose}, mark);
}

}  // namespace panggil::scene
