#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/fds.h"
#include "display/stamps.h"

namespace panggil::display {

/// Sees that somebody saves one of the files that a screen is made from. inotify tells of a local disk at once; network
/// drives tell nothing, so whoever owns it should `look` now and then. A look may take long where a drive hangs: the
/// loader's thread alone uses it.
class Watcher {
public:
    Watcher();

    /// From now on these files, there or not yet, and everything below these folders. True where there are new ones
    /// among them, of which it can't be known what was saved meanwhile.
    bool watch(std::set<std::filesystem::path> files, std::vector<std::filesystem::path> folders);

    int fd() const { return inotify_.get(); }  ///< Readable where the system has something to tell; -1: it never has.

    /// Whether the system tells of everything: nothing of it lies on a network drive.
    bool is_told_everything() const { return inotify_.open() && !is_remote_; }

    enum class Told { nothing, being_written, saved };

    /// Takes all that the system has told about the watched files.
    Told take();

    /// Looks at all of it. What has changed since the last look, or since `watch` for what is new.
    std::set<std::filesystem::path> look();

private:
    int add(const std::filesystem::path& folder) const;
    void add_file(const std::filesystem::path& file);
    void add_everything();
    Told told(int descriptor, unsigned mask, const std::string& name) const;

    Fd inotify_;
    std::set<std::pair<int, std::string>> named_;  // by folder and name
    std::set<int> whole_;                          // folders of which everything is watched
    std::set<std::filesystem::path> files_;
    std::vector<std::filesystem::path> folders_;
    Stamps stamps_;
    bool is_remote_{true};
};

}  // namespace panggil::display
