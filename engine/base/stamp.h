#pragma once

#include <cstdint>
#include <filesystem>

namespace panggil {

/// By what it is seen that a file was saved: there or not, how long, when, and which file it is behind its name.
struct Stamp {
    bool there{false};
    std::uint64_t size{0};
    std::int64_t modified{0};  ///< Nanoseconds.
    std::uint64_t inode{0};

    friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// Of a folder it counts that it is there. It can hang where the file lies on a network drive.
Stamp stamp_of(const std::filesystem::path& path);

}  // namespace panggil
