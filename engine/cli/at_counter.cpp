#include "cli/at_counter.h"

#include <memory>

#include "cli/operator.h"

namespace panggil::cli {

void add_at_counter(CLI::App& app, Common& common, wire::AtCounter::Act act, const std::string& name,
                    const std::string& does, const std::string& example) {
    struct Options : HubOptions {
        std::string agency, counter;
    };
    auto options = std::make_shared<Options>();
    CLI::App& verb = add_verb(app, common, name, does, example);
    verb.add_option("AGENCY", options->agency, "The agency's id in hall.yaml")->required();
    verb.add_option("--counter", options->counter, "The counter; needed where the agency has several")->type_name("ID");
    add_order_options(verb, *options);
    on_run(verb, [options, act, &common] {
        return order(common, *options,
                     wire::AtCounter{act, hall::AgencyId(options->agency), hall::CounterId(options->counter)});
    });
}

}  // namespace panggil::cli
