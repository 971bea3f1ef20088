#include "display/display.h"

#include "base/log.h"
#include "display/life.h"
#include "display/loop.h"
#include "wire/follower.h"

namespace panggil::display {

namespace {

void tell_why_anew(const Restart::Before& before) {
    if (before.why == Restart::Why::hang)
        log::error("this screen was started anew, since no picture arrived any more; times={}", before.times);
    if (before.why == Restart::Why::picture)
        log::error("this screen was started anew, since it showed something else than it was given; times={}",
                   before.times);
}

}  // namespace

Result<void> run(const Settings& settings, const FirstDesign& design, std::shared_ptr<const hall::Hall> hall,
                 const Clock& clock) {
    ProcessLife life;
    tell_why_anew(life.before());
    auto follower = settings.sources.empty()
                        ? wire::Follower::of_hub(settings.hub.commands, settings.hub.events, clock.now())
                        : wire::Follower::of_sources(settings.sources, clock.now());
    if (!follower) return tl::unexpected(follower.error());
    return Loop(settings, design, std::move(hall), clock, *std::move(follower), life).run();
}

}  // namespace panggil::display
