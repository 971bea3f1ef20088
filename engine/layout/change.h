#pragma once

#include <string>

#include "config/problems.h"
#include "config/yaml.h"

namespace panggil::layout {

/// Says what is wrong with the names of a layout's items: two of one name, or one where a letter or a template is the
/// name already.
void check_names(const config::Node& layout, config::Problems& problems);

/// Lays what `change:` says over the letters, templates and named items of the layout. `file` is the one that the
/// layout is read from: a name that another file wrote, and that this one has taken out, is passed over.
void change_items(config::Node& layout, const config::Node& changes, const std::string& file,
                  config::Problems& problems);

/// Takes out what `remove:` names. A letter that the picture has still stays, with an error.
void remove_items(config::Node& layout, const config::Node& names, const std::string& file, config::Problems& problems);

}  // namespace panggil::layout
