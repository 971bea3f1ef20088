#pragma once

#include <string_view>

#include "config/yaml.h"

/// Two layouts laid one over the other, as trees, by name and never by position. Every value keeps its mark, so what
/// is said about it later points to the file where it stands. Of this room and its tests, as item_table.h is.
namespace panggil::layout {

/// A capital letter of the picture.
bool is_area(std::string_view key);

/// Whether an item can begin with this word.
bool is_widget(std::string_view word);

/// The word that says what an item is: `row` of {row: [...], gap: 8}, also behind `parameters:`. Null where its first
/// key is none that a widget has.
const config::Entry* widget_of(const config::Node& item);

/// The item with the fields of `over` in the place of its own. Another widget, or another template, takes the whole
/// place; a list takes the place of a list.
config::Node merged_item(const config::Node& base, const config::Node& over);

/// The same of two layouts, or two variants: letters, templates, changes and variants by their names, other fields as
/// a whole.
config::Node merged_layout(const config::Node& base, const config::Node& over);

/// The entry of this key, or null.
config::Entry* entry_of(config::Node& map, std::string_view key);

/// Takes the entry out of the map, and gives its value; an empty one where there is none.
config::Node take_out(config::Node& map, std::string_view key);

}  // namespace panggil::layout
