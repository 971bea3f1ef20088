#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"
#include "hall/hall.h"

namespace panggil::cli {

/// What is wrong with the voice pack of this pack.yaml, and how many clips it has. `hall` may be null.
struct PackFinding {
    std::size_t clips{0};
    Errors errors;
};
PackFinding look_at_pack(const std::filesystem::path& yaml, const hall::Hall* hall);

/// Writes a sound to listen through, and prints when each sentence begins; or the table of what to record. The exit
/// code.
int write_listening(const std::filesystem::path& folder, const hall::Hall* hall, const std::string& file);
int write_recording_list(const std::filesystem::path& folder, const hall::Hall* hall, const std::string& file);

}  // namespace panggil::cli
