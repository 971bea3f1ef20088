#pragma once

#include <optional>
#include <string>

#include "config/displays_config.h"

namespace panggil::config {

/// Why no call is heard in this zone, in one sentence that names the fields and their screens: `no screen speaks in the
/// zone hall: 'voice: no' at hall-1`. None where one may speak, or where no screen stands. `muted` is the screen that
/// was started with --mute. A broken device is not known here.
std::optional<Said> why_silent(const DisplaysConfig& config, const hall::ZoneId& zone, const std::string& muted = {});

}  // namespace panggil::config
