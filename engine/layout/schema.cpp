#include "layout/schema.h"

#include "layout/item_table.h"

namespace panggil::layout {

using config::Schema;

namespace {

// Items with parameters hold `<their names>` anywhere; what they make is looked at by `panggil check` alone.
Schema templates(const Schema& item) {
    const Schema with_parameters =
        Schema::Members{{"type", "object"},
                        {"properties", Schema::Members{{"parameters", config::map_of(config::any_text())}}},
                        {"required", Schema::List{"parameters"}}};
    return config::map_of(config::either({with_parameters, item}));
}

}  // namespace

std::string layout_schema(Language language) {
    config::Definitions definitions;
    const Schema top = config::record_schema<Layout>(definitions);
    const Schema item = config::schema_for<Item>(definitions);
    // What builds upon another layout may say a part of an item alone.
    const Schema part = config::either({item, Schema::Members{{"type", "object"}}});
    const Schema whole = Schema::Members{{"required", *top.find("required")},
                                         {"patternProperties", Schema::Members{{"^[A-Z]$", item}}},
                                         {"properties", Schema::Members{{"templates", templates(item)}}}};
    const Schema file = top.with("required", Schema::List{})
                            .with("patternProperties", Schema::Members{{"^[A-Z]$", part}})
                            .with("if", Schema::Members{{"required", Schema::List{"extends"}}})
                            .with("else", whole);
    return config::file_schema(table(Of<Layout>{}).name, file, definitions).json(language);
}

std::string theme_schema(Language language) { return config::schema<Theme>().json(language); }

}  // namespace panggil::layout
