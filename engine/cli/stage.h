#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "hall/hall.h"
#include "wire/request.h"

namespace panggil::cli {

/// Where a simulation plays.
class Stage {
public:
    virtual ~Stage() = default;

    /// Waits, some seconds at most, for somebody to look on. Not at a hub: that keeps what happens.
    virtual void wait_for_spectators() {}

    /// Makes it happen, and gives what did; nothing where the hall refuses, which is life. An error: there is no hub.
    virtual Result<std::vector<hall::Event>> play(const wire::Command& command) = 0;

    /// What is to be done while nothing happens (heartbeats), and until when that can wait.
    virtual Instant idle(Instant now) = 0;
};

/// Commands to the hub there.
Result<std::unique_ptr<Stage>> hub_stage(const std::string& commands);

/// Events on a PUB socket of its own, as an agency's own system would send them; no hub.
Result<std::unique_ptr<Stage>> publisher_stage(std::shared_ptr<const hall::Hall> hall, const std::string& endpoint,
                                               std::uint64_t seed);

}  // namespace panggil::cli
