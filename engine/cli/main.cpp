#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "base/log.h"
#include "cli/verb.h"

namespace {

namespace fs = std::filesystem;

fs::path default_config() {
    std::error_code error;
    return fs::is_directory("config", error) ? "config" : "/etc/panggil";
}

fs::path default_state() {
    const auto from = [](const char* name) { return std::getenv(name) ? fs::path(std::getenv(name)) : fs::path(); };
    if (const fs::path given = from("STATE_DIRECTORY"); !given.empty()) return given;
    if (const fs::path xdg = from("XDG_STATE_HOME"); !xdg.empty()) return xdg / "panggil";
    return from("HOME") / ".local" / "state" / "panggil";
}

}  // namespace

int main(int argc, char** argv) {
    using namespace panggil::cli;
    Common common{default_config(), default_state()};
    CLI::App app{"Panggil calls the numbers of a public service hall: on its screens and by its voice.", "panggil"};
    app.require_subcommand(1);
    app.parse_complete_callback([&] { panggil::log::set_level(common.log_level); });
    for (const auto add : {add_hub,     add_display, add_ticket,  add_call,     add_recall, add_done,   add_skip,
                           add_counter, add_day,     add_message, add_announce, add_alert,  add_watch,  add_board,
                           add_check,   add_explain, add_layout,  add_snapshot, add_say,    add_schema, add_simulate}) {
        add(app, common);
    }
    if (const std::string wrong = why_no_verb(app, argc > 1 ? argv[1] : nullptr); !wrong.empty()) {
        std::cerr << "panggil: " << wrong << '\n';
        return kWrongInput;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::RuntimeError& ended) {
        return ended.get_exit_code();
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? kGood : kWrongInput;
    }
    return kGood;
}
