#include "video/playlist.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "base/file.h"
#include "base/log.h"

namespace panggil::video {

namespace fs = std::filesystem;

const std::vector<std::string_view>& endings() {
    static const std::vector<std::string_view> all{".mp4", ".m4v", ".mov",  ".mkv", ".webm",
                                                   ".ogv", ".avi", ".mpeg", ".mpg", ".ts"};
    return all;
}

bool ends_like_video(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(endings().begin(), endings().end(), ending) != endings().end();
}

std::vector<fs::path> videos_in(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path, error)) {
        const bool hidden = entry.path().filename().string().starts_with('.');  // as a copy leaves them behind
        if (!hidden && ends_like_video(entry.path())) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> sources_below(const fs::path& root, const std::vector<fs::path>& sources) {
    if (root.empty()) return sources;
    std::vector<fs::path> paths;
    for (const fs::path& source : sources) {
        auto path = inside(root, source);
        if (path)
            paths.push_back(*std::move(path));
        else
            log::warn("a video is left out: {}", without_severity(path.error()));
    }
    return paths;
}

bool Playlist::look_again() {
    if (begun_ && (!loop_ || !any_worked_)) {
        nothing_works_ = !any_worked_;
        return false;
    }
    begun_ = true;
    any_worked_ = false;
    at_ = 0;
    files_.clear();
    for (const fs::path& source : sources_) {
        const auto found = videos_in(source);
        files_.insert(files_.end(), found.begin(), found.end());
    }
    nothing_works_ = files_.empty();
    return !files_.empty();
}

std::optional<fs::path> Playlist::next() {
    if (at_ >= files_.size() && !look_again()) return std::nullopt;
    return files_[at_++];
}

void Playlist::begin_again() {
    files_.clear();
    at_ = 0;
    begun_ = false;
    nothing_works_ = false;
}

void Playlist::worked(const fs::path& file) {
    any_worked_ = true;
    broken_.erase(file);
}

bool Playlist::failed(const fs::path& file) { return broken_.insert(file).second; }

}  // namespace panggil::video
