#include <fmt/format.h>

#include <ctime>
#include <iostream>
#include <memory>

#include "base/suggest.h"
#include "cli/kept_layouts.h"
#include "cli/verb.h"
#include "display/last_design.h"

namespace panggil::cli {

namespace {

namespace fs = std::filesystem;

// By this machine's own clock, where the person sits: the time alone where it was today.
std::string when(WallTime at, WallTime now) {
    const auto local = [](WallTime time) {
        const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
        std::tm fields{};
        localtime_r(&seconds, &fields);
        return fields;
    };
    const std::tm then = local(at);
    const std::tm today = local(now);
    const std::string time = fmt::format("{:02}:{:02}:{:02}", then.tm_hour, then.tm_min, then.tm_sec);
    if (then.tm_year == today.tm_year && then.tm_yday == today.tm_yday) return time;
    return fmt::format("{}-{:02}-{:02} {}", then.tm_year + 1900, then.tm_mon + 1, then.tm_mday, time);
}

std::vector<std::string> screens_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

// Whose layout changed last: on most computers there is one screen anyway.
std::string last_changed(const fs::path& folder) {
    std::string last;
    fs::file_time_type newest{};
    for (const std::string& name : screens_in(folder)) {
        std::error_code error;
        const auto time = fs::last_write_time(folder / name / "current", error);
        if (error || (!last.empty() && time <= newest)) continue;
        last = name;
        newest = time;
    }
    return last;
}

using Step = Result<display::LastDesigns::Returned> (display::LastDesigns::*)(WallTime) const;

int go(const Common& common, const std::string& wanted, Step step) {
    const fs::path folder = common.state / "layouts";
    const std::string screen = wanted.empty() ? last_changed(folder) : wanted;
    const auto known = screens_in(folder);
    if (screen.empty()) {
        return failed(
            {"no screen has shown a layout here yet - give the screen's own --state folder", {folder.string()}});
    }
    if (!fs::exists(kept_layouts(common, screen))) {
        return failed({fmt::format("no layouts of a screen '{}' are kept here{}", screen, did_you_mean(screen, known)),
                       {folder.string()}});
    }
    const display::LastDesigns last(kept_layouts(common, screen), data_root(common));
    const WallTime now = SystemClock().wall();
    const auto returned = (last.*step)(now);
    if (!returned) return failed(returned.error());
    std::cout << fmt::format("{}: the version of {} is back\n", screen, when(returned->version.at, now));
    for (const fs::path& file : returned->written) std::cout << "  written: " << file.string() << '\n';
    for (const fs::path& file : returned->kept_aside) std::cout << "  what stood there: " << file.string() << '\n';
    return kGood;
}

int list(const Common& common, const std::string& wanted) {
    const fs::path folder = common.state / "layouts";
    const std::string screen = wanted.empty() ? last_changed(folder) : wanted;
    const display::LastDesigns last(kept_layouts(common, screen), data_root(common));
    const auto shown = last.current();
    const WallTime now = SystemClock().wall();
    for (const display::Version& version : last.all()) {
        const bool is_shown = shown && shown->number == version.number;
        std::cout << fmt::format("{} {:4}  {}  {}\n", is_shown ? "*" : " ", version.number, when(version.at, now),
                                 version.layout.string());
    }
    return kGood;
}

}  // namespace

void add_layout(CLI::App& app, Common& common) {
    auto screen = std::make_shared<std::string>();
    CLI::App& layout = *app.add_subcommand("layout", "Brings a screen's earlier layout back, into its files too");
    layout.require_subcommand(1);
    layout.footer("Example:\n  panggil layout undo --screen hall-1");
    const auto add = [&](const char* name, const char* does, std::function<int()> work) {
        CLI::App& verb = add_verb(layout, common, name, does, fmt::format("panggil layout {} --screen hall-1", name));
        verb.add_option("--screen", *screen, "The screen's name (default: the one whose layout changed last)");
        on_run(verb, std::move(work));
    };
    add("undo", "Brings back what the screen showed before the last save; each time one step further back",
        [&common, screen] { return go(common, *screen, &display::LastDesigns::undo); });
    add("redo", "Takes the last undo back",
        [&common, screen] { return go(common, *screen, &display::LastDesigns::redo); });
    add("list", "Lists the versions that are kept; a star stands at the one that is shown",
        [&common, screen] { return list(common, *screen); });
}

}  // namespace panggil::cli
