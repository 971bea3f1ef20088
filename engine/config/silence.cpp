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

std::optional<Said> why_silent(const DisplaysConfig& config, const hall::ZoneId& zone, const std::string& muted) {
    Said reasons;
    for (const auto& [name, display] : config.displays) {
        if (display.zone != zone) continue;
        const char* reason = reason_of(display, name == muted);
        if (!reason) return std::nullopt;
        const Said more = say("{} at {}", "{} pada {}", reason, name);
        reasons = reasons.empty() ? more : reasons + alike(", ") + more;
    }
    if (reasons.empty()) return std::nullopt;
    return say("no screen speaks in the zone {}: {}", "Tidak ada layar yang bersuara di zona {}: {}.", zone.text,
               reasons);
}

}  // namespace panggil::config
