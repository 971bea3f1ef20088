#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "layout/layout.h"
#include "layout/theme.h"
#include "render/geometry.h"
#include "scene/box.h"

namespace panggil::scene {

/// A layout and the theme it is drawn with. Immutable, shared.
struct Design {
    std::shared_ptr<const layout::Layout> layout;
    std::shared_ptr<const layout::Theme> theme;
    std::optional<Seconds> hold{};     ///< How long a call stands out at least; none: as the layout says.
    std::filesystem::path assets{};    ///< The folder of its pictures.
    std::optional<Metres> diagonal{};  ///< Of the screen: how far a text may shrink goes by it, where a style says so.
    std::string screen{};              ///< Its name, by which a variant may go; or empty.
    std::map<std::string, std::shared_ptr<const layout::Theme>> themes{};  ///< Of variants that have one of their own.
};

/// The design with the layout's variant that a screen of this size shows, and that one's theme.
Design for_screen(Design design, render::Size size);

/// The least time that a call stands out on this screen, from its first word.
Seconds hold_of(const Design& design);

/// Where its canvas stands on a screen of this size, in device pixels: as large as fits, in the middle.
Frame fitted_frame(const layout::CanvasSize& canvas, render::Size size);

}  // namespace panggil::scene
