#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace panggil {

/// The bytes of files by their path as it was asked for; null where the file could not be read.
using FileBytes = std::map<std::filesystem::path, std::shared_ptr<const std::string>>;

/// While it lives, every file that this thread asks read_file for is noted down, whoever asks and whatever comes of it.
/// So it is known what a layout was put together from, also where it is wrong, and none can be forgotten that a new
/// field names. One inside another: the inner one alone notes.
class FilesRead {
public:
    FilesRead();
    ~FilesRead();
    FilesRead(const FilesRead&) = delete;
    FilesRead& operator=(const FilesRead&) = delete;

    const FileBytes& files() const { return files_; }

    /// For read_file. Notes in the one that lives on this thread, if there is one.
    static void note(const std::filesystem::path& path, const std::string* bytes);

private:
    FileBytes files_;
    FilesRead* before_;
};

}  // namespace panggil
