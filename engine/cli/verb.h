#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>

#include "base/error.h"

namespace panggil::cli {

/// What every verb knows.
struct Common {
    std::filesystem::path config;  ///< The folder of hall.yaml and the others.
    std::filesystem::path state;   ///< Where this machine keeps what must survive: the hub's store, the last board.
    std::string log_level{"info"};
};

/// Exit codes, the same for every verb.
enum Exit { kGood = 0, kFailed = 1, kWrongInput = 2 };

/// The root of layouts/, assets/ and audio/: the folder that holds the config folder, or else the current one, if there
/// is a layouts/ in it; else the folder that the package installed.
std::filesystem::path data_root(const Common& common);

/// What is wrong with the command line before any option is read: no verb, or one that there isn't; empty where there
/// is one. `first` is the word after the program's name, or null.
std::string why_no_verb(const CLI::App& app, const char* first);

/// Prints the error on stderr and gives the exit code.
int failed(const Error& error);
int wrong_input(const Errors& errors);

/// Everything that is wrong in two files at once.
template <class A, class B>
Errors errors_of(const Checked<A>& first, const Checked<B>& second) {
    Errors errors = first ? Errors{} : first.error();
    if (!second) errors.insert(errors.end(), second.error().begin(), second.error().end());
    return errors;
}

/// Adds a verb with its --help (the first line, then a worked example) and the options that all verbs know.
/// `common` lives as long as `app`.
CLI::App& add_verb(CLI::App& app, Common& common, const std::string& name, const std::string& does,
                   const std::string& example);

/// Runs `work` when `verb` was given on the command line; its result becomes the program's exit code.
void on_run(CLI::App& verb, std::function<int()> work);

// One a file: cli/call.cpp has add_call.
void add_alert(CLI::App& app, Common& common);
void add_announce(CLI::App& app, Common& common);
void add_board(CLI::App& app, Common& common);
void add_call(CLI::App& app, Common& common);
void add_check(CLI::App& app, Common& common);
void add_counter(CLI::App& app, Common& common);
void add_day(CLI::App& app, Common& common);
void add_display(CLI::App& app, Common& common);
void add_done(CLI::App& app, Common& common);
void add_explain(CLI::App& app, Common& common);
void add_hub(CLI::App& app, Common& common);
void add_layout(CLI::App& app, Common& common);
void add_message(CLI::App& app, Common& common);
void add_recall(CLI::App& app, Common& common);
void add_say(CLI::App& app, Common& common);
void add_simulate(CLI::App& app, Common& common);
void add_skip(CLI::App& app, Common& common);
void add_snapshot(CLI::App& app, Common& common);
void add_ticket(CLI::App& app, Common& common);
void add_watch(CLI::App& app, Common& common);

}  // namespace panggil::cli
