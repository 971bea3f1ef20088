#pragma once

#include "config/problems.h"
#include "config/yaml.h"

namespace panggil::layout {

/// Says what is wrong with the names of a layout's items: two of one name, or one where a letter or a template is the
/// name already.
void check_names(const config::Node& layout, config::Problems& problems);

/// Lays what `change:` says over the letters, templates and named items of the layout.
void change_items(config::Node& layout, const config::Node& changes, config::Problems& problems);

/// Takes out what `remove:` names. A letter that the picture has still stays, with an error.
void remove_items(config::Node& layout, const config::Node& names, config::Problems& problems);

}  // namespace panggil::layout
