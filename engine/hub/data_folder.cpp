#include "hub/data_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace panggil::hub {

Result<DataFolder> DataFolder::open(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error) return fail(fmt::format("the folder can't be made: {}", error.message()), {path.string()});
    const auto file = path / "hub.lock";
    Fd lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (!lock.open()) return fail(fmt::format("the file can't be written: {}", std::strerror(errno)), {file.string()});
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        return fail("another hub runs on this folder - end it first, or give this one a folder of its own with --state",
                    {path.string()});
    }
    return DataFolder(path, std::move(lock));
}

}  // namespace panggil::hub
