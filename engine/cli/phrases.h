#pragma once

#include <filesystem>

#include "config/announcements_config.h"
#include "config/displays_config.h"

namespace panggil::cli {

/// What the voice packs can say that these screens speak with. Read anew at each asking, so that a phrase that was
/// added is known at once. `root` is the folder of audio/.
config::KnownPhrases phrases_of(const config::DisplaysConfig& displays, std::filesystem::path root);

/// The same for the hall of this config folder; none where it has no good displays.yaml.
config::KnownPhrases phrases_of(const std::filesystem::path& config_folder, std::filesystem::path root);

}  // namespace panggil::cli
