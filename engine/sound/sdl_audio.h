#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace panggil::sound {

/// Gives back, when it goes, what SDL keeps for this thread (the text of its last error): nothing else would, once a
/// thread that isn't SDL's own has ended, and devices are opened on such threads again and again.
struct ThreadOfSdl {
    ThreadOfSdl() = default;
    ~ThreadOfSdl();
    ThreadOfSdl(const ThreadOfSdl&) = delete;
    ThreadOfSdl& operator=(const ThreadOfSdl&) = delete;
};

/// SDL's sound for as long as it lives; its video is begun and ended apart.
class SdlAudio {
public:
    SdlAudio();
    ~SdlAudio();
    SdlAudio(const SdlAudio&) = delete;
    SdlAudio& operator=(const SdlAudio&) = delete;

    bool begun() const { return begun_; }

private:
    bool begun_{false};
};

// The following need it begun.

std::vector<std::string> playback_devices();

/// That the device of this name ("": any) can't be opened, SDL's reason, and which there are.
tl::unexpected<Error> no_device(const std::string& name);

/// How many buffers still wait in a device when SDL asks for the next one.
int buffers_waiting();

}  // namespace panggil::sound
