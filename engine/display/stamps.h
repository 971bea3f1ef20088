#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

namespace panggil::display {

/// By what it is seen that a file was saved: there or not, how long, when, and which file it is behind its name.
struct Stamp {
    bool there{false};
    std::uint64_t size{0};
    std::int64_t modified{0};  ///< Nanoseconds.
    std::uint64_t inode{0};

    friend bool operator==(const Stamp&, const Stamp&) = default;
};

using Stamps = std::map<std::filesystem::path, Stamp>;

/// Of these files, and of all files below the folders but hidden ones. At most some thousand files.
Stamps look_at(const std::set<std::filesystem::path>& files, const std::vector<std::filesystem::path>& folders);

/// What is in one of them alone, or different.
std::set<std::filesystem::path> changed(const Stamps& before, const Stamps& now);

}  // namespace panggil::display
