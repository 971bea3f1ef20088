#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.h"

namespace panggil {

/// The whole file. Larger than `limit` bytes, missing, or not a plain file: an error that names it.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit);

/// Writes beside it and renames, so that a reader sees the old or the new file and never half of one.
Result<void> write_file(const std::filesystem::path& path, std::string_view content);

/// `relative` below `root`, both made absolute. An error for an absolute path, `..` or a link that leads out of root.
/// The file itself need not exist.
Result<std::filesystem::path> inside(const std::filesystem::path& root, const std::filesystem::path& relative);

}  // namespace panggil
