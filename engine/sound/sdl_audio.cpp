#include "sound/sdl_audio.h"

#include <SDL.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

#include "sound/quiet_alsa.h"

namespace panggil::sound {

ThreadOfSdl::~ThreadOfSdl() { SDL_TLSCleanup(); }

SdlAudio::SdlAudio() {
    SDL_SetHint(SDL_HINT_AUDIO_DEVICE_APP_NAME, "Panggil");  // what the sound server's volume control shows
    quiet_alsa();
    begun_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
}

SdlAudio::~SdlAudio() {
    if (begun_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

std::vector<std::string> playback_devices() {
    std::vector<std::string> names;
    const int count = std::max(0, SDL_GetNumAudioDevices(0));
    names.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) names.emplace_back(SDL_GetAudioDeviceName(i, 0));
    return names;
}

tl::unexpected<Error> no_device(const std::string& name) {
    const std::string reason = *SDL_GetError() != '\0' ? SDL_GetError() : "none is there";
    const std::string which = name.empty() ? "no sound device" : fmt::format("no sound device '{}'", name);
    const auto there = playback_devices();
    const std::string choice =
        name.empty() || there.empty() ? "" : fmt::format("; there is: {}", fmt::join(there, ", "));
    return fail(fmt::format("{}, the display goes on in silence: {}{}", which, reason, choice));
}

int buffers_waiting() {
    // SDL's ALSA driver opens a device of two buffers and asks for the next as soon as both are full (2.26.5,
    // ALSA_PlayDevice blocks in the write); the other drivers wait until the one before was played.
    const char* driver = SDL_GetCurrentAudioDriver();
    return driver != nullptr && std::string_view(driver) == "alsa" ? 2 : 0;
}

}  // namespace panggil::sound
