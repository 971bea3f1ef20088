#pragma once

#include "hall/board_state.h"
#include "hall/hall.h"
#include "layout/theme.h"
#include "render/text.h"
#include "scene/display_list.h"
#include "scene/view.h"
#include "scene/words.h"

namespace panggil::scene {

/// What the picture of an alert is made from. Borrowed for the length of one making.
struct AlertView {
    const hall::StandingAlert& alert;
    const hall::Hall& hall;
    const Words& words;
    const Link& link;
    const layout::Theme& theme;  ///< Its font and its two colours of alerts; those that can't be read are replaced.
    render::Typesetter& typesetter;
};

/// The picture that takes the whole screen while an alert stands, whatever the layout says, upright or across. What
/// was written by somebody (an operator's text, a meeting point) takes what the main words leave over.
DisplayList alert_picture(const AlertView& view, render::Size screen);

}  // namespace panggil::scene
