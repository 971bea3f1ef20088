#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"
#include "hall/hall.h"
#include "scene/scene.h"

namespace panggil::display {

/// Reads a layout and the theme that it names, and checks one against the other. All mistakes at once.
/// `root` is the folder of layouts/ and assets/. `theme`, where given, takes the place of the layout's own.
Checked<scene::Design> load_design(const std::filesystem::path& layout, const std::filesystem::path& root,
                                   const hall::Hall& hall, const std::string& theme = {});

}  // namespace panggil::display
