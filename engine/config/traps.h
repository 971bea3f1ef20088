#pragma once

#include <memory>

#include "config/problems.h"
#include "config/source.h"

namespace panggil::config {

/// Finds what YAML does to people who type it, line by line, before it is parsed: what a YAML parser would swallow
/// without a word or name in its own words. Each has a message that says what to write instead.
/// Brackets more than `depth` deep are refused here, since the parser's time grows with the square of it.
/// Where nothing is found, quotes and brackets are closed, and there are no tags, anchors, aliases and merge keys.
void find_traps(const std::shared_ptr<const Source>& source, int depth, Problems& problems);

}  // namespace panggil::config
