#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "config/source.h"

namespace panggil::config {

/// What the parser stumbled over, for somebody who has never heard of YAML.
Said in_plain_words(std::string_view parser_message);

/// Why brackets or indentation are refused.
Said deeper_than(int depth);

/// Where it stumbled; a place past the file's end becomes the end of its last line. `byte` counts from 0.
Mark syntax_mark(const std::shared_ptr<const Source>& source, int line, int byte);

}  // namespace panggil::config
