#pragma once

#include <SDL_mixer.h>

#include "base/error.h"

namespace panggil::sound {

/// The functions of SDL_mixer that this room calls. The library is opened with the first device, not linked: it brings
/// 13 others with it, and every verb and the first picture would come 4 ms later for it.
struct Mixer {
    decltype(&Mix_OpenAudioDevice) open_device{};
    decltype(&Mix_CloseAudio) close_device{};
    decltype(&Mix_QuerySpec) query_spec{};
    decltype(&Mix_AllocateChannels) allocate_channels{};
    decltype(&Mix_SetPostMix) set_post_mix{};
    decltype(&Mix_LoadMUS_RW) load_music{};
    decltype(&Mix_FreeMusic) free_music{};
    decltype(&Mix_MusicDuration) music_duration{};
    decltype(&Mix_PlayMusic) play_music{};
    decltype(&Mix_HookMusicFinished) hook_music_finished{};
};

/// Opens it; it stays in the process then. An error says what to install. Any thread.
Result<Mixer> load_mixer();

}  // namespace panggil::sound
