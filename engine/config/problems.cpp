#include "config/problems.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace panggil::config {

std::size_t Problems::errors() const {
    return static_cast<std::size_t>(
        std::count_if(all_.begin(), all_.end(), [](const Error& e) { return e.severity == Severity::error; }));
}

Errors Problems::sorted() const {
    std::vector<std::string> files;
    for (const Error& error : all_) {
        if (std::find(files.begin(), files.end(), error.place.file) == files.end()) files.push_back(error.place.file);
    }
    const auto rank = [&](const Error& e) {
        return std::tuple(std::find(files.begin(), files.end(), e.place.file), e.place.line, e.place.column);
    };
    Errors sorted = all_;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Error& a, const Error& b) { return rank(a) < rank(b); });
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

}  // namespace panggil::config
