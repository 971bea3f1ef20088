#include "scene/pictures.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "base/fds.h"
#include "base/file.h"
#include "base/log.h"

namespace panggil::scene {

namespace {

namespace fs = std::filesystem;
using render::Picture;
using render::PictureFit;
using render::PicturePtr;
using render::Size;

constexpr std::array kEndings{".png", ".jpg", ".jpeg", ".webp", ".svg"};

bool names_picture(const fs::path& path) {
    return std::find(kEndings.begin(), kEndings.end(), path.extension()) != kEndings.end();
}

std::size_t bytes_of(const PicturePtr& picture) {
    return picture ? picture->pixels.size() * sizeof(picture->pixels.front()) : 0;
}

SavedAs saved_as(const fs::path& path) {
    std::error_code gone;
    const auto at = fs::last_write_time(path, gone);
    const auto bytes = fs::file_size(path, gone);
    return gone ? SavedAs{} : SavedAs{at, bytes};
}

// None where the drive doesn't answer as it should: what was known of it stays.
std::optional<std::vector<std::string>> pictures_in(const fs::path& assets, const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    auto entry = fs::directory_iterator(assets / folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (names_picture(entry->path())) files.push_back((fs::path(folder) / entry->path().filename()).string());
    }
    const bool is_none = error == std::errc::not_a_directory || error == std::errc::no_such_file_or_directory;
    if (is_none) return std::vector{folder};  // whoever loads it says what is wrong with it
    if (error) return std::nullopt;
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

// Both threads hold it, so that one that hangs can be left behind.
struct Pictures::Desk {
    std::mutex mutex;
    std::optional<Done> done;  // under the mutex
    EventFd laid_down;
};

Pictures::Pictures(fs::path assets, std::size_t budget, Load load)
    : assets_(std::move(assets)), budget_(budget), load_(std::move(load)), desk_(std::make_shared<Desk>()) {}

Result<Picture> Pictures::load(const fs::path& assets, const std::string& file, Size size, PictureFit fit) {
    const auto path = inside(assets, file);
    if (!path) return tl::unexpected(path.error());
    try {
        return render::load_picture(*path, size, fit);
    } catch (const std::bad_alloc&) {
        return fail(Said("there is not enough memory for this picture", "Memori tidak cukup untuk gambar ini."),
                    {path->string()});
    }
}

int Pictures::loaded_fd() const { return desk_->laid_down.fd(); }

const Pictures::Kept* Pictures::find(const Key& key) const {
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.key == key; });
    return found == kept_.end() ? nullptr : &*found;
}

PicturePtr Pictures::get(const std::string& file, Size size, PictureFit fit, Need need) {
    if (file.empty() || size.w <= 0 || size.h <= 0) return nullptr;
    const Key key{file, size, fit};
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.key == key; });
    if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        if (found->on_its_way && need == Need::now) need_now(key);
        return kept_.front().picture;
    }
    keep_to_budget();
    kept_.push_front({key});
    ask(key, need);
    return nullptr;
}

bool Pictures::is_broken(const std::string& file, Size size, PictureFit fit) const {
    const Kept* kept = find({file, size, fit});
    return kept && kept->broken;
}

const std::vector<std::string>& Pictures::files_of(const std::string& file_or_folder) {
    const auto [entry, is_new] = files_.try_emplace(file_or_folder);
    if (!is_new) return entry->second;
    if (names_picture(file_or_folder))
        entry->second = {file_or_folder};
    else
        queue({[assets = assets_, folder = file_or_folder]() -> Done {
            const Found found = Found::at(assets, {{{folder, {}}}, {}});
            return [found](Pictures& owner) { return owner.take(found); };
        }});
    return entry->second;
}

void Pictures::ask(const Key& key, Need need) {
    const auto work = [assets = assets_, load = load_, key]() -> Done {
        const SavedAs saved = saved_as(assets / key.file);  // before it is read: a save meanwhile is seen later
        auto loaded = std::make_shared<const Loaded>(Loaded{key, load(assets, key.file, key.size, key.fit), saved});
        return [loaded](Pictures& owner) { return owner.take(*loaded); };
    };
    queue({work, false, need == Need::later ? std::optional(key) : std::nullopt});
}

void Pictures::queue(Waiting waiting) {
    const auto needed_later = [](const Waiting& other) { return other.later.has_value(); };
    const auto place = waiting.later ? queue_.end() : std::find_if(queue_.begin(), queue_.end(), needed_later);
    queue_.insert(place, std::move(waiting));
    begin_next();
}

void Pictures::need_now(const Key& key) {
    const auto found =
        std::find_if(queue_.begin(), queue_.end(), [&](const Waiting& waiting) { return waiting.later == key; });
    if (found == queue_.end()) return;
    Waiting waiting = std::move(*found);
    queue_.erase(found);
    waiting.later.reset();
    queue(std::move(waiting));
}

void Pictures::begin_next() {
    if (working_ || queue_.empty()) return;
    working_ = true;
    thread_ = LooseThread("what loads pictures", [work = std::move(queue_.front().work), desk = desk_] {
        Done done = work();
        const std::lock_guard held(desk->mutex);
        desk->done = std::move(done);
        desk->laid_down.post();
    });
    queue_.pop_front();
}

bool Pictures::take_loaded() {
    std::optional<Done> done;
    {
        const std::lock_guard held(desk_->mutex);
        std::swap(done, desk_->done);
        if (done) desk_->laid_down.clear();
    }
    if (!done) return false;
    working_ = false;
    const bool seen = (*done)(*this);
    begin_next();
    return seen;
}

bool Pictures::wait_for_all() {
    bool any = false;
    while (working_) {
        pollfd laid_down{desk_->laid_down.fd(), POLLIN, 0};
        ::poll(&laid_down, 1, -1);
        any = take_loaded() || any;
    }
    return any;
}

bool Pictures::take(const Loaded& loaded) {
    const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& k) { return k.key == loaded.key; });
    if (kept == kept_.end()) return false;
    kept->on_its_way = false;
    kept->saved = loaded.saved;
    kept->broken = !loaded.picture;
    if (!loaded.picture) {
        if (said_.insert(loaded.key.file).second) log::warn("{}", without_severity(loaded.picture.error()));
        return true;  // whoever waits for it needn't any more
    }
    said_.erase(loaded.key.file);
    bytes_ -= bytes_of(kept->picture);
    kept->picture = std::make_shared<const Picture>(*loaded.picture);
    bytes_ += bytes_of(kept->picture);
    return true;
}

Pictures::Found Pictures::Found::at(const fs::path& assets, Found found) {
    for (auto& [folder, files] : found.folders) files = pictures_in(assets, folder);
    for (auto& [file, saved] : found.files) saved = saved_as(assets / file);
    return found;
}

bool Pictures::take(const Found& found) {
    bool other_files = false;
    for (const auto& [folder, files] : found.folders) {
        if (!files || *files == files_[folder]) continue;
        files_[folder] = *files;
        ++lists_;
        other_files = true;
    }
    for (Kept& kept : kept_) {
        const auto now = found.files.find(kept.key.file);
        if (now == found.files.end() || kept.on_its_way || now->second == kept.saved) continue;
        kept.on_its_way = true;
        ask(kept.key);
    }
    return other_files;
}

// What is shown has another owner besides; to forget it would free nothing. Asked before something new is loaded and
// not afterwards: then that has not been shown yet, and would be loaded again without end.
void Pictures::keep_to_budget() {
    for (auto kept = kept_.end(); bytes_ > budget_ && kept != kept_.begin();) {
        --kept;
        if (!kept->picture || kept->picture.use_count() > 1) continue;
        bytes_ -= bytes_of(kept->picture);
        kept = kept_.erase(kept);
    }
}

void Pictures::look_for_changes() {
    if (std::any_of(queue_.begin(), queue_.end(), [](const Waiting& waiting) { return waiting.looks; })) return;
    Found asked;
    for (const auto& [folder, files] : files_) {
        if (!names_picture(folder)) asked.folders[folder];
    }
    for (const Kept& kept : kept_) asked.files[kept.key.file];
    const auto look = [assets = assets_, asked]() -> Done {
        return [found = Found::at(assets, asked)](Pictures& owner) { return owner.take(found); };
    };
    queue({look, true});
}

std::optional<Said> wrong_with_picture(const fs::path& assets, const std::string& file_or_folder) {
    constexpr Size kAnySize{64, 64};
    std::error_code ignored;
    if (fs::is_directory(assets / file_or_folder, ignored)) {
        if (pictures_in(assets, file_or_folder) == std::vector<std::string>{})
            return Said("there is no picture in this folder", "Tidak ada gambar dalam folder ini.");
        return std::nullopt;
    }
    const auto loaded = Pictures::load(assets, file_or_folder, kAnySize, PictureFit::contain);
    return loaded ? std::nullopt : std::optional(loaded.error().said());
}

}  // namespace panggil::scene
