#pragma once

#include <filesystem>

#include "base/error.h"
#include "base/fds.h"

namespace panggil::hub {

/// The folder of one hub's store: made where it isn't there, and held as long as this lives, so that no second hub
/// writes into it. The hold ends with the process, however that ends.
class DataFolder {
public:
    static Result<DataFolder> open(const std::filesystem::path& path);

    std::filesystem::path database() const { return path_ / "hub.sqlite3"; }

private:
    DataFolder(std::filesystem::path path, Fd lock) : path_(std::move(path)), lock_(std::move(lock)) {}

    std::filesystem::path path_;
    Fd lock_;
};

}  // namespace panggil::hub
