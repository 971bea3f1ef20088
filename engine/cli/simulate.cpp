#include <poll.h>

#include <fmt/format.h>
#include <algorithm>
#include <csignal>
#include <iostream>
#include <memory>

#include "base/fds.h"
#include "cli/operator.h"
#include "cli/stage.h"
#include "config/hall_config.h"
#include "hub/hall_day.h"
#include "hub/simulation.h"

namespace panggil::cli {

namespace {

struct SimulateOptions : HubOptions {
    std::uint64_t seed{1};
    double speed{1};
    double rate{0};
    std::uint64_t count{0};
    std::string publish;
};

// Calls from before the story began are on the board, but nobody speaks them any more.
wire::Report already_announced(const hall::Hall& hall, const hall::TicketCalled& call, const hall::EventId& id) {
    const hall::AnnouncementId announcement("before-" + id.text);
    hall::AnnouncementStarted started{announcement, hall.zone_of(call.agency), hall::DisplayId("simulate"), id, ""};
    const hall::Agency* agency = hall.agency(call.agency);
    started.words = fmt::format("Nomor antrean {}, silakan menuju {}, loket {}", call.ticket.printed(),
                                agency ? agency->short_name() : call.agency.text, call.counter.text);
    started.agency = call.agency;
    started.ticket = call.ticket;
    started.counter = call.counter;
    started.priority = call.priority;
    hall::AnnouncementEnded ended{announcement, started.zone, started.display, id, hall::AnnouncementOutcome::shown};
    ended.reason = "called before the simulation began";
    wire::Report report{started.display, {}};
    report.events.push_back({std::move(started)});
    report.events.push_back({std::move(ended)});
    return report;
}

class Play {
public:
    Play(std::shared_ptr<const hall::Hall> hall, const SimulateOptions& options, Stage& stage)
        : hall_(hall),
          options_(options),
          stage_(stage),
          ended_({SIGINT, SIGTERM}),
          simulation_(hall,
                      {options.seed, options.speed, options.rate, hub::time_of_day_in(hall->time_zone, clock_.wall())},
                      clock_.now()) {}

    Result<void> run() {
        while (!ended_.take() && (options_.count == 0 || calls_ < options_.count)) {
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
    std::uint64_t calls() const { return calls_; }

private:
    Result<void> play(const hub::Simulation::Step& step) {
        const auto events = stage_.play(step.command);
        if (!events) return tl::unexpected(events.error());
        for (const hall::Event& event : *events) {
            const auto* call = std::get_if<hall::TicketCalled>(&event.what);
            if (!call) continue;
            if (!step.quiet)
                ++calls_;
            else if (auto told = stage_.play(already_announced(*hall_, *call, event.id)); !told) {
                return tl::unexpected(told.error());
            }
        }
        return {};
    }
    void sleep_until(Instant then, Instant now) const {
        constexpr auto kLongest = std::chrono::milliseconds(60'000);
        const auto wait = then - now > kLongest ? kLongest : std::chrono::ceil<std::chrono::milliseconds>(then - now);
        pollfd ended{ended_.fd(), POLLIN, 0};
        ::poll(&ended, 1, static_cast<int>(std::max<long>(0, wait.count())));
    }

    SystemClock clock_;
    std::shared_ptr<const hall::Hall> hall_;
    const SimulateOptions& options_;
    Stage& stage_;
    SignalFd ended_;
    hub::Simulation simulation_;
    std::uint64_t calls_{0};
};

int simulate(const Common& common, const SimulateOptions& options) {
    auto loaded = config::load_hall(common.config / "hall.yaml");
    if (!loaded) return wrong_input(loaded.error());
    const auto hall = std::make_shared<const hall::Hall>(std::move(*loaded));
    const auto address = options.publish.empty() ? hub_address(common, options) : Address{};
    if (!address) return kWrongInput;
    auto stage =
        options.publish.empty() ? hub_stage(address->commands) : publisher_stage(hall, options.publish, options.seed);
    if (!stage) return failed(stage.error());
    (*stage)->wait_for_spectators();
    Play play(hall, options, **stage);
    if (auto played = play.run(); !played) return failed(played.error());
    std::cout << fmt::format("{} calls\n", play.calls());
    return kGood;
}

}  // namespace

void add_simulate(CLI::App& app, Common& common) {
    auto options = std::make_shared<SimulateOptions>();
    CLI::App& verb =
        add_verb(app, common, "simulate",
                 "Plays a morning in the hall, as commands to the hub or as events on a PUB socket, until Ctrl-C.",
                 "panggil simulate --speed 10 --seed 7");
    verb.add_option("--speed", options->speed, "So many times faster than life")
        ->check(CLI::Range(0.01, 10000.0))
        ->type_name("N");
    verb.add_option("--seed", options->seed, "The same number plays the same day")->type_name("N");
    verb.add_option("--count", options->count, "Ends after so many calls")->type_name("N");
    verb.add_option("--rate", options->rate, "No story: so many calls a second")
        ->check(CLI::Range(0.001, 10000.0))
        ->type_name("N");
    verb.add_option("--publish", options->publish,
                    "Listens there and publishes, as an agency's own system does; no hub")
        ->type_name("ENDPOINT");
    add_hub_option(verb, *options);
    on_run(verb, [options, &common] { return simulate(common, *options); });
}

}  // namespace panggil::cli
