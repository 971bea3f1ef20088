#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/physical.h"
#include "config/hub_config.h"
#include "config/record.h"
#include "hall/hall.h"

/// config/displays.yaml.
namespace panggil::config {

enum class KeepAwake { silence, noise, no };  ///< What an idle sound device plays, so that a TV stays awake.
enum class Channel { both, left, right };

bool decode(const Node& node, KeepAwake& out, Problems& problems);  ///< As the other switches, or `noise`.
Said type_of(Of<KeepAwake>);
Schema schema_of(Of<KeepAwake>);
std::string shown(Of<KeepAwake>, KeepAwake value);
Words<Channel> words(Of<Channel>);

/// How music makes room for the voice.
struct Ducking {
    int to{20};         ///< Percent of its level that is left while somebody speaks.
    Seconds down{0.3};  ///< How long it goes down before the first word,
    Seconds up{1};      ///< and how long up again after the last one.
};

/// In which languages a call is spoken, where there are packs of several.
enum class Languages { all, ticket };

Words<Languages> words(Of<Languages>);

/// Where a screen says why a layout that was saved isn't shown.
enum class ErrorsIn {
    corner,  ///< In a corner of the screen for some minutes, besides the log.
    log      ///< In the log alone.
};

Words<ErrorsIn> words(Of<ErrorsIn>);

struct Audio {
    std::string device;  ///< As the system names it; empty: its default.
    KeepAwake keep_awake{KeepAwake::silence};
    Seconds lead_in{0};  ///< Silence before an announcement that follows a silence.
    Seconds delay{0};    ///< How much later the TV sounds than the device says.
    int volume{100};     ///< Percent.
    Channel channel{Channel::both};
    std::string music;  ///< A file or a folder below the root; whole once `load_displays` knows the root. Empty: none.
    int music_volume{30};  ///< Percent, besides `volume`.
    Ducking ducking;
};

/// What `check --legibility` warns of.
struct Legibility {
    double contrast{4.5};    ///< WCAG 2.2, 1.4.3.
    double arc_minutes{16};  ///< Of cap height, where a style doesn't say (ISO 9241-303).
};

/// One screen.
struct Display {
    std::string layout{"layouts/hall-landscape.yaml"};  ///< Below the root of layouts/, assets/ and audio/.
    hall::ZoneId zone{"hall"};
    std::string output;                      ///< The connector, "HDMI-A-1"; empty: the first that has a TV.
    int rotation{0};                         ///< Degrees, clockwise: 0, 90, 180 or 270.
    std::optional<Metres> diagonal;          ///< Of its picture; none: nobody measured it.
    std::optional<Metres> viewing_distance;  ///< From where those who are farthest away look at it.
    Legibility legibility;
    std::vector<std::string> packs{"audio/id"};  ///< The voice packs' folders, one a language, below the same root.
    Languages languages{Languages::all};
    bool voice{true};             ///< May speak. The zone's first that may and can does.
    std::optional<Seconds> hold;  ///< The least time a call stands out, from its first word; none: as its layout says.
    ErrorsIn errors{ErrorsIn::corner};
    Audio audio;

    bool may_speak() const { return voice && audio.volume > 0; }  ///< Who can't be heard is not chosen to speak.
};

struct DisplaysConfig {
    std::optional<HubAddress> hub;  ///< None: as in hub.yaml.
    Display defaults;               ///< What a display without a name of its own gets.
    Named<Display> displays;        ///< In the order in which they may speak. Each holds the defaults already.

    const Display* find(const std::string& name) const;  ///< Null where there is none of this name.
    std::vector<std::string> names() const;

    /// The zone's first display that may speak: it leads, the others follow. None where none may.
    std::optional<std::string> leader_of(const hall::ZoneId& zone) const;
};

/// What displays.yaml names that stands outside of it. What is not given is not checked.
struct Surroundings {
    const hall::Hall* hall{nullptr};  ///< For the zones.
    std::filesystem::path root{};     ///< The folder of layouts/, assets/ and audio/.
};

/// Reads and checks the displays. Warns of zones in which nobody speaks. `warnings` as in `load`.
Checked<DisplaysConfig> load_displays(const std::filesystem::path& path, const Surroundings& around = {},
                                      Errors* warnings = nullptr);

const Record<Legibility>& table(Of<Legibility>);
const Record<Ducking>& table(Of<Ducking>);
const Record<Audio>& table(Of<Audio>);
const Record<Display>& table(Of<Display>);
const Record<DisplaysConfig>& table(Of<DisplaysConfig>);

}  // namespace panggil::config
