#include "cli/operator.h"

#include <fmt/format.h>
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/uuid.h"
#include "cli/words.h"
#include "config/endpoint.h"
#include "config/hub_config.h"
#include "wire/codec.h"
#include "wire/endpoint.h"
#include "wire/timestamp.h"

namespace panggil::cli {

namespace {

std::string with_colon(std::string text) {
    std::replace(text.begin(), text.end(), '.', ':');
    return text;
}

int refused(const wire::Refusal& refusal) {
    std::cerr << "panggil: " << refusal.message << '\n';
    return kFailed;
}

// One object a line, as the events.
std::string as_json(const std::vector<wire::Unspoken>& calls) {
    std::string lines;
    for (const wire::Unspoken& call : calls) {
        const nlohmann::ordered_json inside{
            {"agency", call.agency.text}, {"ticket", call.ticket.printed()}, {"counter", call.counter.text}};
        lines += nlohmann::ordered_json{{"unspoken", inside}}.dump() + "\n";
    }
    return lines;
}

}  // namespace

void add_hub_option(CLI::App& verb, HubOptions& options) {
    verb.add_option("--hub", options.hub,
                    "Where the hub takes commands, tcp://127.0.0.1:5570; without it as config says")
        ->check(why_no_address)
        ->type_name("ENDPOINT");
}

void add_json_option(CLI::App& verb, HubOptions& options, const std::string& does) {
    verb.add_flag("--json", options.json, does);
}

void add_order_options(CLI::App& verb, HubOptions& options) {
    add_hub_option(verb, options);
    add_json_option(verb, options, "Print the events as JSON, one a line");
}

std::optional<Address> hub_address(const Common& common, const HubOptions& options) {
    if (!options.hub.empty()) return Address{options.hub, wire::events_endpoint(options.hub)};
    const auto found = config::find_hub(common.config);
    if (found) return Address{found->commands, found->events};
    wrong_input(found.error());
    return std::nullopt;
}

int order(const Common& common, const HubOptions& options, const wire::Command& command) {
    const auto address = hub_address(common, options);
    if (!address) return kWrongInput;
    auto client = wire::Client::to(address->commands);
    if (!client) return failed(client.error());
    const auto answer = client->ask(wire::Request{command, Uuids().next()});
    if (!answer) return failed(answer.error());
    if (const auto* refusal = std::get_if<wire::Refusal>(&answer->what)) return refused(*refusal);
    const auto* happened = std::get_if<wire::Happened>(&answer->what);
    if (!happened) return failed(Error{"the hub answers what was not asked"});
    for (const hall::Event& event : happened->events) {
        std::cout << (options.json ? wire::encode(event) : in_words(event)) << '\n';
    }
    if (happened->unspoken) std::cout << (options.json ? as_json(*happened->unspoken) : in_words(*happened->unspoken));
    return kGood;
}

tl::expected<wire::Snapshot, Exit> ask_snapshot(const Common& common, const HubOptions& options) {
    const auto address = hub_address(common, options);
    if (!address) return tl::unexpected(kWrongInput);
    auto client = wire::Client::to(address->commands);
    auto answer = client ? client->ask(wire::Request{wire::Query{wire::GetSnapshot{}}})
                         : Result<wire::Answer>(tl::unexpected(client.error()));
    if (answer) {
        if (auto* snapshot = std::get_if<wire::Snapshot>(&answer->what)) return std::move(*snapshot);
    }
    failed(answer ? Error{"the hub gives no board"} : answer.error());
    return tl::unexpected(kFailed);
}

std::string why_no_address(const std::string& text) { return config::why_no_endpoint(text).value_or(Said()).english; }

std::string why_no_time(const std::string& text) {
    return wire::from_hh_mm(with_colon(text)) ? "" : fmt::format("this must be a time such as 13:00, not '{}'", text);
}

std::optional<hall::TimeOfDay> time_of_day(const std::string& text) { return wire::from_hh_mm(with_colon(text)); }

}  // namespace panggil::cli
