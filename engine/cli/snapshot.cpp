#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

#include "base/suggest.h"
#include "cli/size.h"
#include "cli/verb.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "display/design.h"
#include "display/sheet.h"
#include "display/still.h"
#include "wire/timestamp.h"

namespace panggil::cli {

namespace {

constexpr const char* kAllStates = "all";

struct Options {
    std::filesystem::path layout;
    std::filesystem::path picture;
    std::string size;
    std::filesystem::path events;
    std::vector<std::string> states;
    std::string at{"2026-11-24T09:41:00+07:00"};
    double after{10};
    std::string theme;
    std::string zone{"hall"};
    std::string screen;
};

// The screen of displays.yaml that it is drawn for: its size, its zone, and the variant for it.
Result<void> take_screen(const std::string& name, const Common& common, const hall::Hall& hall, scene::Design& design,
                         display::Still& still) {
    const auto file = common.config / "displays.yaml";
    const auto displays = config::load_displays(file, {&hall, data_root(common)});
    if (!displays) return tl::unexpected(displays.error().front());
    const config::Display* screen = displays->find(name);
    if (!screen) {
        const auto names = displays->names();
        return fail(say("no screen is called '{}' in {}{}", "Tidak ada layar bernama '{}' di {}.{}", name,
                        file.string(), did_you_mean(name, names)));
    }
    design.screen = name;
    design.diagonal = screen->diagonal;
    still.zone = screen->zone;
    return {};
}

int saved(const Result<render::Picture>& picture, const std::filesystem::path& path) {
    if (!picture) return failed(picture.error());
    const auto written = render::save_png(*picture, path);
    return written ? kGood : failed(written.error());
}

// Into one sheet, or into a folder: a picture for each.
int all_states(const scene::Design& design, const std::shared_ptr<const hall::Hall>& hall,
               const std::filesystem::path& fonts, display::Still still, const std::filesystem::path& where) {
    if (still.states.size() > 1) return wrong_input({{"'all' stands alone behind --state"}});
    std::error_code error;
    const bool folder = !where.has_filename() || std::filesystem::is_directory(where, error);
    if (!folder) return saved(display::draw_sheet(design, hall, fonts, still), where);
    std::filesystem::create_directories(where, error);
    for (const auto& states : display::states_to_look_through()) {
        still.states = {states.begin(), states.end()};
        const std::string name = states.empty() ? "rest" : fmt::format("{}", fmt::join(states, "-"));
        const int code = saved(display::draw_still(design, hall, fonts, still), where / (name + ".png"));
        if (code != kGood) return code;
    }
    return kGood;
}

int snapshot(const Common& common, const Options& options) {
    auto loaded = config::load_hall(common.config / "hall.yaml");
    if (!loaded) return wrong_input(loaded.error());
    const auto hall = std::make_shared<const hall::Hall>(*std::move(loaded));
    auto design = display::load_design(options.layout, data_root(common), *hall, options.theme);
    if (!design) return wrong_input(design.error());

    display::Still still;
    still.zone = hall::ZoneId{options.zone};
    still.states = {options.states.begin(), options.states.end()};
    still.after = Seconds{options.after};
    if (!options.screen.empty()) {
        const auto taken = take_screen(options.screen, common, *hall, *design, still);
        if (!taken) return wrong_input({taken.error()});
    }
    const auto pixels_of = [](const layout::CanvasSize& canvas) {
        return render::Size{static_cast<int>(canvas.width), static_cast<int>(canvas.height)};
    };
    const render::Size usual = pixels_of(design->layout->canvas);
    still.size = pixels_of(scene::for_screen(*design, usual).layout->canvas);
    if (!options.size.empty()) {
        const auto size = size_of(options.size);
        if (!size) return wrong_input({size.error()});
        still.size = *size;
    }
    const auto at = wire::from_rfc3339(options.at);
    if (!at) return wrong_input({{"--at must be a time like 2026-11-24T09:41:00+07:00"}});
    still.at = *at;
    still.events = display::sample_morning(*hall);
    if (!options.events.empty()) {
        auto events = display::read_events(options.events);
        if (!events) return wrong_input({events.error()});
        still.events = *std::move(events);
    }
    const auto fonts = data_root(common) / "assets" / "fonts";
    if (still.states.contains(kAllStates)) return all_states(*design, hall, fonts, still, options.picture);
    if (const auto why = display::why_not_together(still.states)) return wrong_input({{*why}});
    return saved(display::draw_still(*design, hall, fonts, still), options.picture);
}

}  // namespace

void add_snapshot(CLI::App& app, Common& common) {
    auto options = std::make_shared<Options>();
    CLI::App& verb = add_verb(app, common, "snapshot", "Draws a layout into a PNG file, without a screen",
                              "panggil snapshot layouts/hall-landscape.yaml -o hall.png --state called,priority\n"
                              "  panggil snapshot layouts/hall-landscape.yaml -o states.png --state all");
    verb.add_option("LAYOUT", options->layout, "The layout's file")->required();
    verb.add_option("-o,--output", options->picture, "The PNG file to write; with --state all also a FOLDER/")
        ->required();
    verb.add_option("--size", options->size, "WIDTHxHEIGHT in pixels (default: the layout's canvas)");
    verb.add_option("--events", options->events,
                    "A file of events, one JSON object a line (default: a sample morning)");
    verb.remove_option(verb.get_option("--state"));  // keeps nothing: here the word means what the picture shows
    std::vector<std::string> states = display::still_states();
    states.emplace_back(kAllStates);
    verb.add_option("--state", options->states,
                    fmt::format("What else holds: {}; all: each on a sheet, or in a FOLDER/ of its own picture",
                                fmt::join(display::still_states(), ", ")))
        ->delimiter(',')
        ->check(CLI::IsMember(states));
    verb.add_option("--at", options->at, "What the clock shows, as RFC 3339 has it")->capture_default_str();
    verb.add_option("--after", options->after, "Seconds into the animations of the last event, and into videos")
        ->check(CLI::Range(0.0, 3600.0))
        ->capture_default_str();
    verb.add_option("--theme", options->theme, "Another theme than the layout's");
    verb.add_option("--screen", options->screen,
                    "For this screen of displays.yaml: its diagonal, its zone, its variant");
    verb.add_option("--zone", options->zone, "The zone whose calls the hero shows")->capture_default_str();
    on_run(verb, [&common, options] { return snapshot(common, *options); });
}

}  // namespace panggil::cli
