#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <optional>

#include "base/fds.h"
#include "config/displays_config.h"
#include "display/announcer.h"
#include "display/speaker.h"

namespace panggil::display {

/// Where a display's voice packs are, the first language first.
struct VoiceFolders {
    std::vector<std::filesystem::path> packs;
    voice::Languages languages{voice::Languages::all};
};

/// Keeps an announcer's speaker: loads it on a thread of its own, since device and voice pack take seconds, and opens a
/// device that is gone again by its name, for as long as that takes. Calls are shown meanwhile. Owner's thread.
class SpeakerKeeper {
public:
    /// No `audio`: no device is opened, and the packs give captions alone.
    SpeakerKeeper(std::shared_ptr<const hall::Hall> hall, VoiceFolders voices, std::optional<config::Audio> audio);

    /// Begins to load; `take_loaded` hands it over.
    void load();

    /// Gives the announcer what has been loaded meanwhile, if anything has.
    void take_loaded(Announcer& announcer, Instant now);

    /// Looks after the device at a slow beat. One that is gone is taken from the announcer and opened again.
    void look_at_device(Announcer& announcer, Instant now);

    Instant next_due() const;  ///< When to look at the device; Instant::max(): never.
    int loaded_fd() const { return loaded_.fd(); }
    int heard_fd() const;  ///< Readable when the announcer should advance; -1 while there is no device.

private:
    struct Loaded {
        std::unique_ptr<PackSpeaker> speaker;
        Errors problems;
    };
    static Loaded load_speaker(std::shared_ptr<const hall::Hall> hall, const VoiceFolders& folders,
                               const std::optional<config::Audio>& audio, voice::Voices known);

    std::shared_ptr<const hall::Hall> hall_;
    VoiceFolders folders_;
    std::optional<config::Audio> audio_;
    EventFd loaded_;
    std::unique_ptr<PackSpeaker> speaker_;
    voice::Voices voices_;  // kept while a device is opened again
    Errors said_;           // of the last loading, so that a device that stays away is said once
    Instant device_due_{};
    std::future<Loaded> loading_;  // the last member: its thread has ended before the others do
};

}  // namespace panggil::display
