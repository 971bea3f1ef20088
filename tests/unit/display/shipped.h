#pragma once

#include <memory>

#include "catch.h"
#include "layout/layout.h"
#include "scene/design.h"

namespace panggil::display {

/// A layout of layouts/ as it is shipped, with its theme.
inline scene::Design shipped_design(const char* layout) {
    const auto read = layout::load_layout(layout, {nullptr, "assets/themes"});
    REQUIRE(read);
    const auto theme = layout::load_theme("assets/themes", read->theme);
    REQUIRE(theme);
    return {std::make_shared<const layout::Layout>(*read), std::make_shared<const layout::Theme>(*theme)};
}

}  // namespace panggil::display
