#pragma once

#include <span>

#include "layout/theme.h"
#include "render/canvas.h"
#include "scene/display_list.h"
#include "scene/picture_source.h"
#include "scene/slides.h"

namespace panggil::scene {

/// The colours of one cell at one moment: from one look on the way to another.
struct Colors {
    const layout::Theme& theme;
    const layout::Look& rest;    ///< What the cell looks like at rest.
    const layout::Look& raised;  ///< And while its call is spoken.
    double raise{0};             ///< 0: rest, 1: raised.
    double alpha{1};             ///< Of everything.

    /// Transparent where the look says `none`.
    render::Color of(const Paint& paint) const;

private:
    render::Color of_state(const Paint& paint) const;
};

/// Draws the marks that touch the canvas' clip. `fade` is the alpha of texts that are fresh. Slideshows are drawn where
/// `slides` says which picture they show at `now`, videos where there is a source of their pictures.
void paint(render::Canvas& canvas, std::span<const Mark> list, const Colors& colors, double fade,
           const Slides* slides = nullptr, Instant now = {}, const PictureSource* videos = nullptr);

}  // namespace panggil::scene
