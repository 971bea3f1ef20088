#pragma once

#include <functional>
#include <vector>

#include "layout/item_table.h"

/// One row a widget, in a file for each family of them; for this room alone.
namespace panggil::layout {

struct WidgetRow {
    using Main = std::function<bool(const config::Node& value, Item& out, config::Problems& problems)>;
    using More = std::function<void(config::Fields& fields, Item& out)>;
    using Behind = std::function<config::Schema(config::Definitions& definitions)>;
    using Properties = std::function<void(config::Schema::Members& properties, config::Schema& needed,
                                          config::Definitions& definitions)>;

    Widget shown;  ///< To people.
    Kind kind;
    Main main;              ///< Reads what stands behind the first word.
    More fields;            ///< Reads the fields that this widget has besides those of every item.
    Behind behind;          ///< What an editor knows of its value,
    Properties properties;  ///< and of its fields.
};

std::vector<WidgetRow> picture_widgets();
WidgetRow video_widget();
std::vector<WidgetRow> board_widgets();  ///< What follows the board.

/// For a widget that knows one word: `running_text: messages`.
WidgetRow::Main only_word(const char* word);

/// The fields that the table of this member has.
template <auto Member>
void fields_of(config::Fields& fields, Item& out) {
    fields.into(out.*Member);
}
inline constexpr auto container_fields = fields_of<&Item::container>;
inline constexpr auto wording_fields = fields_of<&Item::wording>;
inline void no_more(config::Fields&, Item&) {}

/// The same for editors.
config::Schema schema_of_field(const std::string& key,
                               const config::Schema& as_read);  ///< Where a template is named too.

/// Each field stands in the schema once, however many widgets have it.
template <class T>
void properties_of(config::Schema::Members& properties, config::Schema& needed, config::Definitions& definitions) {
    const config::Record<T>& known = table(Of<T>{});
    for (const config::Row<T>& row : known.rows) {
        if (!row.gone.empty()) continue;
        properties.emplace_back(row.key, definitions.once(known.name.english + "." + row.key, [&] {
            return schema_of_field(row.key, row.schema(definitions)).with("description", row.doc);
        }));
        if (row.required) needed.add(row.key);
    }
}
inline void no_properties(config::Schema::Members&, config::Schema&, config::Definitions&) {}
template <class A, class B>
void properties_of_both(config::Schema::Members& properties, config::Schema& needed, config::Definitions& definitions) {
    properties_of<A>(properties, needed, definitions);
    properties_of<B>(properties, needed, definitions);
}
template <class V>
config::Schema value_of(config::Definitions& definitions) {
    return config::schema_for<V>(definitions);
}
WidgetRow::Behind schema_of_word(const char* word);
void read_fit(const config::Node& node, Wording& out, config::Problems& problems);
config::Schema schema_of_fit();
config::Schema some_pictures(config::Definitions& definitions);  ///< One below assets/, or a list of them.

}  // namespace panggil::layout
