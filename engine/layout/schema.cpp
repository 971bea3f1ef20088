#include "layout/schema.h"

#include "layout/item_table.h"

namespace panggil::layout {

std::string layout_schema(Language language) {
    config::Definitions definitions;
    config::Schema top = config::record_schema<Layout>(definitions);
    const config::Schema letter = config::schema_for<Item>(definitions);
    top = top.with("patternProperties", config::Schema::Members{{"^[A-Z]$", letter}});
    return config::file_schema(table(Of<Layout>{}).name, top, definitions).json(language);
}

std::string theme_schema(Language language) { return config::schema<Theme>().json(language); }

}  // namespace panggil::layout
