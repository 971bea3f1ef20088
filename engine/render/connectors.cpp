#include "render/connectors.h"

#include <algorithm>
#include <fstream>
#include <vector>

namespace panggil::render {

namespace {

// The file's words, one blank between them.
std::string words_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::string words;
    for (std::string word; stream >> word;) words += " " + word;
    return words;
}

}  // namespace

std::string connectors(const std::filesystem::path& folder) {
    std::vector<std::string> all;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string status = words_of(entry.path() / "status");
        if (status.empty()) continue;  // a card, not a connector
        all.push_back(entry.path().filename().string() + ":" + status + words_of(entry.path() / "modes") + "\n");
    }
    std::sort(all.begin(), all.end());
    std::string words;
    for (const std::string& one : all) words += one;
    return words;
}

}  // namespace panggil::render
