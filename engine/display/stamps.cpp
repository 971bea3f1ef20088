#include "display/stamps.h"

namespace panggil::display {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostFiles = 5000;
constexpr int kDeepest = 8;

}  // namespace

Stamps look_at(const std::set<fs::path>& files, const std::vector<fs::path>& folders) {
    Stamps stamps;
    for (const fs::path& file : files) stamps[file] = stamp_of(file);
    for (const fs::path& folder : folders) {
        std::error_code error;
        auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
        for (; !error && entry != fs::recursive_directory_iterator() && stamps.size() < kMostFiles;
             entry.increment(error)) {
            const bool hidden = entry->path().filename().string().front() == '.';
            if (hidden || entry.depth() >= kDeepest) entry.disable_recursion_pending();
            if (!hidden) stamps[entry->path()] = stamp_of(entry->path());
        }
    }
    return stamps;
}

std::set<fs::path> changed(const Stamps& before, const Stamps& now) {
    std::set<fs::path> paths;
    for (const auto& [path, stamp] : now) {
        const auto old = before.find(path);
        if (old == before.end() ? stamp.there : old->second != stamp) paths.insert(path);
    }
    for (const auto& [path, stamp] : before) {
        if (stamp.there && !now.contains(path)) paths.insert(path);
    }
    return paths;
}

}  // namespace panggil::display
