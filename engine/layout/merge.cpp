#include "layout/merge.h"

#include <algorithm>

#include "layout/item_table.h"

namespace panggil::layout {

using config::Entry;
using config::Node;

namespace {

bool takes_the_whole_place(const Node& base, const Node& over) {
    const Entry* before = widget_of(base);
    const Entry* now = widget_of(over);
    if (!before || !now) return false;
    // The fields of a template's use are its parameters: those of another template are others.
    return before->key != now->key || (now->key == "template" && before->value.text != now->value.text);
}

template <class Merge>
Node merged_by_name(const Node& base, const Node& over, const Merge& merge) {
    if (!base.is_map() || !over.is_map()) return over;
    Node result = base;
    result.mark = over.mark;
    for (const Entry& entry : over.entries) {
        Entry* known = entry_of(result, entry.key);
        if (known) {
            *known = {entry.key, entry.mark, merge(entry.key, known->value, entry.value)};
        } else {
            result.entries.push_back(entry);
        }
    }
    return result;
}

Node items_by_name(const Node& base, const Node& over) {
    return merged_by_name(base, over,
                          [](const std::string&, const Node& a, const Node& b) { return merged_item(a, b); });
}

Node variants_by_name(const Node& base, const Node& over) {
    return merged_by_name(base, over,
                          [](const std::string&, const Node& a, const Node& b) { return merged_layout(a, b); });
}

}  // namespace

bool is_area(std::string_view key) { return key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z'; }

bool is_widget(std::string_view word) {
    const auto& all = widgets();
    return std::any_of(all.begin(), all.end(), [&](const Widget& w) { return w.name == word; });
}

const Entry* widget_of(const Node& item) {
    const auto is_first = [](const Entry& e) { return e.key != "parameters"; };
    const auto first = std::find_if(item.entries.begin(), item.entries.end(), is_first);
    return first != item.entries.end() && is_widget(first->key) ? &*first : nullptr;
}

Node merged_item(const Node& base, const Node& over) {
    if (!base.is_map() || !over.is_map() || takes_the_whole_place(base, over)) return over;
    return items_by_name(base, over);
}

Node merged_layout(const Node& base, const Node& over) {
    return merged_by_name(base, over, [](const std::string& key, const Node& a, const Node& b) {
        if (is_area(key)) return merged_item(a, b);
        if (key == "templates" || key == "change") return items_by_name(a, b);
        return key == "variants" ? variants_by_name(a, b) : b;
    });
}

Entry* entry_of(Node& map, std::string_view key) {
    const auto found =
        std::find_if(map.entries.begin(), map.entries.end(), [&](const Entry& e) { return e.key == key; });
    return found == map.entries.end() ? nullptr : &*found;
}

Node take_out(Node& map, std::string_view key) {
    Entry* entry = entry_of(map, key);
    if (!entry) return {};
    Node value = std::move(entry->value);
    map.entries.erase(map.entries.begin() + (entry - map.entries.data()));
    return value;
}

}  // namespace panggil::layout
