#include "layout/explain.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include "config/decode.h"
#include "layout/assemble.h"
#include "layout/layout.h"
#include "layout/merge.h"
#include "layout/spaces.h"

namespace panggil::layout {

using config::Entry;
using config::Mark;
using config::Node;

namespace {

bool same_place(const Mark& a, const Mark& b) { return a.place() == b.place(); }

bool stands_in(const Mark& mark, const std::string& file, int line) {
    return mark.line == line && mark.place().file == file;
}

// Its key or its value, or one of those in it: the states of a template.
bool field_stands_in(const Entry& field, const std::string& file, int line) {
    if (stands_in(field.mark, file, line)) return true;
    if (field.value.is_scalar()) return stands_in(field.value.mark, file, line);
    return std::any_of(field.value.entries.begin(), field.value.entries.end(),
                       [&](const Entry& inner) { return field_stands_in(inner, file, line); });
}

// Where a key stands in its own file, before anything was put together: "templates", "panel", "ink".
struct Typed {
    std::vector<std::string> path;
    const Node* value{nullptr};
};

bool find_typed(const Node& node, const Mark& key, Typed& found) {
    for (const Node& item : node.items) {
        if (find_typed(item, key, found)) return true;
    }
    for (const Entry& entry : node.entries) {
        found.path.push_back(entry.key);
        if (same_place(entry.mark, key)) {
            found.value = &entry.value;
            return true;
        }
        if (find_typed(entry.value, key, found)) return true;
        found.path.pop_back();
    }
    return false;
}

std::string in_short(const Node& value) {
    if (value.is_list()) return "[...]";
    return value.is_map() ? "{...}" : value.text;
}

struct Found {
    const Node* item;
    std::string root;  // its letter or template
    bool begins;       // it begins in the line, or the use of a template that became it
};

void find_items(const Node& node, const std::string& root, const std::string& file, int line,
                std::vector<Found>& found) {
    const Entry* widget = widget_of(node);
    const auto in_line = [&](const Entry& e) { return field_stands_in(e, file, line); };
    const bool begins = stands_in(node.mark, file, line);
    if (widget && (begins || std::any_of(node.entries.begin(), node.entries.end(), in_line))) {
        found.push_back({&node, root, begins || stands_in(widget->mark, file, line)});
    }
    for (const Entry& entry : node.entries) {
        for (const Node& child : entry.value.items) find_items(child, root, file, line, found);
    }
}

void visit_roots(const Node& tree, const std::function<void(const Entry&)>& visit) {
    for (const Entry& entry : tree.entries) {
        if (is_area(entry.key)) visit(entry);
    }
    const Node* templates = tree.find("templates");
    if (!templates) return;
    for (const Entry& entry : templates->entries) visit(entry);
}

// Those that begin in the line (a letter alone in its line is its item); else those that have a field there. One that a
// template brings to several places is the same each time, but for its parameters.
std::vector<Found> items_in_line(const Node& tree, const std::string& file, int line) {
    std::vector<Found> found;
    visit_roots(tree, [&](const Entry& root) {
        const bool named = stands_in(root.mark, file, line) && !stands_in(root.value.mark, file, line);
        if (named && widget_of(root.value)) found.push_back({&root.value, root.key, true});
        find_items(root.value, root.key, file, line, found);
    });
    const auto begins = [](const Found& f) { return f.begins; };
    if (std::any_of(found.begin(), found.end(), begins)) std::erase_if(found, std::not_fn(begins));
    return found;
}

class Explaining {
public:
    Explaining(std::string file, const std::filesystem::path& themes) : file_(std::move(file)), themes_(themes) {}

    Explained of(const Found& found, const Node& tree) {
        Explained made{widget_of(*found.item)->key + ", in " + found.root, "", {}};
        for (const Entry& entry : found.item->entries) {
            if (entry.key == "states") {
                add_states(entry, tree, made.origins);
                continue;
            }
            made.origins.push_back(of_field(entry));
            if (entry.key == "style") add_from_theme("type", entry.value.text, "style", tree, made.origins);
            for (const std::string& name : spaces_named_in(entry.key, entry.value))
                add_from_theme("space", name, entry.key, tree, made.origins);
            if (entry.key == "shadow") add_from_theme("shadows", entry.value.text, "shadow", tree, made.origins);
            if (entry.key == "radius") add_from_theme("radii", entry.value.text, "radius", tree, made.origins);
        }
        return made;
    }

private:
    void add_states(const Entry& states, const Node& tree, std::vector<Origin>& origins) {
        for (const Entry& state : states.value.entries) {
            for (const Entry& entry : state.value.entries) {
                Origin origin = of_field(entry);
                origin.field = states.key + "." + state.key + "." + entry.key;
                origins.push_back(origin);
                if (entry.key == "look") add_from_theme("looks", entry.value.text, origin.field, tree, origins);
            }
        }
    }

    Origin of_field(const Entry& entry) {
        Origin origin{entry.key, in_short(entry.value), entry.mark.place(), {}};
        Typed typed;
        const auto raw = tree_of(entry.mark.place().file);
        if (!raw || !find_typed(*raw, entry.mark, typed)) return origin;
        const std::string parameter = typed.value->is_scalar() ? parameter_in(*typed.value, entry.value) : "";
        if (!parameter.empty()) {
            if (!same_place(typed.value->mark, entry.value.mark)) origin.place = entry.value.mark.place();
            origin.how =
                say("parameter '{}' of the template '{}', {}:{}", "parameter '{}' dari templat '{}', {}:{}", parameter,
                    typed.path.size() > 1 ? typed.path[1] : "", entry.mark.place().file, entry.mark.line);
        } else {
            origin.how = way_of(typed, entry.mark);
        }
        return origin;
    }

    // The parameter that the typed text had where another text stands now.
    static std::string parameter_in(const Node& typed, const Node& now) {
        if (typed.text == now.text) return "";
        const auto open = typed.text.find('<');
        const auto close = typed.text.find('>', open);
        return close == std::string::npos ? "" : typed.text.substr(open + 1, close - open - 1);
    }

    Said way_of(const Typed& typed, const Mark& mark) const {
        const std::string& first = typed.path.front();
        if (first == "variants" && typed.path.size() > 1) {
            return say("the variant '{}'", "varian '{}'", typed.path[1]);
        }
        if (first == "change" && typed.path.size() > 1) {
            return say("the change of '{}'", "perubahan pada '{}'", typed.path[1]);
        }
        if (mark.place().file == file_) return {};
        return first == "templates" && typed.path.size() > 1
                   ? say("the template '{}' of that layout", "templat '{}' dari tampilan itu", typed.path[1])
                   : Said("that layout, which this one extends", "tampilan itu, yang diikuti tampilan ini");
    }

    // What the theme, or one that it extends, says of this name in one of its groups: a style of `type`, a length of
    // `space`.
    void add_from_theme(const char* group, const std::string& wanted, const std::string& field, const Node& tree,
                        std::vector<Origin>& origins) {
        const Node* name = tree.find("theme");
        std::string theme = name ? name->text : Layout{}.theme;
        std::vector<std::string> said;
        for (int depth = 0; depth < kMostThemes && !theme.empty(); ++depth) {
            if (theme.find_first_of("/\\") != std::string::npos) return;
            const auto raw = tree_of((themes_ / (theme + ".yaml")).string());
            if (!raw) return;
            const Node* all = raw->find(group);
            const Node* one = all ? all->find(wanted) : nullptr;
            const Said how = say("the theme '{}'", "tema '{}'", theme);
            if (one && one->is_scalar()) {
                origins.push_back({field + "." + wanted, one->text, one->mark.place(), how});
                return;
            }
            for (const Entry& entry : one ? one->entries : std::vector<Entry>{}) {
                if (std::find(said.begin(), said.end(), entry.key) != said.end()) continue;
                said.push_back(entry.key);
                origins.push_back({field + "." + entry.key, in_short(entry.value), entry.mark.place(), how});
            }
            const Node* base = raw->find("extends");
            theme = base ? base->text : "";
        }
    }

    const Node* tree_of(const std::string& file) {
        const auto known = trees_.find(file);
        if (known != trees_.end()) return known->second ? &*known->second : nullptr;
        auto read = config::read_yaml(file);
        auto& kept = trees_[file];
        if (read) kept = *std::move(read);
        return kept ? &*kept : nullptr;
    }

    static constexpr int kMostThemes = 8;

    std::string file_;
    const std::filesystem::path& themes_;
    std::map<std::string, std::optional<Node>> trees_;
};

bool same(const Origin& a, const Origin& b) { return a.field == b.field && a.value == b.value && a.place == b.place; }

// Only what is other than in the layout itself.
void keep_what_differs(Explained& variant, const std::vector<Explained>& all) {
    std::erase_if(variant.origins, [&](const Origin& origin) {
        return std::any_of(all.begin(), all.end(), [&](const Explained& other) {
            return std::any_of(other.origins.begin(), other.origins.end(),
                               [&](const Origin& o) { return same(o, origin); });
        });
    });
}

}  // namespace

Checked<std::vector<Explained>> explain(const std::filesystem::path& layout, int line,
                                        const std::filesystem::path& themes) {
    config::Problems problems;
    const auto assembled = assemble(layout, problems);
    if (!assembled) return tl::unexpected(assembled.error());
    if (problems.any_error()) return tl::unexpected(problems.sorted());
    Explaining explaining(layout.string(), themes);
    std::vector<Explained> all;
    const auto add = [&](const Explained& made) {
        const auto told = [&](const Explained& other) {
            return other.item == made.item && other.variant == made.variant &&
                   std::equal(other.origins.begin(), other.origins.end(), made.origins.begin(), made.origins.end(),
                              same);
        };
        if (std::none_of(all.begin(), all.end(), told)) all.push_back(made);
    };
    for (const Found& found : items_in_line(assembled->tree, layout.string(), line)) {
        add(explaining.of(found, assembled->tree));
    }
    const std::vector<Explained> without = all;
    for (const Assembled::Variant& variant : assembled->variants) {
        for (const Found& found : items_in_line(variant.tree, layout.string(), line)) {
            Explained made = explaining.of(found, variant.tree);
            made.variant = variant.name;
            keep_what_differs(made, without);
            if (!made.origins.empty()) add(made);
        }
    }
    return all;
}

}  // namespace panggil::layout
