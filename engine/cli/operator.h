#pragma once

#include <optional>
#include <string>

#include "cli/verb.h"
#include "hall/hall.h"
#include "wire/client.h"

/// What the verbs share that talk to the hub.
namespace panggil::cli {

/// Where the hub is and how to print: filled from the command line.
struct HubOptions {
    std::string hub{};  ///< Empty: as config says.
    bool json{false};
};

/// Adds --hub and, where data is printed, --json.
void add_hub_option(CLI::App& verb, HubOptions& options);
void add_json_option(CLI::App& verb, HubOptions& options, const std::string& does);

/// Both addresses of the hub; on a mistake in a config file the error is printed, and there is none.
struct Address {
    std::string commands;
    std::string events;
};
std::optional<Address> hub_address(const Common& common, const HubOptions& options);

/// Sends a command under a request id of its own and prints what happened, one line an event. The exit code.
int order(const Common& common, const HubOptions& options, const wire::Command& command);

/// The board as it stands, or what is wrong, printed; then there is none and `code` is the exit code.
std::optional<wire::Snapshot> ask_snapshot(const Common& common, const HubOptions& options, int& code);

/// For CLI11's `check`: what ZeroMQ can connect to, such as tcp://127.0.0.1:5570.
std::string why_no_address(const std::string& text);

/// `13:00` and `13.00`; for CLI11's `check`.
std::string why_no_time(const std::string& text);
std::optional<hall::TimeOfDay> time_of_day(const std::string& text);

}  // namespace panggil::cli
