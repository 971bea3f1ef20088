#include <algorithm>
#include <memory>

#include "cli/operator.h"
#include "hall/event_names.h"

namespace panggil::cli {

namespace {

using Kind = hall::AlertKind;

struct AlertOptions : HubOptions {
    std::string kind, text, zone;  // with --clear `kind` is the id
    bool drill{false};
    bool clear{false};
};

int alert(const Common& common, const AlertOptions& options) {
    const hall::ZoneId zone(options.zone);
    if (options.clear) return order(common, options, wire::ClearAlert{hall::AlertId(options.kind), zone});
    const auto& kinds = hall::names<Kind>();
    const auto place = std::find(kinds.begin(), kinds.end(), options.kind) - kinds.begin();
    return order(common, options, wire::RaiseAlert{static_cast<Kind>(place), options.text, zone, options.drill});
}

}  // namespace

void add_alert(CLI::App& app, Common& common) {
    auto options = std::make_shared<AlertOptions>();
    CLI::App& verb = add_verb(app, common, "alert",
                              "Takes over every screen and voice until it is cleared. --clear lists the calls that "
                              "nobody could hear meanwhile.",
                              "panggil alert fire --text \"Dapur lantai dasar\"\n"
                              "  panggil alert earthquake --drill\n"
                              "  panggil alert --clear");
    CLI::Option* kind = verb.add_option("KIND", options->kind,
                                        "fire, earthquake, medical, security or other; with --clear the id of the "
                                        "alert, where several stand");
    CLI::Option* clear = verb.add_flag("--clear", options->clear, "The danger is over");
    verb.add_option("--text", options->text, "Shown beside the kind's own words")->type_name("TEXT")->excludes(clear);
    verb.add_option("--zone", options->zone, "Only there; without it everywhere")->type_name("ZONE");
    verb.add_flag("--drill", options->drill, "An exercise: says and shows LATIHAN")->excludes(clear);
    add_order_options(verb, *options);
    verb.parse_complete_callback([options, kind] {
        if (options->clear) return;
        if (options->kind.empty()) throw CLI::RequiredError("KIND or --clear");
        if (const std::string why = CLI::IsMember(hall::names<Kind>())(options->kind); !why.empty()) {
            throw CLI::ValidationError(kind->get_name(), why);
        }
    });
    on_run(verb, [options, &common] { return alert(common, *options); });
}

}  // namespace panggil::cli
