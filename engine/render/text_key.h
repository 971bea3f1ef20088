#pragma once

#include <string>
#include <string_view>

#include "render/text.h"

namespace panggil::render {

/// The name under which a drawn or measured text is kept, written into `key`, whose memory is used again. `form` tells
/// apart what is kept of one text.
void write_text_key(std::string& key, const TextStyle& style, std::string_view text, int form);

}  // namespace panggil::render
