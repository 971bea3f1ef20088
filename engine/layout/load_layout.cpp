#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "layout/assemble.h"
#include "layout/item_table.h"
#include "layout/merge.h"

namespace panggil::layout {

using config::Entry;
using config::Fields;
using config::Node;
using config::Problems;

namespace {

std::vector<std::string> files_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

template <class V>
std::vector<std::string> names_of(const std::map<std::string, V>& all) {
    std::vector<std::string> names;
    for (const auto& [name, ignored] : all) names.push_back(name);
    return names;
}

// Names of templates, styles, agencies and zones are looked up when all of the file is there.
struct References {
    const Layout& layout;
    const hall::Hall* hall;
    const Surroundings& around;
    const Theme* theme;
    Problems& problems;

    void look_at(const Node& node, const Item& item) const {
        if (!node.is_map() || node.entries.empty()) return;
        const Node& main = node.entries.front().value;
        switch (item.kind) {
            case Kind::text:
            case Kind::sign:
                style_exists(node, item.wording.style);
                break;
            case Kind::now_serving:
                template_exists(node, "panel", item.now_serving.panel);
                break;
            case Kind::recent_calls:
                template_exists(node, "panel", item.recent_calls.panel);
                break;
            case Kind::agencies:
                template_exists(node, "panel", item.agencies.panel);
                template_exists(node, "key", item.agencies.key);
                agencies_exist(main, item.agencies.only);
                zone_exists(main, item.agencies.zone);
                break;
            case Kind::video:
                videos_exist(main, item.video.sources);
                break;
            default:
                break;
        }
        if (!main.is_list()) return;
        for (std::size_t i = 0; i < item.container.items.size(); ++i) look_at(main.items[i], item.container.items[i]);
    }

    void template_exists(const Node& node, const char* key, const std::string& name) const {
        if (name.empty() || layout.templates.contains(name)) return;
        problems.error(node.at_or_self(key).mark, fmt::format("no template is called '{}'{}", name,
                                                              did_you_mean(name, names_of(layout.templates))));
    }

    void style_exists(const Node& node, const std::string& name) const {
        if (!theme || theme->styles.contains(name)) return;
        problems.error(node.at_or_self("style").mark, fmt::format("the theme '{}' has no style '{}'{}", layout.theme,
                                                                  name, did_you_mean(name, names_of(theme->styles))));
    }

    void agencies_exist(const Node& list, const std::vector<std::string>& ids) const {
        for (std::size_t i = 0; hall && i < ids.size(); ++i) {
            if (hall->agency(hall::AgencyId{ids[i]})) continue;
            problems.error(list.items[i].mark, fmt::format("no agency has the id '{}'{}", ids[i],
                                                           did_you_mean(ids[i], hall->agency_ids())));
        }
    }

    void videos_exist(const Node& main, const std::vector<std::string>& sources) const {
        for (std::size_t i = 0; around.wrong_video && i < sources.size(); ++i) {
            const auto wrong = around.wrong_video(sources[i]);
            const Node& place = main.is_list() && i < main.items.size() ? main.items[i] : main;
            if (wrong) problems.error(place.mark, fmt::format("assets/{}: {}", sources[i], *wrong));
        }
    }

    void zone_exists(const Node& choice, const std::string& zone) const {
        if (!hall || zone.empty()) return;
        std::vector<std::string> known;
        for (const hall::ZoneId& id : hall->zones) known.push_back(id.text);
        if (std::find(known.begin(), known.end(), zone) != known.end()) return;
        problems.error(choice.at_or_self("zone").mark,
                       fmt::format("the hall has no zone '{}'{}", zone, did_you_mean(zone, known)));
    }
};

// The layout's theme, where it can be read. A wrong theme has messages of its own, said by who loads it.
std::optional<Theme> theme_of(const Layout& layout, const Node& node, const std::filesystem::path& folder,
                              Problems& problems) {
    if (folder.empty()) return std::nullopt;
    const auto known = files_in(folder);
    if (std::find(known.begin(), known.end(), layout.theme) == known.end()) {
        problems.error(node.at_or_self("theme").mark,
                       fmt::format("no theme is called '{}'{}", layout.theme, did_you_mean(layout.theme, known)));
        return std::nullopt;
    }
    auto theme = load_theme(folder, layout.theme);
    return theme ? std::optional(*std::move(theme)) : std::nullopt;
}

// One tree, be it the layout's own or a variant's.
Layout decoded_tree(const Node& tree, Problems& problems) {
    Layout layout;
    Fields fields(tree, "a layout", problems);
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

void look_up(const Layout& layout, const Node& tree, const Surroundings& around, const Theme* theme,
             Problems& problems) {
    const References references{layout, around.hall, around, theme, problems};
    for (const Item& item : layout.items) references.look_at(*tree.find(item.name), item);
    for (const auto& [name, item] : layout.templates) references.look_at(*tree.find("templates")->find(name), item);
}

// What is wrong in a variant alone names it; what is wrong without it too is said once.
void take_from_variant(const Problems& found, const std::string& name, const Errors& known, Problems& problems) {
    for (Error error : found.sorted()) {
        if (std::find(known.begin(), known.end(), error) != known.end()) continue;
        error.message = fmt::format("in the variant '{}': {}", name, error.message);
        problems.add(std::move(error));
    }
}

Condition shape_of(const Assembled::Variant& variant, Problems& problems) {
    Condition when;
    if (variant.when.is_empty() || !decode(variant.when, when, problems)) return when;
    if (!when.goes_by_shape_alone()) {
        problems.error(variant.when.mark,
                       fmt::format("a variant goes by the screen's shape alone: {}", one_of(shape_words())));
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
                         fmt::format("no {} stands in the picture, so this isn't shown", item.name));
    }
}

}  // namespace

Checked<Layout> load_layout(const std::filesystem::path& path, const Surroundings& around, Errors* warnings) {
    Problems problems;
    const auto assembled = assemble(path, problems);
    if (!assembled) return tl::unexpected(assembled.error());
    Layout layout = decoded_tree(assembled->tree, problems);
    layout.files = assembled->files;
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
