#include <algorithm>
#include <memory>

#include "cli/operator.h"

namespace panggil::cli {

namespace {

struct AnnounceOptions : HubOptions {
    std::string phrase, text, zone, cancel;
    std::vector<std::string> with;
    bool urgent{false};
};

// For CLI11's `check`.
std::string why_no_binding(const std::string& text) {
    const std::size_t sign = text.find('=');
    const bool good = sign != std::string::npos && sign > 0 && sign + 1 < text.size();
    return good ? "" : "this must be a name and a value such as time=13.00, not '" + text + "'";
}

int announce(const Common& common, const AnnounceOptions& options) {
    if (!options.cancel.empty()) {
        return order(common, options, wire::CancelAnnouncement{hall::AnnouncementId(options.cancel)});
    }
    wire::Announce command{options.phrase, options.text, {}, hall::ZoneId(options.zone), options.urgent};
    for (const std::string& binding : options.with) {
        const std::size_t sign = binding.find('=');
        command.with[binding.substr(0, sign)] = binding.substr(sign + 1);
    }
    return order(common, options, command);
}

}  // namespace

void add_announce(CLI::App& app, Common& common) {
    auto options = std::make_shared<AnnounceOptions>();
    CLI::App& verb = add_verb(app, common, "announce",
                              "Speaks a phrase of the voice pack in the hall, or shows a text with a chime. Prints the "
                              "announcement's id.",
                              "panggil announce closing_soon\n"
                              "  panggil announce car_owner --with \"spell=BD 1234 XY\"\n"
                              "  panggil announce --text \"Mobil perpustakaan sudah datang.\" --zone hall\n"
                              "  panggil announce --cancel 3f9a01c2");
    CLI::Option* phrase = verb.add_option("PHRASE", options->phrase, "A phrase of the voice pack's pack.yaml");
    CLI::Option* text =
        verb.add_option("--text", options->text,
                        "A text instead: shown with the chime, and spoken where the pack has a clip for "
                        "every word");
    CLI::Option* cancel = verb.add_option("--cancel", options->cancel, "Not to be said any more: its id, as printed");
    text->excludes(phrase)->type_name("TEXT");
    cancel->excludes(phrase)->excludes(text)->type_name("ID");
    verb.add_option("--with", options->with, "What a <binding> of the phrase stands for; repeatable")
        ->type_name("NAME=VALUE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check(why_no_binding);
    verb.add_option("--zone", options->zone, "Only there; without it everywhere")->type_name("ZONE");
    verb.add_flag("--urgent", options->urgent, "Before all other announcements and calls that wait");
    add_order_options(verb, *options);
    verb.parse_complete_callback([options] {
        if (options->phrase.empty() && options->text.empty() && options->cancel.empty()) {
            throw CLI::RequiredError("PHRASE, --text TEXT or --cancel ID");
        }
    });
    on_run(verb, [options, &common] { return announce(common, *options); });
}

}  // namespace panggil::cli
