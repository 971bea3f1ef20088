#pragma once

#include <filesystem>
#include <optional>

#include "base/clock.h"
#include "base/said.h"

namespace panggil::video {

/// What is wrong with a video, or with a folder of them, in words; none: its first picture can be shown. A file is
/// really decoded, for `patience` at most, a folder's files for as long together; what is left then counts as good.
std::optional<Said> wrong_with(const std::filesystem::path& source, Seconds patience = Seconds{5});

}  // namespace panggil::video
