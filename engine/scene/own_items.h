#pragma once

#include "layout/layout.h"

namespace panggil::scene {

/// What the engine shows where a layout says nothing, made of the same items as layouts are. They live for ever.

/// Of a silent hub, for layouts without a strip: a ring, and since when; the same mark as in the strip.
const layout::Item& own_connection();

/// In the hero's place while something is said that is no call: a label, and the words as large as the place takes.
const layout::Item& own_announcement();

/// Whether the layout has a place of its own for that mark which is shown in every state.
bool has_own_connection(const layout::Layout& layout);

/// Whether the layout has a place of its own for what is spoken.
bool has_own_caption(const layout::Layout& layout);

/// Whether a template has something of its own to show then.
bool knows_announcements(const layout::Item& item);

}  // namespace panggil::scene
