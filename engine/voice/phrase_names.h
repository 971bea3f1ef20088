#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"

namespace panggil::voice {

/// The names of a pack's phrases, as its pack.yaml has them: what can be announced. No clip is read.
Result<std::vector<std::string>> phrase_names(const std::filesystem::path& pack);

}  // namespace panggil::voice
