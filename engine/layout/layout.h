#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "hall/hall.h"
#include "layout/item.h"
#include "layout/screen_choice.h"

namespace panggil::layout {

struct Layout;

/// The same layout for another screen: all of it, with what differs there.
struct Variant {
    std::string name;
    ScreenChoice when;
    std::shared_ptr<const Layout> layout;
};

/// One screen, as its YAML file says. A plain value; shared and never changed while it is drawn.
struct Layout {
    std::string title;
    CanvasSize canvas;
    Sides margin;  ///< What TVs crop: only flat fills may reach the edge.
    std::string theme{"perigo-agung"};
    std::vector<std::string> areas;  ///< "HD", "PD", ...: one letter a column.
    std::vector<Length> columns;
    std::vector<Length> rows;
    double column_gap{0};
    double row_gap{0};
    std::vector<Item> items;  ///< One for each letter, named by it.
    std::map<std::string, Item> templates;
    std::vector<Variant> variants;  ///< In the order in which they are tried. A variant has none itself.
};

/// What this screen shows: the first variant that applies, else the layout itself.
const Layout& for_screen(const Layout& layout, const ScreenKind& screen);

/// What a layout names and doesn't hold itself.
struct Surroundings {
    const hall::Hall* hall{nullptr};  ///< Null: the ids of agencies and zones aren't looked up.
    std::filesystem::path themes{};   ///< The folder of themes; empty: nothing that a theme names is looked up.
    std::string theme{};              ///< Takes the place of the layout's own and of its variants'; empty: it doesn't.
    std::vector<std::string> screens{};  ///< The names of displays.yaml; empty: they aren't looked up.

    /// What is wrong with a picture below assets/, or with a folder of them, in words; none: it can be shown. Null:
    /// pictures aren't looked at.
    std::function<std::optional<Said>(const std::string& file)> wrong_picture{};
    /// What is wrong with a video below assets/, or with a folder of them, in words; none: it can be played. Null:
    /// videos aren't looked at.
    std::function<std::optional<Said>(const std::string& source)> wrong_video{};
};

/// Reads a layout. All mistakes at once, sorted by line.
Checked<Layout> load_layout(const std::filesystem::path& path, const Surroundings& around, Errors* warnings = nullptr);

/// Reads a theme of the folder, with the themes that it extends. What comes back has every colour, and the styles that
/// every screen needs (kNeededStyles). `warnings`, if given, gets colours that are too much alike to be read.
Checked<Theme> load_theme(const std::filesystem::path& folder, const std::string& name, Errors* warnings = nullptr);

}  // namespace panggil::layout
