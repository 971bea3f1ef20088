#include "cli/verb.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <iostream>
#include <memory>

#include "base/suggest.h"

namespace panggil::cli {

namespace {

constexpr const char* kInstalledData = "/usr/share/panggil";

}  // namespace

std::filesystem::path data_root(const Common& common) {
    std::error_code error;
    const auto beside = std::filesystem::absolute(common.config, error).lexically_normal().parent_path();
    for (const auto& folder : {beside, std::filesystem::current_path(error)}) {
        if (std::filesystem::is_directory(folder / "layouts", error)) return folder;
    }
    return kInstalledData;
}

std::string why_no_verb(const CLI::App& app, const char* first) {
    if (first && first[0] == '-') return "";
    std::vector<std::string> known;
    for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; })) {
        known.push_back(verb->get_name());
    }
    if (!first) return fmt::format("say what to do: {}", fmt::join(known, ", "));
    if (std::find(known.begin(), known.end(), first) != known.end()) return "";
    return fmt::format("there is no verb '{}'{}; there are: {}", first, did_you_mean(first, known).english,
                       fmt::join(known, ", "));
}

int failed(const Error& error) {
    std::cerr << "panggil: " << to_string(error) << '\n';
    return kFailed;
}

int wrong_input(const Errors& errors) {
    std::cerr << to_string(errors);
    return kWrongInput;
}

CLI::App& add_verb(CLI::App& app, Common& common, const std::string& name, const std::string& does,
                   const std::string& example) {
    CLI::App* verb = app.add_subcommand(name, does);
    verb->footer("Example:\n  " + example);
    verb->add_option("--config", common.config, "The folder of hall.yaml and the other config files")
        ->capture_default_str();
    verb->add_option("--state", common.state, "The folder for what must survive a restart")->capture_default_str();
    verb->add_option("--log-level", common.log_level, "debug, info, warn or error")
        ->check(CLI::IsMember({"debug", "info", "warn", "error"}))
        ->capture_default_str();
    return *verb;
}

void on_run(CLI::App& verb, std::function<int()> work) {
    verb.final_callback([work = std::move(work)] {
        if (const int code = work(); code != kGood) throw CLI::RuntimeError(code);
    });
}

}  // namespace panggil::cli
