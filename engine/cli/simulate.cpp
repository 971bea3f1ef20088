#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "cli/operator.h"
#include "cli/play.h"
#include "config/hall_config.h"
#include "hub/hall_day.h"

namespace panggil::cli {

namespace {

struct SimulateOptions : HubOptions {
    std::uint64_t seed{1};
    double speed{1};
    double rate{0};
    std::uint64_t count{0};
    std::string publish;
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
    const SystemClock clock;
    const hall::TimeOfDay starts = hub::time_of_day_in(hall->time_zone, clock.wall());
    Play play(hall, {options.seed, options.speed, options.rate, starts}, **stage, clock);
    if (auto played = play.run(options.count); !played) return failed(played.error());
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
    verb.add_option("--count", options->count, "Ends after so many calls")
        ->check(CLI::Range(1, 1'000'000'000))
        ->type_name("N");
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
