#include <memory>

#include "cli/operator.h"

namespace panggil::cli {

void add_ticket(CLI::App& app, Common& common) {
    struct Options : HubOptions {
        std::string agency, service, priority, language;
    };
    auto options = std::make_shared<Options>();
    CLI::App& verb = add_verb(app, common, "ticket", "Issues the agency's next ticket.",
                              "panggil ticket disdukcapil --service ktp --priority lansia");
    verb.add_option("AGENCY", options->agency, "The agency's id in hall.yaml")->required();
    verb.add_option("--service", options->service, "The service's id")->type_name("ID");
    verb.add_option("--priority", options->priority, "lansia, disabilitas, ibu_hamil, ...")->type_name("KIND");
    verb.add_option("--language", options->language, "In which the visitor is called, where a voice speaks it: en")
        ->type_name("LOCALE");
    add_order_options(verb, *options);
    on_run(verb, [options, &common] {
        return order(common, *options,
                     wire::IssueTicket{hall::AgencyId(options->agency), hall::ServiceId(options->service),
                                       options->priority, options->language});
    });
}

}  // namespace panggil::cli
