#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/error.h"
#include "scene/note.h"

namespace panggil::display {

/// The same errors with the names of their files as a person below `root` would type them, the first few.
Errors named_below(const std::filesystem::path& root, Errors errors);

/// The first error, as a note on the screen, and how many there are besides. `shown_since` is since when the screen
/// showed what it shows, where that isn't plain to see: after a start.
scene::Note note_of(const Errors& errors, Language language, const std::string& shown_since = {});

}  // namespace panggil::display
