#pragma once

#include <string>

#include "render/picture.h"

namespace panggil::pictures {

/// The tolerance, of 255 a channel: what keeping 256 colours and other machines' rounding can change. Letters that
/// moved by one pixel change pixels of the halved picture by 60 and more.
inline constexpr int kMostOff = 24;

/// A picture as it is kept: halved, until its longer side is at most 1000 pixels. Small enough for a repository, and
/// a shift by one pixel is still seen.
render::Picture kept(render::Picture picture);

/// Where and how much they differ beyond the tolerance, in words; empty where they don't.
std::string difference(const render::Picture& now, const render::Picture& expected);

}  // namespace panggil::pictures
