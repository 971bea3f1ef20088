#include <algorithm>
#include <memory>

#include "cli/operator.h"
#include "hall/event_names.h"

namespace panggil::cli {

void add_counter(CLI::App& app, Common& common) {
    struct Options : HubOptions {
        std::string agency, counter, state, until;
    };
    auto options = std::make_shared<Options>();
    CLI::App& verb =
        add_verb(app, common, "counter", "Says on the screens that a counter is open, has a break or is closed.",
                 "panggil counter samsat all break --until 13:00");
    verb.add_option("AGENCY", options->agency, "The agency's id, or all")->required();
    verb.add_option("COUNTER", options->counter, "The counter, or all")->required();
    verb.add_option("STATE", options->state, "open, break or closed")
        ->required()
        ->check(CLI::IsMember(hall::names<hall::CounterState>()));
    verb.add_option("--until", options->until, "When it is over; shown until then")
        ->type_name("HH:MM")
        ->check(why_no_time);
    add_hub_option(verb, *options);
    add_json_option(verb, *options, "Print the events as JSON, one a line");
    on_run(verb, [options, &common] {
        const auto& states = hall::names<hall::CounterState>();
        const auto state = std::find(states.begin(), states.end(), options->state) - states.begin();
        return order(common, *options,
                     wire::SetCounter{hall::AgencyId(options->agency), hall::CounterId(options->counter),
                                      static_cast<hall::CounterState>(state), time_of_day(options->until)});
    });
}

}  // namespace panggil::cli
