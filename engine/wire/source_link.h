#pragma once

#include <optional>
#include <string>

#include "wire/incoming.h"

namespace panggil::wire {

/// Whether an agency's own publisher is there. It needn't beat, so its silence means nothing, unless it began to: then
/// silence tells. Pure: no socket, and time is told.
class SourceLink {
public:
    static constexpr Seconds kSilence{5.0};

    SourceLink(std::string endpoint, Instant now) : endpoint_(std::move(endpoint)), heard_(now) {}

    // Each returns what is to be told, or none where that has been told already.
    std::optional<LinkChanged> connected(Instant now);
    std::optional<LinkChanged> disconnected(Instant now);
    std::optional<LinkChanged> heard(bool heartbeat, Instant now);
    std::optional<LinkChanged> tick(Instant now);
    Instant deadline() const;  ///< Instant::max(): `tick` has nothing to say.

    const std::string& endpoint() const { return endpoint_; }

private:
    std::optional<LinkChanged> tell(LinkChanged::State state, Instant since);

    std::string endpoint_;
    Instant heard_;
    bool connected_{false};
    bool beats_{false};
    std::optional<LinkChanged::State> told_;
};

}  // namespace panggil::wire
