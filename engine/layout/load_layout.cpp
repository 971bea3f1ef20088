#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/suggest.h"
#include "layout/assemble.h"
#include "layout/item_table.h"
#include "layout/merge.h"
#include "layout/references.h"
#include "layout/spaces.h"

namespace panggil::layout {

using config::Entry;
using config::Fields;
using config::Node;
using config::Problems;

namespace {

// The themes of a layout and its variants, each read once. A wrong one has messages of its own, said by who loads it.
class Themes {
public:
    explicit Themes(const Surroundings& around) : around_(around) {}

    std::string name_in(const Node& tree) const {
        if (!around_.theme.empty()) return around_.theme;
        const Node* name = tree.find("theme");
        return name && name->is_scalar() ? name->text : Layout{}.theme;
    }

    /// Null where it can't be read, or isn't looked up.
    const Theme* of(const Node& tree, Problems& problems) {
        if (around_.themes.empty()) return nullptr;
        const std::string name = name_in(tree);
        const auto known = themes_in(around_.themes);
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            if (!around_.theme.empty()) return nullptr;  // who asks for it names it
            problems.error(
                tree.at_or_self("theme").mark,
                say("no theme is called '{}'{}", "Tidak ada tema bernama '{}'.{}", name, near_or_all(name, known)));
            return nullptr;
        }
        const auto [entry, is_new] = read_.try_emplace(name);
        if (is_new) {
            auto theme = load_theme(around_.themes, name);
            if (theme) entry->second = *std::move(theme);
        }
        return entry->second ? &*entry->second : nullptr;
    }

private:
    const Surroundings& around_;
    std::map<std::string, std::optional<Theme>> read_;
};

// One tree, be it the layout's own or a variant's, with all that it names looked up.
Layout read_tree(Node tree, const Surroundings& around, Themes& themes, Problems& problems) {
    const Theme* theme = themes.of(tree, problems);
    const std::string theme_name = themes.name_in(tree);
    fill_in_spaces(tree, theme, theme_name, problems);
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
    layout.theme = theme_name;
    look_up(layout, tree, around, theme, problems);
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

ScreenChoice choice_of(const Assembled::Variant& variant, const Surroundings& around, Problems& problems) {
    ScreenChoice when;
    if (!variant.when.is_empty()) decode(variant.when, when, problems);
    for (const ScreenChoice::Line& line : when.any_of) {
        for (const std::string& name : line.names) {
            const auto& known = around.screens;
            if (known.empty() || std::find(known.begin(), known.end(), name) != known.end()) continue;
            problems.error(variant.when.at_or_self("screen").mark,
                           say("no screen is called '{}' in displays.yaml{}",
                               "Tidak ada layar bernama '{}' di displays.yaml.{}", name, did_you_mean(name, known)));
        }
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
    Themes themes(around);
    Layout layout = read_tree(assembled->tree, around, themes, problems);
    const Errors known = problems.sorted();
    for (const Assembled::Variant& variant : assembled->variants) {
        Problems found;
        auto other = std::make_shared<Layout>(read_tree(variant.tree, around, themes, found));
        take_from_variant(found, variant.name, known, problems);
        layout.variants.push_back({variant.name, choice_of(variant, around, problems), std::move(other)});
    }
    warn_of_hidden(layout, assembled->tree, problems);
    return config::finished(std::move(layout), problems, warnings);
}

const Layout& for_screen(const Layout& layout, const ScreenKind& screen) {
    for (const Variant& variant : layout.variants) {
        if (variant.when.holds(screen)) return *variant.layout;
    }
    return layout;
}

}  // namespace panggil::layout
