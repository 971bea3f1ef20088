#pragma once

#include "config/problems.h"
#include "config/yaml.h"

namespace panggil::layout {

/// Fills in the templates of a layout: `{template: panel, accent: call}` as an item becomes the template itself, and as
/// a field's value (`panel: {template: panel, accent: call}`) the name of one that is added to `templates:`. Within
/// each, `<accent>` has become the value; a template under its own name has the values of its `parameters:`.
void fill_in_templates(config::Node& layout, config::Problems& problems);

}  // namespace panggil::layout
