#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"
#include "base/files_read.h"
#include "hall/hall.h"
#include "scene/scene.h"

namespace panggil::display {

/// Reads a layout and the theme that it names, and checks one against the other. All mistakes at once.
/// `root` is the folder of layouts/ and assets/. `theme`, where given, takes the place of the layout's own, and of
/// those of its variants.
Checked<scene::Design> load_design(const std::filesystem::path& layout, const std::filesystem::path& root,
                                   const hall::Hall& hall, const std::string& theme = {});

/// Where a screen's design is, and what the screen itself says about it.
struct DesignSource {
    std::filesystem::path layout;
    std::filesystem::path root;
    std::string theme{};               ///< Takes the place of the layout's own.
    std::optional<Seconds> hold{};     ///< As scene::Design has it.
    std::filesystem::path kept{};      ///< Where the last good versions are kept; empty: nowhere.
    std::optional<Metres> diagonal{};  ///< As scene::Design has it.
    std::string screen{};              ///< As scene::Design has it.

    std::filesystem::path assets() const { return root / "assets"; }
    std::filesystem::path fonts() const { return assets() / "fonts"; }
};

/// A design, or what is wrong with it, and either way the files that were looked into.
struct DesignRead {
    Checked<scene::Design> design;
    FileBytes files;
};
DesignRead read_design(const DesignSource& source, const hall::Hall& hall);

}  // namespace panggil::display
