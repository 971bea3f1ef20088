#include "wire/intake.h"

namespace panggil::wire {

std::optional<Decoded> Intake::take(const std::vector<std::string>& frames, const std::string& from, Instant now) {
    if (frames.size() != 2) {
        refuse(fmt::format("an event is two frames, topic and JSON, not {}", frames.size()), from, now);
        return std::nullopt;
    }
    auto decoded = decode(frames[0], frames[1], now);
    if (!decoded) {
        refuse(decoded.error().message, from, now);
        return std::nullopt;
    }
    if (std::holds_alternative<Unknown>(*decoded)) ++unknown_;
    return *std::move(decoded);
}

void Intake::refuse(const std::string& why, const std::string& from, Instant now) {
    ++refused_;
    if (const int count = refusals_.count(now); count > 0) {
        log::warn("refused what came from {}: {}; refused={} in_all={}", from, why, count, refused_);
    }
}

}  // namespace panggil::wire
