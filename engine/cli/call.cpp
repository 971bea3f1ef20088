#include <memory>

#include "cli/operator.h"

namespace panggil::cli {

namespace {

struct CallOptions : HubOptions {
    std::string agency, ticket, counter;
};

int call(const Common& common, const CallOptions& options) {
    wire::CallTicket command{hall::AgencyId(options.agency), hall::CounterId(options.counter)};
    if (!options.ticket.empty()) {
        auto ticket = hall::Ticket::parse(options.ticket);
        if (!ticket) return wrong_input({Error{"'" + options.ticket + "' is no ticket: " + ticket.error().message}});
        command.ticket = std::move(*ticket);
    }
    return order(common, options, command);
}

}  // namespace

void add_call(CLI::App& app, Common& common) {
    auto options = std::make_shared<CallOptions>();
    CLI::App& verb = add_verb(app, common, "call", "Calls a ticket, or the next one that waits, priority first.",
                              "panggil call disdukcapil --counter 3");
    verb.add_option("AGENCY", options->agency, "The agency's id in hall.yaml")->required();
    verb.add_option("TICKET", options->ticket, "The ticket as printed; without it the next one");
    verb.add_option("--counter", options->counter, "The counter; needed where the agency has several")->type_name("ID");
    add_order_options(verb, *options);
    on_run(verb, [options, &common] { return call(common, *options); });
}

}  // namespace panggil::cli
