#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <optional>

#include "base/file.h"
#include "cli/check_legibility.h"
#include "cli/check_letters.h"
#include "cli/check_pack.h"
#include "cli/language.h"
#include "cli/phrases.h"
#include "cli/verb.h"
#include "config/announcements_config.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"
#include "layout/layout.h"
#include "scene/pictures.h"
#include "video/inspect.h"

namespace panggil::cli {

namespace {

namespace fs = std::filesystem;

// What one file may name that stands in others.
struct Around {
    std::optional<hall::Hall> hall;
    fs::path root;
    fs::path config;
    std::vector<std::string> screens{};  // of displays.yaml; empty where that is wrong or missing
};

// What was found: in a good file a few words for the closing line, else why it isn't good.
struct Finding {
    Said words;
    Errors errors;
};

// One kind of file that the hall's people write.
struct Kind {
    const char* pattern;  // for messages
    bool (*fits)(const fs::path& path);
    Finding (*check)(const fs::path& path, const Around& around);
};

template <class T, class Words>
Finding finding(const Checked<T>& read, Errors warnings, Words words) {
    if (!read) return {{}, read.error()};
    return {words(*read), std::move(warnings)};
}

fs::path fonts_in(const Around& around) { return around.root / "assets" / "fonts"; }

void add(Errors& warnings, const Errors& more) { warnings.insert(warnings.end(), more.begin(), more.end()); }

Finding check_hall(const fs::path& path, const Around& around) {
    Errors warnings;
    const auto hall = config::load_hall(path, &warnings);
    if (hall) add(warnings, letters_missing_in(*hall, path, fonts_in(around)));
    return finding(hall, warnings, [](const hall::Hall& h) {
        return say("{} agencies, {} services", "{} instansi, {} layanan", h.agencies.size(), h.service_count());
    });
}

Finding check_hub(const fs::path& path, const Around&) {
    Errors warnings;
    const auto hub = config::load_hub(path, &warnings);
    return finding(hub, warnings,
                   [](const config::HubConfig& h) { return say("listens on {}", "menerima di {}", h.commands); });
}

Finding check_displays(const fs::path& path, const Around& around) {
    Errors warnings;
    std::error_code ignored;
    const bool installed = fs::is_directory(around.root / "layouts", ignored);
    const auto displays = config::load_displays(
        path, {around.hall ? &*around.hall : nullptr, installed ? around.root : fs::path()}, &warnings);
    return finding(displays, warnings,
                   [](const config::DisplaysConfig& d) { return say("{} screens", "{} layar", d.displays.size()); });
}

Finding check_announcements(const fs::path& path, const Around& around) {
    if (!around.hall) {
        return {{},
                {error_of({"this goes by the hours of hall.yaml - mend that first",
                           "Ini memakai jam buka dari hall.yaml. Perbaiki berkas itu dulu."},
                          {path.string()})}};
    }
    Errors warnings;
    const auto read = config::load_announcements(path, *around.hall, phrases_of(around.config, around.root), &warnings);
    return finding(read, warnings, [](const config::AnnouncementsConfig& a) {
        return say("{} announcements", "{} pengumuman", a.announcements.size());
    });
}

std::optional<Said> wrong_video(const fs::path& assets, const std::string& source) {
    const auto path = inside(assets, source);
    return path ? video::wrong_with(*path) : path.error().said();
}

Finding check_layout(const fs::path& path, const Around& around) {
    Errors warnings;
    layout::Surroundings known{around.hall ? &*around.hall : nullptr, around.root / "assets" / "themes"};
    known.screens = around.screens;
    const fs::path assets = around.root / "assets";
    known.wrong_picture = [&](const std::string& file) { return scene::wrong_with_picture(assets, file); };
    known.wrong_video = [&](const std::string& source) { return wrong_video(assets, source); };
    const auto layout = layout::load_layout(path, known, &warnings);
    if (layout) add(warnings, letters_missing_in(*layout, fonts_in(around)));
    return finding(layout, warnings, [](const layout::Layout& l) {
        return say("{} areas, {} templates", "{} tempat, {} templat", l.items.size(), l.templates.size());
    });
}

Finding check_theme(const fs::path& path, const Around& around) {
    Errors warnings;
    const auto theme = layout::load_theme(path.parent_path(), path.stem().string(), &warnings);
    if (theme) add(warnings, fonts_missing_in(*theme, path, fonts_in(around)));
    return finding(theme, warnings,
                   [](const layout::Theme& t) { return say("{} styles", "{} gaya huruf", t.styles.size()); });
}

Finding check_pack(const fs::path& path, const Around& around) {
    PackFinding found = look_at_pack(path, around.hall ? &*around.hall : nullptr);
    return {say("{} clips", "{} rekaman", found.clips), std::move(found.errors)};
}

// By its folder; anywhere else by its first field.
bool is_of(const fs::path& path, const char* folder, const char* field) {
    if (path.extension() != ".yaml") return false;
    if (fs::absolute(path).parent_path().filename() == folder) return true;
    constexpr std::size_t kLargestFile = 1u << 20;
    const auto text = read_file(path, kLargestFile);
    return text && ("\n" + *text).find(fmt::format("\n{}:", field)) != std::string::npos;
}

constexpr std::array kKinds{
    Kind{"hall.yaml", [](const fs::path& p) { return p.filename() == "hall.yaml"; }, check_hall},
    Kind{"hub.yaml", [](const fs::path& p) { return p.filename() == "hub.yaml"; }, check_hub},
    Kind{"displays.yaml", [](const fs::path& p) { return p.filename() == "displays.yaml"; }, check_displays},
    Kind{"announcements.yaml", [](const fs::path& p) { return p.filename() == "announcements.yaml"; },
         check_announcements},
    Kind{"layouts/*.yaml", [](const fs::path& p) { return is_of(p, "layouts", "layout"); }, check_layout},
    Kind{"assets/themes/*.yaml", [](const fs::path& p) { return is_of(p, "themes", "theme"); }, check_theme},
    Kind{"audio/*/pack.yaml", [](const fs::path& p) { return p.filename() == "pack.yaml"; }, check_pack},
};

Finding check_file(const fs::path& path, const Around& around) {
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& k) { return k.fits(path); });
    if (kind != kKinds.end()) return kind->check(path, around);
    std::string known;
    for (const Kind& k : kKinds) known += (known.empty() ? "" : ", ") + std::string(k.pattern);
    return {{},
            {error_of(say("this is no file that Panggil reads; it reads {}",
                          "Ini bukan berkas yang dibaca Panggil; yang dibaca: {}.", known),
                      {path.string()})}};
}

// Its YAML files by name, of a voice pack the one that is read here; none where the folder is missing.
void add_folder(const fs::path& folder, std::vector<fs::path>& files) {
    std::error_code error;
    if (fs::exists(folder / "pack.yaml", error)) return files.push_back(folder / "pack.yaml");
    std::vector<fs::path> inside;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".yaml") inside.push_back(entry.path());
    }
    std::sort(inside.begin(), inside.end());
    files.insert(files.end(), inside.begin(), inside.end());
}

// What a person named; without paths, what a hall must have and what it may have.
std::vector<fs::path> files_of(const std::vector<std::string>& paths, const Common& common) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::path path : paths) {
        if (fs::is_directory(path, error)) {
            add_folder(path, files);
        } else {
            files.push_back(path);
        }
    }
    if (!paths.empty()) return files;
    files.push_back(common.config / "hall.yaml");
    for (const char* optional : {"hub.yaml", "displays.yaml", "announcements.yaml"}) {
        if (fs::exists(common.config / optional, error)) files.push_back(common.config / optional);
    }
    const fs::path root = data_root(common).lexically_proximate(fs::current_path());
    add_folder((root / "layouts").lexically_normal(), files);
    add_folder((root / "assets" / "themes").lexically_normal(), files);
    for (const auto& pack : fs::directory_iterator(root / "audio", error)) {
        if (pack.is_directory()) add_folder(pack.path().lexically_normal(), files);
    }
    return files;
}

struct Options {
    std::vector<std::string> paths;
    std::string listen;
    std::string recording_list;
    LegibilityOptions legibility;
    Language language{Language::english};
};

// The folder of the one voice pack that was named, or none.
std::optional<fs::path> pack_of(const std::vector<std::string>& paths) {
    if (paths.size() != 1) return std::nullopt;
    std::error_code error;
    const fs::path path = paths.front();
    if (path.filename() == "pack.yaml") return path.parent_path();
    return fs::exists(path / "pack.yaml", error) ? std::optional(path) : std::nullopt;
}

int write_of_pack(const Options& options, const Around& around) {
    const auto pack = pack_of(options.paths);
    if (!pack) return wrong_input({{"name one voice pack: panggil check audio/id --listen FILE.wav"}});
    const hall::Hall* hall = around.hall ? &*around.hall : nullptr;
    int code = kGood;
    if (!options.listen.empty()) code = write_listening(*pack, hall, options.listen);
    if (code != kGood || options.recording_list.empty()) return code;
    return write_recording_list(*pack, hall, options.recording_list);
}

int check(const Options& options, const Common& common) {
    if (!options.legibility.layout.empty()) return check_legibility(common, options.legibility, options.language);
    Around around{std::nullopt, data_root(common), common.config};
    if (auto hall = config::load_hall(common.config / "hall.yaml")) around.hall = *std::move(hall);
    if (const auto displays = config::load_displays(common.config / "displays.yaml", {}))
        around.screens = displays->names();
    if (!options.listen.empty() || !options.recording_list.empty()) return write_of_pack(options, around);
    Said good;
    bool wrong = false;
    for (const fs::path& path : files_of(options.paths, common)) {
        const Finding finding = check_file(path, around);
        std::cout << to_string(finding.errors, options.language);
        wrong |= any_error(finding.errors);
        good = good + say("{0}{1} ({2})", "{0}{1} ({2})", good.empty() ? "" : ", ", path.string(), finding.words);
    }
    if (wrong) return kWrongInput;
    const Said all = good.empty() ? Said("nothing to check here", "Tidak ada yang diperiksa di sini.")
                                  : Said("good: ", "baik: ") + good;
    std::cout << all.in(options.language) << '\n';
    return kGood;
}

}  // namespace

void add_check(CLI::App& app, Common& common) {
    CLI::App& verb =
        add_verb(app, common, "check", "Checks what people wrote in YAML and recorded, and names every mistake.",
                 "panggil check --lang id\n  panggil check layouts/hall-landscape.yaml\n  panggil check audio/id "
                 "--listen all.wav\n"
                 "  panggil check --legibility layouts/hall-landscape.yaml --screen hall-1 -o hall-1.png");
    const auto options = std::make_shared<Options>();
    verb.add_option("PATH", options->paths, "Files, or folders of them; without any, all that this hall has");
    verb.add_option("--listen", options->listen, "Write a WAV file to listen through a voice pack; needs its folder");
    verb.add_option("--recording-list", options->recording_list,
                    "Write a CSV file of what a mall has to record; needs a pack's folder");
    LegibilityOptions& legibility = options->legibility;
    CLI::Option* needed =
        verb.add_option("--legibility", legibility.layout, "Say from how far each text of this layout can be read");
    verb.add_option("--screen", legibility.screen, "On this screen of displays.yaml (default: one that shows it)")
        ->needs(needed);
    verb.add_option("-o,--output", legibility.picture, "Draw it over the picture, into this PNG file")->needs(needed);
    verb.add_option("--size", legibility.size, "The picture's WIDTHxHEIGHT (default: the layout's canvas)")
        ->needs(needed);
    verb.add_option("--theme", legibility.theme, "Another theme than the layout's")->needs(needed);
    verb.add_flag("--json", legibility.json, "As JSON")->needs(needed);
    add_lang(verb, options->language);
    on_run(verb, [options, &common] { return check(*options, common); });
}

}  // namespace panggil::cli
