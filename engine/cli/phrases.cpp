#include "cli/phrases.h"

#include <algorithm>
#include <iterator>

#include "base/file.h"
#include "voice/phrase_places.h"

namespace panggil::cli {

namespace {

// A screen that may speak.
struct Voice {
    hall::ZoneId zone;
    std::vector<std::string> packs;
};

std::vector<Voice> voices_of(const config::DisplaysConfig& displays) {
    std::vector<Voice> voices;
    for (const auto& [name, display] : displays.displays) {
        if (display.voice) voices.push_back({display.zone, display.packs});
    }
    // Without any name each screen is as the defaults say.
    if (displays.displays.empty()) voices.push_back({displays.defaults.zone, displays.defaults.packs});
    return voices;
}

config::KnownPhrase known_phrase(const voice::PhrasePlaces& places) {
    config::KnownPhrase known{places.name};
    for (const voice::Binding binding : places.all) known.bindings.emplace_back(name_of(binding));
    for (const voice::Binding binding : places.needed) known.needed.emplace_back(name_of(binding), example_of(binding));
    return known;
}

}  // namespace

config::KnownPhrases phrases_of(const config::DisplaysConfig& displays, std::filesystem::path root) {
    return [voices = voices_of(displays), root = std::move(root)](const hall::ZoneId& zone) {
        std::optional<std::vector<config::KnownPhrase>> known;
        for (const Voice& voice : voices) {
            if (!zone.empty() && voice.zone != zone) continue;
            for (const std::string& pack : voice.packs) {
                const auto folder = inside(root, pack);
                const auto places = folder ? voice::phrase_places(*folder) : fail(folder.error().message);
                if (!places) continue;  // whoever loads the pack says why
                if (!known) known.emplace();
                std::transform(places->begin(), places->end(), std::back_inserter(*known), known_phrase);
            }
        }
        return known;
    };
}

config::KnownPhrases phrases_of(const std::filesystem::path& config_folder, std::filesystem::path root) {
    std::error_code ignored;
    const auto path = config_folder / "displays.yaml";
    if (!std::filesystem::exists(path, ignored)) return {};
    const auto displays = config::load_displays(path);
    return displays ? phrases_of(*displays, std::move(root)) : config::KnownPhrases{};
}

}  // namespace panggil::cli
