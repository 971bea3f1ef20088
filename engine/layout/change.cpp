#include "layout/change.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>

#include "base/suggest.h"
#include "config/decode.h"
#include "layout/merge.h"

namespace panggil::layout {

using config::Entry;
using config::Node;
using config::Problems;

namespace {

// Something that has a name. `list` is what it stands in, at `at`; null for letters and templates.
struct Place {
    Node* item{nullptr};
    Node* list{nullptr};
    std::size_t at{0};
    bool second_name{false};  // of a letter or template that says `name:` besides
};

using Visit = std::function<void(const std::string& name, const config::Mark& mark, const Place& place)>;

void visit_named(Node& node, const Visit& visit, Node* list, std::size_t at) {
    if (const Node* name = node.find("name"); name && name->is_scalar()) {
        visit(name->text, name->mark, {&node, list, at, !list});
    }
    for (Entry& entry : node.entries) {
        for (std::size_t i = 0; i < entry.value.items.size(); ++i) {
            visit_named(entry.value.items[i], visit, &entry.value, i);
        }
    }
}

// Letters and templates first, then the items within them.
void visit_names(Node& layout, const Visit& visit) {
    std::vector<Node*> roots;
    for (Entry& entry : layout.entries) {
        if (!is_area(entry.key)) continue;
        visit(entry.key, entry.mark, {&entry.value});
        roots.push_back(&entry.value);
    }
    if (Entry* templates = entry_of(layout, "templates")) {
        for (Entry& entry : templates->value.entries) {
            visit(entry.key, entry.mark, {&entry.value});
            roots.push_back(&entry.value);
        }
    }
    for (Node* root : roots) visit_named(*root, visit, nullptr, 0);
}

std::vector<std::string> names_in(Node& layout) {
    std::vector<std::string> names;
    visit_names(layout, [&](const std::string& name, const config::Mark&, const Place&) { names.push_back(name); });
    return names;
}

Place place_of(Node& layout, const std::string& wanted) {
    Place found;
    visit_names(layout, [&](const std::string& name, const config::Mark&, const Place& place) {
        if (name == wanted && !found.item) found = place;
    });
    return found;
}

void say_unknown(Node& layout, const std::string& name, const config::Mark& mark, const std::string& file,
                 Problems& problems) {
    if (mark.place().file != file) return;
    problems.error(mark, say("no letter, template or named item is called {}{}",
                             "Tidak ada huruf, templat, atau isi bernama {}.{}", config::in_quotes(name),
                             near_or_all(name, names_in(layout))));
}

// Where a name stands in another file than the one that is spoken of.
Said of_file(const config::Mark& other, const config::Mark& here) {
    const std::string file = other.place().file;
    if (file == here.place().file) return {};
    return say(" of {}", " berkas {}", std::filesystem::path(file).filename().string());
}

bool stands_in_the_picture(const Node& layout, const std::string& name) {
    const Node* picture = layout.find("areas");
    return is_area(name) && picture && picture->text.find(name) != std::string::npos;
}

void remove_one(Node& layout, const Node& name, const std::string& file, Problems& problems) {
    if (!config::scalar(name, {"the name of a letter, a template or an item", "nama huruf, templat, atau isi"},
                        problems))
        return;
    const Place place = place_of(layout, name.text);
    if (!place.item) return say_unknown(layout, name.text, name.mark, file, problems);
    if (stands_in_the_picture(layout, name.text)) {
        problems.error(name.mark, say("the letter {} stands in the picture still - write 'areas:' without it",
                                      "Huruf {} masih ada di gambar. Tulis 'areas:' tanpa huruf itu.", name.text));
    } else if (place.list) {
        place.list->items.erase(place.list->items.begin() + static_cast<std::ptrdiff_t>(place.at));
    } else if (is_area(name.text)) {
        take_out(layout, name.text);
    } else {
        take_out(entry_of(layout, "templates")->value, name.text);
    }
}

// Also what takes the whole place keeps the name.
void lay_over(Node& item, const Node& change) {
    const Entry* named = entry_of(item, "name");
    const std::optional<Entry> name = named ? std::optional(*named) : std::nullopt;
    item = merged_item(item, change);
    if (name && item.is_map() && !item.find("name")) item.entries.push_back(*name);
}

}  // namespace

void check_names(const Node& layout, Problems& problems) {
    Node copy = layout;
    std::map<std::string, config::Mark> known;
    visit_names(copy, [&](const std::string& name, const config::Mark& mark, const Place& place) {
        if (place.second_name)
            return problems.error(mark, {"this has a name already: its letter, or the template's",
                                         "Ini sudah punya nama: hurufnya, atau nama templatnya."});
        const auto [first, is_new] = known.try_emplace(name, mark);
        if (is_new) return;
        problems.error(mark, say("the name {} is taken by line {}{} - choose another",
                                 "Nama {} sudah dipakai di baris {}{}. Pilih nama lain.", config::in_quotes(name),
                                 first->second.line, of_file(first->second, mark)));
    });
}

void change_items(Node& layout, const Node& changes, const std::string& file, Problems& problems) {
    if (changes.is_empty()) return;
    if (!changes.is_map()) {
        config::must_be(changes,
                        {"names, and behind each the fields that are other",
                         "nama-nama, di belakang masing-masing isian yang berbeda"},
                        problems);
        return;
    }
    for (const Entry& change : changes.entries) {
        const Place place = place_of(layout, change.key);
        if (!place.item) {
            say_unknown(layout, change.key, change.mark, file, problems);
        } else if (!change.value.is_map()) {
            config::must_be(
                change.value,
                {"the fields that are other, such as {style: label}", "isian yang berbeda (misalnya {style: label})"},
                problems);
        } else {
            lay_over(*place.item, change.value);
        }
    }
}

void remove_items(Node& layout, const Node& names, const std::string& file, Problems& problems) {
    if (names.is_empty()) return;
    if (names.is_map()) {
        config::must_be(names, {"a list of names", "daftar nama"}, problems);
        return;
    }
    const std::vector<Node> one{names};
    for (const Node& name : names.is_list() ? names.items : one) remove_one(layout, name, file, problems);
}

}  // namespace panggil::layout
