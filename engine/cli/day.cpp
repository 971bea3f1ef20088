#include <memory>

#include "cli/operator.h"

namespace panggil::cli {

void add_day(CLI::App& app, Common& common) {
    struct Options : HubOptions {
        std::string action;
    };
    auto options = std::make_shared<Options>();
    CLI::App& verb = add_verb(
        app, common, "day", "Begins or ends the day's numbers. The first command after midnight begins them by itself.",
        "panggil day close");
    verb.add_option("ACTION", options->action, "open or close")->required()->check(CLI::IsMember({"open", "close"}));
    add_order_options(verb, *options);
    on_run(verb, [options, &common] { return order(common, *options, wire::SetDay{options->action == "open"}); });
}

}  // namespace panggil::cli
