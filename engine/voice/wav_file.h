#pragma once

#include <filesystem>

#include "base/error.h"
#include "voice/join.h"

namespace panggil::voice {

/// Writes the sound as a WAV file of 16 bit. An error names the file and why.
Result<void> write_wav(const std::filesystem::path& file, const Pcm& sound);

}  // namespace panggil::voice
