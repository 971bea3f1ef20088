#include "cli/play.h"

#include <poll.h>

#include <algorithm>
#include <csignal>

#include "display/announcement_plan.h"
#include "hall/started.h"

namespace panggil::cli {

namespace {

hall::Call called_by(const hall::EventId& id, const hall::TicketCalled& what) {
    hall::Call call{id, what.agency, what.ticket, what.counter};
    call.priority = what.priority;
    return call;
}

// Calls from before the story began are on the board, but nobody speaks them any more.
wire::Report already_announced(const hall::Hall& hall, const hall::Call& call) {
    hall::AnnouncementStarted started = hall::started_of(call, hall::AnnouncementId("before-" + call.id.text()),
                                                         hall.zone_of(call.agency, call.counter));
    started.display = hall::DisplayId("simulate");
    started.words = display::plain_caption(call, hall);
    hall::AnnouncementEnded ended{started.announcement, started.zone, started.display, call.id,
                                  hall::AnnouncementOutcome::shown};
    ended.reason = "called before the simulation began";
    wire::Report report{started.display, {}};
    report.events.push_back({std::move(started)});
    report.events.push_back({std::move(ended)});
    return report;
}

}  // namespace

Play::Play(std::shared_ptr<const hall::Hall> hall, const hub::Simulation::Options& options, Stage& stage,
           const Clock& clock)
    : hall_(hall),
      stage_(stage),
      clock_(clock),
      ended_({SIGINT, SIGTERM}),
      simulation_(std::move(hall), options, clock.now()) {}

Result<void> Play::run(std::uint64_t most) {
    while (!ended_.take() && (most == 0 || calls_ < most)) {
        const Instant now = clock_.now();
        if (simulation_.next() > now) {
            sleep_until(std::min(simulation_.next(), stage_.idle(now)), now);
            continue;
        }
        stage_.idle(now);
        if (auto played = play(simulation_.take()); !played) return played;
    }
    return {};
}

Result<void> Play::play(const hub::Simulation::Step& step) {
    const auto events = stage_.play(step.command);
    if (!events) return tl::unexpected(events.error());
    for (const hall::Event& event : *events) {
        const auto* call = std::get_if<hall::TicketCalled>(&event.what);
        if (!call) continue;
        if (!step.quiet) {
            ++calls_;
        } else if (auto told = stage_.play(already_announced(*hall_, called_by(event.id, *call))); !told) {
            return tl::unexpected(told.error());
        }
    }
    return {};
}

void Play::sleep_until(Instant then, Instant now) const {
    constexpr auto kLongest = std::chrono::milliseconds(60'000);
    const auto wait = then - now > kLongest ? kLongest : std::chrono::ceil<std::chrono::milliseconds>(then - now);
    pollfd ended{ended_.fd(), POLLIN, 0};
    ::poll(&ended, 1, static_cast<int>(std::max<long>(0, wait.count())));
}

}  // namespace panggil::cli
