#pragma once

#include <cstdint>
#include <memory>

#include "base/fds.h"
#include "cli/stage.h"
#include "hub/simulation.h"

namespace panggil::cli {

/// Plays a simulation on a stage, in time, until it is told to end by SIGINT or SIGTERM.
class Play {
public:
    /// `stage` and `clock` outlive it. The story begins now.
    Play(std::shared_ptr<const hall::Hall> hall, const hub::Simulation::Options& options, Stage& stage,
         const Clock& clock);

    /// Ends after `most` calls, too; 0: never. An error: the stage is gone.
    Result<void> run(std::uint64_t most);

    std::uint64_t calls() const { return calls_; }

private:
    Result<void> play(const hub::Simulation::Step& step);
    void sleep_until(Instant then, Instant now) const;

    std::shared_ptr<const hall::Hall> hall_;
    Stage& stage_;
    const Clock& clock_;
    SignalFd ended_;
    hub::Simulation simulation_;
    std::uint64_t calls_{0};
};

}  // namespace panggil::cli
