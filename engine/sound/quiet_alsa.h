#pragma once

namespace panggil::sound {

/// ALSA writes what it can't do onto stderr by itself, a dozen lines each time a device is looked for that isn't there.
/// Our own message says it in one. Does nothing where ALSA isn't installed.
void quiet_alsa();

}  // namespace panggil::sound
