#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/error.h"
#include "manual.h"

/// A folder for each wrong file, and the words that it gets: what the rooms that read files share in their tests.
namespace panggil::test {

inline std::vector<std::filesystem::path> folders_of(const std::filesystem::path& root) {
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(root)) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// What a reader said of a file, good or not.
template <class T>
Errors all_of(const Checked<T>& read, const Errors& warnings) {
    return read ? warnings : read.error();
}

/// What a person is told, without the folder's path, which is the test's and not the file's.
inline std::string told(Errors errors) {
    for (Error& error : errors) error.place.file = std::filesystem::path(error.place.file).filename().string();
    return to_string(errors);
}

}  // namespace panggil::test
