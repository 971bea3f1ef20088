#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"

namespace panggil::voice {

/// The longest clip, in seconds. A file that says it is longer is refused before it is decoded.
constexpr int kLongestClip = 30;

/// The name of the clip that this file speaks ("satu.final" of satu.final.ogg), or none where it is no sound file.
std::optional<std::string> clip_of(const std::filesystem::path& file);

/// Decodes a file (FLAC, Ogg Vorbis or Opus, WAV, MP3) to mono at `rate` Hz. An error names the file.
Result<std::vector<float>> decode_clip(const std::filesystem::path& file, int rate);

}  // namespace panggil::voice
