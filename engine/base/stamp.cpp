#include "base/stamp.h"

#include <sys/stat.h>

namespace panggil {

Stamp stamp_of(const std::filesystem::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return {};
    if (S_ISDIR(found.st_mode)) return {true, 0, 0, static_cast<std::uint64_t>(found.st_ino)};
    constexpr std::int64_t kSecond = 1'000'000'000;
    return {true, static_cast<std::uint64_t>(found.st_size), found.st_mtim.tv_sec * kSecond + found.st_mtim.tv_nsec,
            static_cast<std::uint64_t>(found.st_ino)};
}

}  // namespace panggil
