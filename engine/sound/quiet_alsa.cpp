#include "sound/quiet_alsa.h"

#include <SDL.h>

namespace panggil::sound {

namespace {

void say_nothing(const char*, int, const char*, int, const char*, ...) {}

}  // namespace

void quiet_alsa() {
    // Loaded as SDL loads it, so that the program starts on machines without it. Kept for good: the handler is inside.
    static void* const alsa = SDL_LoadObject("libasound.so.2");
    if (alsa == nullptr) return;
    using SetHandler = int (*)(void (*)(const char*, int, const char*, int, const char*, ...));
    const auto set_handler = reinterpret_cast<SetHandler>(SDL_LoadFunction(alsa, "snd_lib_error_set_handler"));
    if (set_handler != nullptr) set_handler(say_nothing);
}

}  // namespace panggil::sound
