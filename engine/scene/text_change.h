#pragma once

#include "render/canvas.h"
#include "scene/display_list.h"

namespace panggil::scene {

/// A text changes as its item, the state or the theme says; `how` is made complete: it has a duration and an easing.
/// In a calm theme all of them fade.
layout::TextChange complete(const layout::TextChange& how, const layout::Theme& theme);

/// Marks the texts that didn't stand there before, and what stood in their place, so that they come as each says. Those
/// on their way already stay so where `goes_on`.
void mark_coming(DisplayList& now, const DisplayList& before, bool goes_on, render::Typesetter& typesetter);

/// How long it takes until the last of them has come.
Seconds longest(const DisplayList& list);

/// How much of one that fades is there, 0 to 1.
double share_come(const Coming& coming, Seconds since);

/// Draws a text that is on its way, `since` it began, shifted by (dx, dy), in its own colour.
void draw_coming(render::Canvas& canvas, const TextMark& mark, Seconds since, int dx, int dy, render::Color color);

}  // namespace panggil::scene
