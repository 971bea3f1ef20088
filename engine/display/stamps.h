#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include "base/stamp.h"

namespace panggil::display {

using Stamps = std::map<std::filesystem::path, Stamp>;

/// Of these files, and of all files below the folders but hidden ones. At most some thousand files.
Stamps look_at(const std::set<std::filesystem::path>& files, const std::vector<std::filesystem::path>& folders);

/// What is in one of them alone, or different.
std::set<std::filesystem::path> changed(const Stamps& before, const Stamps& now);

}  // namespace panggil::display
