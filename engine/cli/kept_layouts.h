#pragma once

#include <filesystem>
#include <string>

#include "cli/verb.h"

namespace panggil::cli {

/// Where a screen's last good layouts are kept, below the state folder.
std::filesystem::path kept_layouts(const Common& common, const std::string& screen);

}  // namespace panggil::cli
