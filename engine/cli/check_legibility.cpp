#include "cli/check_legibility.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iostream>
#include <memory>

#include "base/suggest.h"
#include "cli/legibility_words.h"
#include "cli/size.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "display/design.h"
#include "display/legibility.h"
#include "wire/timestamp.h"

namespace panggil::cli {

namespace {

constexpr const char* kDay = "2026-11-24T09:41:00+07:00";

// The screen of that name; without a name the first that shows this layout, else the first of all.
Result<std::string> screen_of(const config::DisplaysConfig& displays, const LegibilityOptions& options,
                              const std::string& file) {
    if (displays.displays.empty()) return std::string();
    if (!options.screen.empty() && !displays.find(options.screen)) {
        const auto names = displays.names();
        return fail(say("no screen is called '{}'{}; there is {}", "Tidak ada layar bernama '{}'.{} Yang ada: {}.",
                        options.screen, did_you_mean(options.screen, names), one_of(names)),
                    {file});
    }
    if (!options.screen.empty()) return options.screen;
    for (const auto& [name, display] : displays.displays) {
        if (std::filesystem::path(display.layout).filename() == options.layout.filename()) return name;
    }
    return displays.displays.front().first;
}

Result<display::Viewing> viewing_of(const config::Display& screen, const std::string& name, const std::string& file) {
    const Said whose =
        name.empty() ? Said("under 'defaults:'", "di bawah 'defaults:'") : say("of '{}'", "untuk '{}'", name);
    if (!screen.diagonal)
        return fail(say("nobody knows how large this screen is - write its 'diagonal: 55 in' {}",
                        "Ukuran layar ini tidak diketahui. Tulis 'diagonal: 55 in' {}.", whose),
                    {file});
    if (!screen.viewing_distance)
        return fail(say("nobody knows from where this screen is looked at - write its 'viewing_distance: 8 m' {}",
                        "Jarak pandang layar ini tidak diketahui. Tulis 'viewing_distance: 8 m' {}.", whose),
                    {file});
    display::Viewing viewing;
    viewing.diagonal = *screen.diagonal;
    viewing.zone = screen.zone;
    viewing.demands = {*screen.viewing_distance, {screen.legibility.arc_minutes}, screen.legibility.contrast};
    viewing.from = wire::from_rfc3339(kDay).value();
    return viewing;
}

// One table: the layout itself, or a variant of it.
struct Shown {
    std::string variant;
    display::Viewing viewing;
    scene::Design design;
};

void print(const display::LegibilityReport& report, const display::Viewing& viewing, const Said& title,
           Language language) {
    const Errors warnings = warnings_of(report, viewing);
    std::cout << title.in(language) << '\n' << table_of(report, viewing, language) << to_string(warnings, language);
    const Said flashes("flashes: none; nothing that a layout or a theme can say flashes",
                       "kilatan: tidak ada; tata letak dan tema tidak bisa membuat apa pun berkedip");
    const Said found = warnings.empty()
                           ? Said("all can be read", "semua terbaca")
                           : say("{0} warning{1}", "{0} peringatan", warnings.size(), warnings.size() == 1 ? "" : "s");
    const Said kinds = say("{} kinds of text, {}", "{} macam teks, {}", report.kinds.size(), found);
    std::cout << flashes.in(language) << '\n' << kinds.in(language) << '\n';
}

Said title_of(const LegibilityOptions& options, const std::string& screen, const Shown& shown) {
    const display::Viewing& viewing = shown.viewing;
    const Said variant = shown.variant.empty() ? Said() : say(", variant '{0}'", ", varian '{0}'", shown.variant);
    const Said where = screen.empty() ? Said("every screen", "semua layar") : alike(screen);
    return say("{}{} on {}: {}x{}, {:.4g} cm across, looked at from {:.4g} m",
               "{}{} di {}: {}x{}, {:.4g} cm, dilihat dari {:.4g} m", options.layout.string(), variant, where,
               viewing.size.w, viewing.size.h, viewing.diagonal.value * 100, viewing.demands.distance.value);
}

// The size that was asked for; without one the canvas of the layout, and of each of its variants.
Result<std::vector<Shown>> all_shown(const scene::Design& design, const display::Viewing& viewing,
                                     const LegibilityOptions& options) {
    if (!options.size.empty()) {
        const auto size = size_of(options.size);
        if (!size) return tl::unexpected(size.error());
        Shown one{"", viewing, design};
        one.viewing.size = *size;
        return std::vector{one};
    }
    std::vector<Shown> all;
    const auto add = [&](const std::string& variant, std::shared_ptr<const layout::Layout> layout) {
        Shown& one = all.emplace_back(Shown{variant, viewing, design});
        one.viewing.size = {static_cast<int>(layout->canvas.width), static_cast<int>(layout->canvas.height)};
        one.design.layout = std::move(layout);  // whichever screen it is for
    };
    auto itself = std::make_shared<layout::Layout>(*design.layout);
    itself->variants.clear();
    add("", itself);
    for (const layout::Variant& variant : design.layout->variants) add(variant.name, variant.layout);
    return all;
}

// hall.png, and hall-portrait.png of a variant.
std::filesystem::path picture_of(const std::filesystem::path& file, const std::string& variant) {
    if (variant.empty()) return file;
    return file.parent_path() / (file.stem().string() + "-" + variant + file.extension().string());
}

}  // namespace

int check_legibility(const Common& common, const LegibilityOptions& options, Language language) {
    const std::filesystem::path root = data_root(common);
    const auto file = common.config / "displays.yaml";
    auto loaded = config::load_hall(common.config / "hall.yaml");
    const auto displays = config::load_displays(file, {loaded ? &*loaded : nullptr, root});
    if (!loaded || !displays) return wrong_input(errors_of(loaded, displays));
    const auto hall = std::make_shared<const hall::Hall>(*std::move(loaded));
    const auto name = screen_of(*displays, options, file.string());
    if (!name) return wrong_input({name.error()});
    auto design = display::load_design(options.layout, root, *hall, options.theme);
    if (!design) return wrong_input(design.error());
    design->screen = *name;
    const config::Display* screen = displays->find(*name);
    auto viewing = viewing_of(screen ? *screen : displays->defaults, *name, file.string());
    if (!viewing) return wrong_input({viewing.error()});
    viewing->picture = !options.picture.empty();
    const auto all = all_shown(*design, *viewing, options);
    if (!all) return wrong_input({all.error()});
    std::vector<std::string> json;
    for (const Shown& one : *all) {
        const auto report = display::check_legibility(one.design, hall, root / "assets" / "fonts", one.viewing);
        if (!report) return failed(report.error());
        if (report->picture) {
            const auto saved = render::save_png(*report->picture, picture_of(options.picture, one.variant));
            if (!saved) return failed(saved.error());
        }
        if (options.json) {
            json.push_back(json_of(*report, one.viewing, one.variant));
        } else {
            print(*report, one.viewing, title_of(options, *name, one), language);
        }
    }
    if (options.json) std::cout << fmt::format("[{}]\n", fmt::join(json, ",\n"));
    return kGood;
}

}  // namespace panggil::cli
