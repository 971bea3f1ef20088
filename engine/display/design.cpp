#include "display/design.h"

#include <map>

namespace panggil::display {

namespace {

// Of the variants that have another than the layout.
using Themes = std::map<std::string, std::shared_ptr<const layout::Theme>>;

Checked<Themes> themes_of_variants(const layout::Layout& layout, const std::filesystem::path& folder) {
    Themes themes;
    for (const layout::Variant& variant : layout.variants) {
        const std::string& name = variant.layout->theme;
        if (name == layout.theme || themes.contains(name)) continue;
        auto theme = layout::load_theme(folder, name);
        if (!theme) return tl::unexpected(theme.error());
        themes.emplace(name, std::make_shared<const layout::Theme>(*std::move(theme)));
    }
    return themes;
}

}  // namespace

Checked<scene::Design> load_design(const std::filesystem::path& path, const std::filesystem::path& root,
                                   const hall::Hall& hall, const std::string& theme_name) {
    const auto themes = root / "assets" / "themes";
    layout::Surroundings around{&hall, themes};
    around.theme = theme_name;
    auto layout = layout::load_layout(path, around);
    if (!layout) return tl::unexpected(layout.error());
    auto theme = layout::load_theme(themes, layout->theme);
    if (!theme) return tl::unexpected(theme.error());
    auto others = themes_of_variants(*layout, themes);
    if (!others) return tl::unexpected(others.error());
    scene::Design design{std::make_shared<const layout::Layout>(*std::move(layout)),
                         std::make_shared<const layout::Theme>(*std::move(theme))};
    design.assets = root / "assets";
    design.themes = *std::move(others);
    return design;
}

DesignRead read_design(const DesignSource& source, const hall::Hall& hall) {
    const FilesRead reading;
    auto design = load_design(source.layout, source.root, hall, source.theme);
    if (design) {
        design->hold = source.hold;
        design->diagonal = source.diagonal;
        design->screen = source.screen;
    }
    return {std::move(design), reading.files()};
}

}  // namespace panggil::display
