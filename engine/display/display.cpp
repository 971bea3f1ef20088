#include "display/display.h"

#include "display/loop.h"
#include "wire/follower.h"

namespace panggil::display {

Result<void> run(const Settings& settings, const FirstDesign& design, std::shared_ptr<const hall::Hall> hall,
                 const Clock& clock) {
    auto follower = settings.sources.empty()
                        ? wire::Follower::of_hub(settings.hub.commands, settings.hub.events, clock.now())
                        : wire::Follower::of_sources(settings.sources, clock.now());
    if (!follower) return tl::unexpected(follower.error());
    return Loop(settings, design, std::move(hall), clock, *std::move(follower)).run();
}

}  // namespace panggil::display
