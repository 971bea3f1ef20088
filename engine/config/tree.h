#pragma once

#include <memory>

#include "config/problems.h"
#include "config/yaml.h"

namespace panggil::config {

/// Parses the lines and builds the tree; what is wrong goes to `problems`. Of YAML's own syntax the parser stops at the
/// first mistake, and what comes back is nothing.
Node build_tree(const std::shared_ptr<const Source>& source, const Limits& limits, Problems& problems);

}  // namespace panggil::config
