#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"

namespace panggil::pictures {

/// Writes a recipe of layouts/README.md into a file, beside a copy of the shipped layouts, which it may extend. Where
/// it stands comes back; there is none of an unknown name.
Result<std::filesystem::path> written_recipe(const std::string& name, const std::filesystem::path& folder);

}  // namespace panggil::pictures
