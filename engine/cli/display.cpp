#include "display/display.h"

#include <fmt/format.h>

#include <memory>

#include "base/suggest.h"
#include "cli/operator.h"
#include "cli/size.h"
#include "cli/verb.h"
#include "config/hall_config.h"
#include "display/design.h"

namespace panggil::cli {

namespace {

struct Options {
    std::string name;
    std::filesystem::path layout;
    std::vector<std::string> sources;
    std::string windowed;
    std::string offscreen;
    std::filesystem::path picture;
    std::string presenter{"auto"};
    std::string theme;
    bool mute{false};
};

// The zone's first display that may speak leads it; others of the zone follow.
display::Announcer::Role role_of(const std::string& name, const config::Display& display,
                                 const config::DisplaysConfig& all) {
    if (!display.voice) return display::Announcer::Role::follows;
    for (const auto& [other, config] : all.displays) {
        if (config.zone != display.zone || !config.voice) continue;
        return other == name ? display::Announcer::Role::leads : display::Announcer::Role::follows;
    }
    return display::Announcer::Role::leads;
}

Result<display::ScreenSettings> screen_of(const Options& options, const config::Display& config) {
    display::ScreenSettings screen;
    screen.window.output = config.output;
    screen.window.title = "Panggil " + options.name;
    screen.picture = options.picture;
    if (options.presenter == "gpu") screen.window.kind = render::PresenterKind::gpu;
    if (options.presenter == "surface") screen.window.kind = render::PresenterKind::surface;
    if (!options.windowed.empty()) {
        const auto size = size_of(options.windowed);
        if (!size) return tl::unexpected(size.error());
        screen.window.windowed = *size;
    }
    if (!options.offscreen.empty()) {
        const auto size = size_of(options.offscreen);
        if (!size) return tl::unexpected(size.error());
        screen.offscreen = *size;
    }
    return screen;
}

// Everything that is wrong in both files at once.
Errors both(const Checked<hall::Hall>& hall, const Checked<config::DisplaysConfig>& displays) {
    Errors errors = hall ? Errors{} : hall.error();
    if (!displays) errors.insert(errors.end(), displays.error().begin(), displays.error().end());
    return errors;
}

int run_display(const Common& common, const Options& options) {
    auto loaded = config::load_hall(common.config / "hall.yaml");
    const auto displays = config::load_displays(common.config / "displays.yaml", {loaded ? &*loaded : nullptr, data_root(common)});
    if (!loaded || !displays) return wrong_input(both(loaded, displays));
    const auto hall = std::make_shared<const hall::Hall>(*std::move(loaded));

    display::Settings settings;
    settings.name =
        options.name.empty() && !displays->displays.empty() ? displays->displays.front().first : options.name;
    const config::Display* config = displays->find(settings.name);
    if (!config && !displays->displays.empty()) {
        return wrong_input({{fmt::format("no screen is called '{}'{}; there is {}", settings.name,
                                         did_you_mean(settings.name, displays->names()), one_of(displays->names())),
                             {(common.config / "displays.yaml").string()}}});
    }
    settings.config = config ? *config : displays->defaults;
    settings.role = role_of(settings.name, settings.config, *displays);
    settings.mute = options.mute;
    settings.sources = options.sources;
    settings.root = data_root(common);
    const auto hub = config::find_hub(common.config);
    if (!hub) return wrong_input(hub.error());
    settings.hub = *hub;
    auto screen = screen_of(options, settings.config);
    if (!screen) return wrong_input({screen.error()});
    settings.screen = *std::move(screen);

    const auto layout = options.layout.empty() ? settings.root / settings.config.layout : options.layout;
    auto design = display::load_design(layout, settings.root, *hall, options.theme);
    if (!design) return wrong_input(design.error());
    const SystemClock clock;
    const auto ended = display::run(settings, *std::move(design), hall, clock);
    return ended ? kGood : failed(ended.error());
}

}  // namespace

void add_display(CLI::App& app, Common& common) {
    auto options = std::make_shared<Options>();
    CLI::App& verb = add_verb(app, common, "display", "Runs a screen of config/displays.yaml",
                              "panggil display hall-1 --windowed 1280x720");
    verb.add_option("NAME", options->name, "The screen's name (default: the first one)");
    verb.add_option("--layout", options->layout, "Another layout than the screen's own");
    verb.add_option("--source", options->sources, "Follow this ZeroMQ publisher, and no hub; repeatable")
        ->check(why_no_address);
    auto* windowed = verb.add_option("--windowed", options->windowed, "In a window of WIDTHxHEIGHT");
    auto* offscreen =
        verb.add_option("--offscreen", options->offscreen, "Without a screen, WIDTHxHEIGHT, into --picture");
    windowed->excludes(offscreen);
    verb.add_option("--picture", options->picture, "A PNG file, drawn anew every few seconds")->needs(offscreen);
    verb.add_option("--presenter", options->presenter, "auto, gpu or surface")
        ->check(CLI::IsMember({"auto", "gpu", "surface"}))
        ->capture_default_str();
    verb.add_option("--theme", options->theme, "Another theme than the layout's");
    verb.add_flag("--mute", options->mute, "Shows calls and doesn't speak them");
    on_run(verb, [&common, options] { return run_display(common, *options); });
}

}  // namespace panggil::cli
