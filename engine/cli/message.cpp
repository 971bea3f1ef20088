#include <memory>

#include "cli/operator.h"

namespace panggil::cli {

namespace {

struct MessageOptions : HubOptions {
    std::string text, remove, zone, until;
};

int message(const Common& common, const MessageOptions& options) {
    if (!options.remove.empty()) return order(common, options, wire::RemoveMessage{hall::MessageId(options.remove)});
    return order(common, options,
                 wire::PostMessage{options.text, hall::ZoneId(options.zone), time_of_day(options.until)});
}

}  // namespace

void add_message(CLI::App& app, Common& common) {
    auto options = std::make_shared<MessageOptions>();
    CLI::App& verb = add_verb(app, common, "message", "Puts a text into the running text, or takes it out again.",
                              "panggil message \"Samsat hari ini tutup pukul 14.00\" --until 14:00");
    CLI::Option* text = verb.add_option("TEXT", options->text, "What is to be read");
    CLI::Option* remove = verb.add_option("--remove", options->remove,
                                          "Takes this message out: its id, as printed when it "
                                          "was put in, and by `panggil board`");
    remove->type_name("ID")->excludes(text);
    verb.add_option("--zone", options->zone, "Only there; without it everywhere")->type_name("ZONE");
    verb.add_option("--until", options->until, "Gone at this time")->type_name("HH:MM")->check(why_no_time);
    add_order_options(verb, *options);
    verb.parse_complete_callback([options] {
        if (options->text.empty() && options->remove.empty()) throw CLI::RequiredError("TEXT or --remove ID");
    });
    on_run(verb, [options, &common] { return message(common, *options); });
}

}  // namespace panggil::cli
