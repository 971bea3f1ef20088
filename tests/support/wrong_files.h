#pragma once

#include <algorithm>
#include <cstdlib>
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
inline std::string told(Errors errors, Language language) {
    for (Error& error : errors) error.place.file = std::filesystem::path(error.place.file).filename().string();
    return to_string(errors, language);
}

/// Asks that the folder's file is told in exactly these words, in both languages. PANGGIL_WRITE_EXPECTED=1 writes them
/// down instead, to be read through by a person.
inline void expect_told(const std::filesystem::path& folder, const Errors& errors) {
    for (const auto& [file, language] :
         {std::pair("expected.txt", Language::english), std::pair("expected.id.txt", Language::indonesian)}) {
        INFO(folder.filename().string() << "/" << file);
        const std::string said = told(errors, language);
        if (std::getenv("PANGGIL_WRITE_EXPECTED")) std::ofstream(folder / file, std::ios::binary) << said;
        CHECK(said == content(folder / file));
    }
    for (const Error& error : errors) CHECK_FALSE(error.indonesian.empty());
}

}  // namespace panggil::test
