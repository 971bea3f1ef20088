#include "display/display.h"

#include <fmt/format.h>

#include <memory>

#include "base/log.h"
#include "base/memory.h"
#include "base/suggest.h"
#include "cli/kept_layouts.h"
#include "cli/operator.h"
#include "cli/size.h"
#include "cli/verb.h"
#include "config/hall_config.h"
#include "config/silence.h"
#include "display/design.h"
#include "display/last_board.h"
#include "render/presenter.h"

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
    bool show_damage{false};
};

Result<display::ScreenSettings> screen_of(const Options& options, const config::Display& config) {
    display::ScreenSettings screen;
    screen.window.output = config.output;
    screen.window.title = "Panggil " + options.name;
    screen.picture = options.picture;
    screen.show_damage = options.show_damage;
    if (options.presenter == "gpu") screen.window.kind = render::PresenterKind::gpu;
    if (options.presenter == "surface") screen.window.kind = render::PresenterKind::surface;
    screen.window.rotation =
        options.windowed.empty() ? config.rotation : 0;  // a TV hangs on its side, a window doesn't
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

// What displays.yaml says of this display; the defaults, where it names none at all.
Checked<display::Settings> settings_of(const Common& common, const Options& options,
                                       const config::DisplaysConfig& displays) {
    const auto& all = displays.displays;

    display::Settings settings;
    settings.name = options.name.empty() && !all.empty() ? all.front().first : options.name;
    const config::Display* config = displays.find(settings.name);
    if (!config && !all.empty()) {
        const std::vector<std::string> names = displays.names();
        return tl::unexpected(Errors{{fmt::format("no screen is called '{}'{}; there is {}", settings.name,
                                                  did_you_mean(settings.name, names).english, one_of(names).english),
                                      {(common.config / "displays.yaml").string()}}});
    }
    settings.config = config ? *config : displays.defaults;
    const std::string leader = displays.leader_of(settings.config.zone).value_or(settings.name);
    const bool leads = settings.config.may_speak() && leader == settings.name;
    settings.first_of_zone = leads;
    settings.mute = options.mute;
    settings.sources = options.sources;
    settings.root = data_root(common);
    if (settings.sources.empty()) settings.last_board = display::last_board_file(common.state, settings.name);
    const auto hub = config::find_hub(common.config);
    if (!hub) return tl::unexpected(hub.error());
    settings.hub = *hub;
    auto screen = screen_of(options, settings.config);
    if (!screen) return tl::unexpected(Errors{screen.error()});
    settings.screen = *std::move(screen);
    return settings;
}

int run_display(const Common& common, const Options& options) {
    keep_memory_small();
    render::expect_no_keyboard();
    auto loaded = config::load_hall(common.config / "hall.yaml");
    const auto displays =
        config::load_displays(common.config / "displays.yaml", {loaded ? &*loaded : nullptr, data_root(common)});
    if (!loaded || !displays) return wrong_input(errors_of(loaded, displays));
    const auto hall = std::make_shared<const hall::Hall>(*std::move(loaded));
    auto settings = settings_of(common, options, *displays);
    if (!settings) return wrong_input(settings.error());
    const auto layout = options.layout.empty() ? settings->root / settings->config.layout : options.layout;
    const config::Display& screen = settings->config;
    settings->source = {
        layout,          settings->root, options.theme, screen.hold, kept_layouts(common, settings->name),
        screen.diagonal, settings->name};
    const auto design = display::first_design(settings->source, *hall);
    if (!design) return wrong_input(design.error());
    const std::string muted = options.mute ? settings->name : "";
    if (const auto why = config::why_silent(*displays, settings->config.zone, muted)) log::warn("{}", why->english);
    const SystemClock clock;
    const auto ended = display::run(*settings, *design, hall, clock);
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
    verb.add_flag("--show-damage", options->show_damage, "Tints what is redrawn, for whoever works on a layout");
    on_run(verb, [&common, options] { return run_display(common, *options); });
}

}  // namespace panggil::cli
