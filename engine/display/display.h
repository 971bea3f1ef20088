#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "config/displays_config.h"
#include "display/announcer.h"
#include "display/design_keeper.h"
#include "display/screen.h"
#include "hall/hall.h"
#include "scene/scene.h"

namespace panggil::display {

struct Settings {
    std::string name;  ///< Of displays.yaml.
    config::Display config;
    bool first_of_zone{true};  ///< Of those that may speak: without a hub it alone does.
    bool mute{false};
    config::HubAddress hub;
    std::vector<std::string> sources;  ///< Not empty: these publishers are followed, and no hub.
    ScreenSettings screen;
    std::filesystem::path root;        ///< Of audio/ and assets/.
    std::filesystem::path last_board;  ///< The file that keeps it; empty: it isn't kept.
    DesignSource source;
};

/// Runs a screen until it is told to end by SIGINT or SIGTERM, or its window is closed. One thread, which sleeps in one
/// place. `design` is of `settings.source`. An error means that it could not begin.
Result<void> run(const Settings& settings, const FirstDesign& design, std::shared_ptr<const hall::Hall> hall,
                 const Clock& clock);

}  // namespace panggil::display
