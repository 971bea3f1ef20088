#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"

namespace panggil::voice {

/// The longest clip, in seconds. A file that says it is longer is refused before it is decoded.
constexpr int kLongestClip = 300;

/// The name of the clip that this file speaks ("satu.final" of satu.final.ogg), or none where it is no sound file.
std::optional<std::string> clip_of(const std::filesystem::path& file);

/// A file's sound as it stands there, its channels mixed to one.
struct Recording {
    int rate{0};
    std::vector<float> samples;
};
Result<Recording> read_clip(const std::filesystem::path& file);

/// The sound files of a folder by name, so that the same folder always gives the same pack.
std::vector<std::filesystem::path> sound_files(const std::filesystem::path& folder);

/// Decodes a file (FLAC, Ogg Vorbis or Opus, WAV, MP3) to mono at `rate` Hz. An error names the file.
Result<std::vector<float>> decode_clip(const std::filesystem::path& file, int rate);

}  // namespace panggil::voice
