#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "layout/assemble.h"
#include "layout/item_table.h"
#include "layout/merge.h"
#include "layout/references.h"

namespace panggil::layout {

using config::Entry;
using config::Fields;
using config::Node;
using config::Problems;

namespace {

// The layout's theme, where it can be read. A wrong theme has messages of its own, said by who loads it.
std::optional<Theme> theme_of(const Layout& layout, const Node& node, const std::filesystem::path& folder,
                              Problems& problems) {
    if (folder.empty()) return std::nullopt;
    const auto known = themes_in(folder);
    if (std::find(known.begin(), known.end(), layout.theme) == known.end()) {
        problems.error(node.at_or_self("theme").mark, say("no theme is called '{}'{}", "Tidak ada tema bernama '{}'.{}",
                                                          layout.theme, near_or_all(layout.theme, known)));
        return std::nullopt;
    }
    auto theme = load_theme(folder, layout.theme);
    return theme ? std::optional(*std::move(theme)) : std::nullopt;
}

// One tree, be it the layout's own or a variant's.
Layout decoded_tree(const Node& tree, Problems& problems) {
    Layout layout;
    Fields fields(tree, {"a layout", "tampilan"}, problems);
    for (const Entry& entry : tree.entries) {
        if (!is_area(entry.key)) continue;
        fields.field(entry.key, [&](const Node& value) {
            decode(value, layout.items.emplace_back(), problems);
            layout.items.back().name = entry.key;
        });
    }
    fields.into(layout).done();
    return layout;
}

// What is wrong in a variant alone names it; what is wrong without it too is said once.
void take_from_variant(const Problems& found, const std::string& name, const Errors& known, Problems& problems) {
    for (Error error : found.sorted()) {
        if (std::find(known.begin(), known.end(), error) != known.end()) continue;
        const Said said = say("in the variant '{}': {}", "Pada varian '{}': {}", name, error.said());
        error.message = said.english;
        error.indonesian = said.indonesian;
        problems.add(std::move(error));
    }
}

Condition shape_of(const Assembled::Variant& variant, Problems& problems) {
    Condition when;
    if (variant.when.is_empty() || !decode(variant.when, when, problems)) return when;
    if (!when.goes_by_shape_alone()) {
        problems.error(variant.when.mark, say("a variant goes by the screen's shape alone: {}",
                                              "Varian hanya ditentukan oleh bentuk layar: {}.", one_of(shape_words())));
    }
    return when;
}

bool shows(const Layout& layout, const std::string& letter) {
    return std::any_of(layout.areas.begin(), layout.areas.end(),
                       [&](const std::string& line) { return line.find(letter) != std::string::npos; });
}

void warn_of_hidden(const Layout& layout, const Node& tree, Problems& problems) {
    if (layout.areas.empty()) return;
    for (const Item& item : layout.items) {
        const bool elsewhere = std::any_of(layout.variants.begin(), layout.variants.end(),
                                           [&](const Variant& variant) { return shows(*variant.layout, item.name); });
        if (elsewhere || shows(layout, item.name)) continue;
        problems.warning(tree.at_or_self(item.name).mark,
                         say("no {} stands in the picture, so this isn't shown",
                             "Huruf {} tidak ada di gambar, jadi ini tidak tampil.", item.name));
    }
}

}  // namespace

Checked<Layout> load_layout(const std::filesystem::path& path, const Surroundings& around, Errors* warnings) {
    Problems problems;
    const auto assembled = assemble(path, problems);
    if (!assembled) return tl::unexpected(assembled.error());
    Layout layout = decoded_tree(assembled->tree, problems);
    const auto theme = theme_of(layout, assembled->tree, around.themes, problems);
    look_up(layout, assembled->tree, around, theme ? &*theme : nullptr, problems);
    const Errors known = problems.sorted();
    for (const Assembled::Variant& variant : assembled->variants) {
        Problems found;
        auto other = std::make_shared<Layout>(decoded_tree(variant.tree, found));
        look_up(*other, variant.tree, around, theme ? &*theme : nullptr, found);
        take_from_variant(found, variant.name, known, problems);
        layout.variants.push_back({variant.name, shape_of(variant, problems), std::move(other)});
    }
    warn_of_hidden(layout, assembled->tree, problems);
    return config::finished(std::move(layout), problems, warnings);
}

const Layout& for_screen(const Layout& layout, double width, double height) {
    const auto shapes = shapes_of(width, height);
    for (const Variant& variant : layout.variants) {
        if (variant.when.holds(shapes)) return *variant.layout;
    }
    return layout;
}

}  // namespace panggil::layout
