#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/error.h"
#include "hall/event.h"

namespace panggil::wire {

constexpr std::size_t kMostLayoutErrors = 20;

/// What became of a layout that somebody saved, told by the screen whose it is. The hub hands it on to whoever follows
/// it, so that a desk sees it too. It says nothing of the hall: it has no number, is on no board and is not stored.
struct LayoutNotice {
    hall::DisplayId display;
    std::string file;  ///< The layout's: "layouts/hall-landscape.yaml".
    Errors errors{};   ///< At most kMostLayoutErrors; empty: it is shown.
    std::optional<WallTime> at{};

    /// "display.layout_refused" or "display.layout_shown".
    std::string_view type() const { return errors.empty() ? "display.layout_shown" : "display.layout_refused"; }

    friend bool operator==(const LayoutNotice&, const LayoutNotice&) = default;
};

}  // namespace panggil::wire
