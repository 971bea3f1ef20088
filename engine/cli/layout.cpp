#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <iostream>
#include <memory>

#include "base/suggest.h"
#include "cli/kept_layouts.h"
#include "cli/language.h"
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

struct Options {
    std::string screen;
    Language language{language_here()};
};

int failed_in(Language language, const Error& error) {
    std::cerr << "panggil: " << to_string(error, language) << '\n';
    return kFailed;
}

int go(const Common& common, const Options& options, Step step) {
    const fs::path folder = common.state / "layouts";
    const std::string screen = options.screen.empty() ? last_changed(folder) : options.screen;
    const Language language = options.language;
    if (screen.empty()) {
        return failed_in(language,
                         error_of(Said("no screen has shown a layout here yet - give the screen's own --state folder",
                                       "Belum ada layar yang menampilkan sesuatu dari sini. Sebutkan folder "
                                       "--state layar itu sendiri."),
                                  {folder.string()}));
    }
    std::error_code error;
    if (!fs::exists(kept_layouts(common, screen), error)) {
        return failed_in(language, error_of(say("no layouts of a screen '{}' are kept here{}",
                                                "Tidak ada tata letak layar '{}' yang disimpan di sini.{}", screen,
                                                did_you_mean(screen, screens_in(folder))),
                                            {folder.string()}));
    }
    const display::LastDesigns last(kept_layouts(common, screen), data_root(common));
    const WallTime now = SystemClock().wall();
    const auto returned = (last.*step)(now);
    if (!returned) return failed_in(language, returned.error());
    std::cout << say("{}: the version of {} is back\n", "{}: versi {} dipakai lagi\n", screen,
                     when(returned->version.at, now))
                     .in(language);
    for (const fs::path& file : returned->written)
        std::cout << say("  written: {}\n", "  ditulis: {}\n", file.string()).in(language);
    for (const fs::path& file : returned->kept_aside)
        std::cout << say("  what stood there: {}\n", "  isi sebelumnya: {}\n", file.string()).in(language);
    return kGood;
}

int list(const Common& common, const Options& options) {
    const fs::path folder = common.state / "layouts";
    const std::string screen = options.screen.empty() ? last_changed(folder) : options.screen;
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
    auto options = std::make_shared<Options>();
    CLI::App& layout = *app.add_subcommand("layout", "Brings a screen's earlier layout back, into its files too");
    layout.require_subcommand(1);
    layout.footer("Example:\n  panggil layout undo --screen hall-1");
    const auto add = [&](const char* name, const char* does, std::function<int()> work) {
        CLI::App& verb = add_verb(layout, common, name, does, fmt::format("panggil layout {} --screen hall-1", name));
        verb.add_option("--screen", options->screen, "The screen's name (default: the one whose layout changed last)");
        add_lang(verb, options->language);
        on_run(verb, std::move(work));
    };
    add("undo", "Brings back what the screen showed before the last save; each time one step further back",
        [&common, options] { return go(common, *options, &display::LastDesigns::undo); });
    add("redo", "Takes the last undo back",
        [&common, options] { return go(common, *options, &display::LastDesigns::redo); });
    add("list", "Lists the versions that are kept; a star stands at the one that is shown",
        [&common, options] { return list(common, *options); });
}

}  // namespace panggil::cli
