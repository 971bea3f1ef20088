#include "display/watcher.h"

#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/log.h"

namespace panggil::display {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kSaved = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE;

fs::path plain(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error);
    return (error ? path : whole).lexically_normal();
}

// As linux/magic.h has them: NFS, SMB, SMB2, CIFS, FUSE, 9p, Coda, Ceph, AFS. What can't be asked may be one.
constexpr std::array<unsigned long, 9> kRemote{0x6969,     0x517B,     0xFE534D42, 0xFF534D42, 0x65735546,
                                               0x01021997, 0x73757245, 0x00C36400, 0x5346414F};

bool is_remote(const fs::path& folder) {
    struct statfs found {};
    if (::statfs(folder.c_str(), &found) != 0) return true;
    const auto kind = static_cast<unsigned long>(found.f_type) & 0xFFFFFFFF;
    return std::find(kRemote.begin(), kRemote.end(), kind) != kRemote.end();
}

}  // namespace

Watcher::Watcher() : inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (!inotify_.open()) log::warn("saved files are noticed later: the system has no inotify left for this program");
}

// A file that is new here counts as it stands now: who names it has just read it.
bool Watcher::watch(std::set<fs::path> files, std::vector<fs::path> folders) {
    std::set<fs::path> plain_files;
    for (const fs::path& file : files) plain_files.insert(plain(file));
    for (fs::path& folder : folders) folder = plain(folder);
    if (plain_files == files_ && folders == folders_) return false;
    files_ = std::move(plain_files);
    folders_ = std::move(folders);
    add_everything();
    for (auto& [path, stamp] : look_at(files_, folders_)) stamps_.try_emplace(path, stamp);
    is_remote_ =
        std::any_of(folders_.begin(), folders_.end(), is_remote) ||
        std::any_of(files_.begin(), files_.end(), [](const fs::path& f) { return is_remote(f.parent_path()); });
    return true;
}

int Watcher::add(const fs::path& folder) const {
    return ::inotify_add_watch(inotify_.get(), folder.c_str(), kSaved);  // the same folder: the same number again
}

void Watcher::add_file(const fs::path& file) {
    if (const int folder = add(file.parent_path()); folder >= 0) named_.emplace(folder, file.filename().string());
}

// Again at each look: folders come, go and are made anew.
void Watcher::add_everything() {
    if (!inotify_.open()) return;
    named_.clear();
    whole_.clear();
    std::error_code error;
    for (const fs::path& file : files_) {
        add_file(file);
        const fs::path behind_link = fs::canonical(file, error);
        if (!error && behind_link != file) add_file(behind_link);
    }
    for (const fs::path& folder : folders_) {
        if (const int number = add(folder); number >= 0) whole_.insert(number);
        for (const auto& [path, stamp] : look_at({}, {folder})) {
            if (!fs::is_directory(path, error)) continue;
            if (const int number = add(path); number >= 0) whole_.insert(number);
        }
    }
}

// Editors write beside the file, too: what they keep there for themselves is of no concern. A picture of many
// megabytes is one when it is all there.
Watcher::Told Watcher::told(int descriptor, unsigned mask, const std::string& name) const {
    const bool being_written = (mask & (IN_MODIFY | IN_CREATE)) != 0;
    if (named_.contains({descriptor, name})) return being_written ? Told::being_written : Told::saved;
    const bool is_new_folder = (mask & IN_CREATE) != 0 && (mask & IN_ISDIR) != 0;
    if (!whole_.contains(descriptor) || name.front() == '.') return Told::nothing;
    return being_written && !is_new_folder ? Told::nothing : Told::saved;
}

Watcher::Told Watcher::take() {
    Told all = Told::nothing;
    alignas(inotify_event) std::array<char, 16 * 1024> bytes{};
    for (ssize_t got = 0; (got = ::read(inotify_.get(), bytes.data(), bytes.size())) > 0;) {
        for (ssize_t at = 0; at < got;) {
            const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            const bool lost = (event->mask & IN_Q_OVERFLOW) != 0;
            const Told one = event->len > 0 ? told(event->wd, event->mask, event->name) : Told::nothing;
            if (lost || one != Told::nothing) all = lost ? Told::saved : one;  // the last one: it may be open again
        }
    }
    return all;
}

std::set<fs::path> Watcher::look() {
    add_everything();
    Stamps now = look_at(files_, folders_);
    auto paths = changed(stamps_, now);
    stamps_ = std::move(now);
    return paths;
}

}  // namespace panggil::display
