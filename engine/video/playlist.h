#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace panggil::video {

/// The endings of files that are taken for videos, with their dot, in small letters.
const std::vector<std::string_view>& endings();

/// By its name alone; it isn't looked into.
bool ends_like_video(const std::filesystem::path& path);

/// The videos that `path` names: itself, or what lies in that folder and ends like one, by name.
std::vector<std::filesystem::path> videos_in(const std::filesystem::path& path);

/// These files and folders below `root`, made absolute; without those that lead out of it, which the log is told. An
/// empty root: as they are. Looks at the disk.
std::vector<std::filesystem::path> sources_below(const std::filesystem::path& root,
                                                 const std::vector<std::filesystem::path>& sources);

/// What is played after what. Folders are looked into at the beginning of each round, so what was put into one, or
/// mended, comes with the next. A value; one thread.
class Playlist {
public:
    /// Files and folders, in the order in which they are played.
    Playlist(std::vector<std::filesystem::path> sources, bool loop) : sources_(std::move(sources)), loop_(loop) {}

    /// The one to play next. None: the only round is over, or in this whole round nothing could be played.
    std::optional<std::filesystem::path> next();

    /// None of them could be played in the last round. begin_again() tries them anew.
    bool nothing_works() const { return nothing_works_; }
    void begin_again();

    void worked(const std::filesystem::path& file);

    /// True for the first time, when it should be said; again after it has worked meanwhile.
    bool failed(const std::filesystem::path& file);

private:
    bool look_again();

    std::vector<std::filesystem::path> sources_;
    bool loop_;
    std::vector<std::filesystem::path> files_{};  // of this round
    std::size_t at_{0};
    bool begun_{false};
    bool any_worked_{false};  // in this round
    bool nothing_works_{false};
    std::set<std::filesystem::path> broken_{};
};

}  // namespace panggil::video
