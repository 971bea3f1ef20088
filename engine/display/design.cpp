#include "display/design.h"

#include <fmt/format.h>

#include <set>

#include "base/suggest.h"

namespace panggil::display {

namespace {

void styles_of(const layout::Item& item, std::set<std::string>& styles) {
    const bool has_text = item.kind == layout::Kind::text || item.kind == layout::Kind::sign;
    if (has_text) styles.insert(item.wording.style);
    for (const layout::Item& child : item.container.items) styles_of(child, styles);
}

void styles_of(const layout::Layout& layout, std::set<std::string>& styles) {
    for (const layout::Item& item : layout.items) styles_of(item, styles);
    for (const auto& [name, item] : layout.templates) styles_of(item, styles);
    for (const layout::Variant& variant : layout.variants) styles_of(*variant.layout, styles);
}

Errors unknown_styles(const layout::Layout& layout, const layout::Theme& theme, const std::string& file) {
    std::set<std::string> used;
    styles_of(layout, used);
    std::vector<std::string> known;
    for (const auto& [name, style] : theme.styles) known.push_back(name);
    Errors errors;
    for (const std::string& style : used) {
        if (theme.styles.contains(style)) continue;
        errors.push_back(error_of(say("the theme '{}' has no style '{}'{}", "Tema '{}' tidak punya gaya huruf '{}'.{}",
                                      layout.theme, style, did_you_mean(style, known)),
                                  {file}));
    }
    return errors;
}

}  // namespace

Checked<scene::Design> load_design(const std::filesystem::path& path, const std::filesystem::path& root,
                                   const hall::Hall& hall, const std::string& theme_name) {
    const auto themes = root / "assets" / "themes";
    auto layout = layout::load_layout(path, {&hall, themes});
    if (!layout) return tl::unexpected(layout.error());
    if (!theme_name.empty()) layout->theme = theme_name;
    auto theme = layout::load_theme(themes, layout->theme);
    if (!theme) return tl::unexpected(theme.error());
    const Errors errors = unknown_styles(*layout, *theme, path.string());
    if (!errors.empty()) return tl::unexpected(errors);
    scene::Design design{std::make_shared<const layout::Layout>(*std::move(layout)),
                         std::make_shared<const layout::Theme>(*std::move(theme))};
    design.assets = root / "assets";
    return design;
}

DesignRead read_design(const DesignSource& source, const hall::Hall& hall) {
    const FilesRead reading;
    auto design = load_design(source.layout, source.root, hall, source.theme);
    if (design) {
        design->hold = source.hold;
        design->diagonal = source.diagonal;
    }
    return {std::move(design), reading.files()};
}

}  // namespace panggil::display
