#include "config/displays_config.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/suggest.h"
#include "config/hall_types.h"
#include "config/silence.h"

namespace panggil::config {

namespace {

auto is_rotation() {
    return check("0, 90, 180 or 270", [](int degrees) -> std::optional<std::string> {
        if (degrees >= 0 && degrees < 360 && degrees % 90 == 0) return std::nullopt;
        return fmt::format("this must be 0, 90, 180 or 270 degrees, not {}", degrees);
    });
}

// Each display begins as the defaults, and its own fields are read over them. A name alone is a display too.
void read_displays(const Node& node, DisplaysConfig& config, Problems& problems) {
    if (!node.is_map()) {
        must_be(node, "names of screens, behind each its fields", problems);
        return;
    }
    for (const Entry& entry : node.entries) {
        Display display = config.defaults;
        if (!entry.value.is_empty()) decode(entry.value, display, problems);
        config.displays.emplace_back(entry.key, std::move(display));
    }
}

void read_defaults(const Node& node, DisplaysConfig& config, Problems& problems) {
    decode(node, config.defaults, problems);
}

void check_file(const Node* path, const Surroundings& around, Problems& problems) {
    if (!path || !path->is_scalar() || path->text.empty() || around.root.empty()) return;
    const auto file = inside(around.root, path->text);
    std::error_code ignored;
    if (!file) {
        problems.error(path->mark, file.error().message);
    } else if (!std::filesystem::exists(*file, ignored)) {
        problems.error(path->mark, fmt::format("there is no {} in {}", path->text, around.root.string()));
    }
}

// Everything that names something outside the file: zones of the hall, files below the root.
void check_surroundings(const Node& display, const Surroundings& around, Problems& problems) {
    if (const Node* zone = display.find("zone"); zone && around.hall) {
        std::vector<std::string> known;
        for (const auto& id : around.hall->zones) known.push_back(id.text);
        if (std::find(known.begin(), known.end(), zone->text) == known.end()) {
            problems.error(zone->mark, fmt::format("no zone of the hall has the id {}{}", in_quotes(zone->text),
                                                   did_you_mean(zone->text, known)));
        }
    }
    check_file(display.find("layout"), around, problems);
    const Node* pack = display.find("pack");
    if (pack && pack->is_list()) {
        for (const Node& one : pack->items) check_file(&one, around, problems);
    } else {
        check_file(pack, around, problems);
    }
    const Node* audio = display.find("audio");
    if (audio && audio->is_map()) check_file(audio->find("music"), around, problems);
}

void find_music(const std::filesystem::path& root, Audio& audio) {
    if (!audio.music.empty()) audio.music = (root / audio.music).string();
}

// A zone without a voice may be meant, but seldom is: once for each, where the first of its screens is told to be
// silent.
void warn_of_silence(const Node& node, const DisplaysConfig& config, Problems& problems) {
    const Node* displays = node.find("displays");
    std::vector<hall::ZoneId> seen;
    for (std::size_t i = 0; displays && i < config.displays.size(); ++i) {
        const hall::ZoneId& zone = config.displays[i].second.zone;
        if (std::find(seen.begin(), seen.end(), zone) != seen.end()) continue;
        seen.push_back(zone);
        if (const auto why = why_silent(config, zone)) problems.warning(displays->entries[i].mark, *why);
    }
}

}  // namespace

Words<Channel> words(Of<Channel>) {
    return {{"both", Channel::both}, {"left", Channel::left}, {"right", Channel::right}};
}

Words<Languages> words(Of<Languages>) { return {{"all", Languages::all}, {"ticket", Languages::ticket}}; }

Words<ErrorsIn> words(Of<ErrorsIn>) { return {{"corner", ErrorsIn::corner}, {"log", ErrorsIn::log}}; }

bool decode(const Node& node, KeepAwake& out, Problems& problems) {
    bool awake = false;
    Problems unsaid;
    if (node.is_scalar() && node.text == "noise") {
        out = KeepAwake::noise;
    } else if (decode(node, awake, unsaid)) {
        out = awake ? KeepAwake::silence : KeepAwake::no;
    } else {
        return must_be(node, type_of(Of<KeepAwake>{}), problems);
    }
    return true;
}
std::string type_of(Of<KeepAwake>) { return "'true', 'noise' or 'false'"; }
std::string shown(Of<KeepAwake>, KeepAwake value) {
    if (value == KeepAwake::noise) return "noise";
    return value == KeepAwake::silence ? "true" : "false";
}

const Record<Ducking>& table(Of<Ducking>) {
    static const auto kTable = record<Ducking>(
        "ducking", "How music makes room for the voice.",
        row("to", &Ducking::to,
            "How much of it is left while somebody speaks, in percent of its level: 20 is 14 dB softer, 0 silence.",
            between(0, 100)),
        row("down", &Ducking::down, "How long it goes down; then the first word comes.", between(0.0, 3.0)),
        row("up", &Ducking::up, "How long it comes up again after the last word.", between(0.0, 10.0)));
    return kTable;
}

const Record<Audio>& table(Of<Audio>) {
    static const auto kTable = record<Audio>(
        "sound", "How one screen sounds.",
        row("device", &Audio::device, "The sound device, as the system names it. Without it the system's own choice.",
            not_empty),
        row("keep_awake", &Audio::keep_awake,
            "true plays silence between calls, since TVs swallow the first second after a pause; noise is for "
            "amplifiers that sleep through silence."),
        row("lead_in", &Audio::lead_in, "Silence before a call that follows a pause.", between(0.0, 5.0)),
        row("delay", &Audio::delay, "How much later the TV sounds than it shows.", between(0.0, 2.0)),
        row("volume", &Audio::volume, "In percent.", between(0, 100)),
        row("channel", &Audio::channel, "The side on which the voice comes out."),
        row("music", &Audio::music,
            "Music between the calls: a file such as assets/music/pagi.ogg, or a folder, played in the order of the "
            "files' names, over and over. ogg, opus, flac, mp3 or wav, up to 64 MiB a file.",
            not_empty),
        row("music_volume", &Audio::music_volume, "In percent, of what 'volume' leaves.", between(0, 100)),
        row("ducking", &Audio::ducking, "How it makes room for the voice."));
    return kTable;
}

const Record<Display>& table(Of<Display>) {
    static const auto kTable = record<Display>(
        "screen", "One screen, with its sound.",
        row("layout", &Display::layout, "What it shows: a file of layouts/.", not_empty),
        row("zone", &Display::zone, "The part of the hall it stands in, one of the zones of hall.yaml."),
        row("output", &Display::output, "The connector, such as HDMI-A-1. Without it the first that has a TV.",
            not_empty),
        row("rotation", &Display::rotation, "How far the TV is turned, in degrees, clockwise.", is_rotation()),
        row("pack", &Display::packs, "The voice: a folder of audio/, or a list of them, one a language.", not_empty,
            unique),
        row("languages", &Display::languages,
            "With packs of several languages: all says each call in each of them, ticket in the ticket's own, else in "
            "the first."),
        row("voice", &Display::voice,
            "Whether it may speak. In a zone the first that may and can speaks, nobody else."),
        row("hold", &Display::hold,
            "The least time a call stands out, from its first word. Without: as the layout says.", between(0.0, 60.0)),
        gone("expiry", "It stands in hall.yaml now, for all screens alike: 'calls: {expiry: 60 s}'."),
        row("errors", &Display::errors,
            "Where it says why a layout that was saved isn't shown: corner is a small note on the screen, for ten "
            "minutes at most, besides the log; log the log alone."),
        row("audio", &Display::audio, "How it sounds."));
    return kTable;
}

const Record<DisplaysConfig>& table(Of<DisplaysConfig>) {
    static const auto kTable = record<DisplaysConfig>(
        "list of screens", "All screens of the hall.",
        row("hub", &DisplaysConfig::hub, "Where the hub is. Without it where hub.yaml listens."),
        row_by_hand<DisplaysConfig>("defaults", "a screen", "What holds for every screen that does not say otherwise.",
                                    read_defaults),
        row_by_hand<DisplaysConfig>("displays", "names, behind each a screen",
                                    "The screens by name, in the order in which they may speak.", read_displays));
    return kTable;
}

const Display* DisplaysConfig::find(const std::string& name) const {
    const auto found = std::find_if(displays.begin(), displays.end(), [&](const auto& d) { return d.first == name; });
    return found == displays.end() ? nullptr : &found->second;
}

std::vector<std::string> DisplaysConfig::names() const {
    std::vector<std::string> names;
    for (const auto& [name, display] : displays) names.push_back(name);
    return names;
}

std::optional<std::string> DisplaysConfig::leader_of(const hall::ZoneId& zone) const {
    for (const auto& [name, display] : displays) {
        if (display.may_speak() && display.zone == zone) return name;
    }
    return std::nullopt;
}

Checked<DisplaysConfig> load_displays(const std::filesystem::path& path, const Surroundings& around, Errors* warnings) {
    const auto node = read_yaml(path);
    if (!node) return tl::unexpected(node.error());
    Problems problems;
    DisplaysConfig config;
    decode(*node, config, problems);
    if (const Node* defaults = node->find("defaults")) check_surroundings(*defaults, around, problems);
    if (const Node* displays = node->find("displays")) {
        for (const Entry& entry : displays->entries) check_surroundings(entry.value, around, problems);
    }
    warn_of_silence(*node, config, problems);
    if (!around.root.empty()) {
        for (auto& [name, display] : config.displays) find_music(around.root, display.audio);
        find_music(around.root, config.defaults.audio);
    }
    return finished(std::move(config), problems, warnings);
}

}  // namespace panggil::config
