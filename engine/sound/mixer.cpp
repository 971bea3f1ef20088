#include "sound/mixer.h"

#include <fmt/format.h>

#include "base/late_library.h"

namespace panggil::sound {

namespace {

constexpr const char* kName = "libSDL2_mixer-2.0.so.0";

}  // namespace

Result<Mixer> load_mixer() {
    LateLibrary library(kName);
    if (!library.is_there()) {
        return fail(say("there is no sound, {} is missing - install the package libsdl2-mixer-2.0-0",
                        "Tidak ada suara, {} tidak ada. Pasang paket libsdl2-mixer-2.0-0.", kName));
    }
    Mixer mixer;
    library.take("Mix_OpenAudioDevice", mixer.open_device);
    library.take("Mix_CloseAudio", mixer.close_device);
    library.take("Mix_QuerySpec", mixer.query_spec);
    library.take("Mix_AllocateChannels", mixer.allocate_channels);
    library.take("Mix_SetPostMix", mixer.set_post_mix);
    library.take("Mix_LoadMUS_RW", mixer.load_music);
    library.take("Mix_FreeMusic", mixer.free_music);
    library.take("Mix_MusicDuration", mixer.music_duration);
    library.take("Mix_PlayMusic", mixer.play_music);
    library.take("Mix_HookMusicFinished", mixer.hook_music_finished);
    if (!library.missing().empty())
        return fail(fmt::format("there is no sound, {} has no {}", kName, library.missing()));
    return mixer;
}

}  // namespace panggil::sound
