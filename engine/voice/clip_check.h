#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"

namespace panggil::voice {

/// What is wrong with a pack's sound files as they stand on disk: one that can't be decoded, another rate than the
/// others, silence at an edge, clipping, a level apart from the others', an offset (DC), an edge that clicks, two files
/// of one name. The engine mends most of it when it loads a pack; what it can't mend is heard.
Errors check_clips(const std::filesystem::path& folder);

}  // namespace panggil::voice
