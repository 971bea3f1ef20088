#include "config/silence.h"

#include <fmt/format.h>

namespace panggil::config {

namespace {

// Null where it speaks.
const char* reason_of(const Display& display, bool muted) {
    if (muted) return "'--mute'";
    if (display.may_speak()) return nullptr;
    return display.voice ? "'audio: {volume: 0}'" : "'voice: no'";
}

}  // namespace

std::optional<std::string> why_silent(const DisplaysConfig& config, const hall::ZoneId& zone,
                                      const std::string& muted) {
    std::string reasons;
    for (const auto& [name, display] : config.displays) {
        if (display.zone != zone) continue;
        const char* reason = reason_of(display, name == muted);
        if (!reason) return std::nullopt;
        reasons += fmt::format("{}{} at {}", reasons.empty() ? "" : ", ", reason, name);
    }
    if (reasons.empty()) return std::nullopt;
    return fmt::format("no screen speaks in the zone {}: {}", zone.text, reasons);
}

}  // namespace panggil::config
