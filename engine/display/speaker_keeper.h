#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "base/fds.h"
#include "base/loose_thread.h"
#include "config/displays_config.h"
#include "display/announcer.h"
#include "display/speaker.h"

namespace panggil::display {

/// Where a display's voice packs are, the first language first.
struct VoiceFolders {
    std::vector<std::filesystem::path> packs;
    voice::Languages languages{voice::Languages::all};
};

/// Keeps an announcer's speaker: loads it on a thread of its own, since device and voice pack take seconds and a drive
/// may hang, and opens a device that is gone again by its name, for as long as that takes. Calls are shown meanwhile. A
/// loading that hangs is left behind at the end. Owner's thread.
class SpeakerKeeper {
public:
    /// As voice::VoicePack::load; a test gives another one.
    using LoadPack = std::function<Checked<std::shared_ptr<const voice::VoicePack>>(const std::filesystem::path& folder,
                                                                                    int rate, int channels)>;

    /// No `audio`: no device is opened, and the packs give captions alone.
    SpeakerKeeper(std::shared_ptr<const hall::Hall> hall, VoiceFolders voices, std::optional<config::Audio> audio,
                  LoadPack load_pack = voice::VoicePack::load);

    /// Begins to load; `take_loaded` hands it over.
    void load();

    /// Gives the announcer what has been loaded meanwhile, if anything has.
    void take_loaded(Announcer& announcer, Instant now);

    /// Looks after the device at a slow beat. One that is gone is taken from the announcer and opened again.
    void look_at_device(Announcer& announcer, Instant now);

    Instant next_due() const;  ///< When to look at the device; Instant::max(): never.
    int loaded_fd() const;
    int heard_fd() const;  ///< Readable when the announcer should advance; -1 while there is no device.

private:
    class Desk;

    std::shared_ptr<Desk> desk_;  // both threads'
    std::optional<config::Audio> audio_;
    std::unique_ptr<PackSpeaker> speaker_;
    voice::Voices voices_;  // kept while a device is opened again
    Errors said_;           // of the last loading, so that a device that stays away is said once
    Instant device_due_{};
    bool loading_{false};
    LooseThread thread_;
};

}  // namespace panggil::display
