#include "scene/pictures.h"

#include <algorithm>
#include <array>

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

Result<Picture> load(const fs::path& assets, const std::string& file, Size size, PictureFit fit) {
    const auto path = inside(assets, file);
    if (!path) return tl::unexpected(path.error());
    try {
        return render::load_picture(*path, size, fit);
    } catch (const std::bad_alloc&) {
        return fail("there is not enough memory for this picture", {path->string()});
    }
}

fs::file_time_type written_at(const fs::path& path) {
    std::error_code ignored;
    return fs::last_write_time(path, ignored);
}

std::vector<std::string> pictures_in(const fs::path& assets, const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(assets / folder, error)) {
        if (names_picture(entry.path())) files.push_back((fs::path(folder) / entry.path().filename()).string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Pictures::Pictures(fs::path assets, std::size_t budget) : assets_(std::move(assets)), budget_(budget) {}

const Pictures::Kept* Pictures::find(const Key& key) const {
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.key == key; });
    return found == kept_.end() ? nullptr : &*found;
}

PicturePtr Pictures::get(const std::string& file, Size size, PictureFit fit) {
    if (file.empty() || size.w <= 0 || size.h <= 0) return nullptr;
    const Key key{file, size, fit};
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.key == key; });
    if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        return kept_.front().picture;
    }
    keep_to_budget();
    kept_.push_front({key});
    ask(key);
    return nullptr;
}

bool Pictures::is_broken(const std::string& file, Size size, PictureFit fit) const {
    const Kept* kept = find({file, size, fit});
    return kept && kept->broken;
}

std::vector<std::string> Pictures::files_of(const std::string& file_or_folder) const {
    std::error_code ignored;
    if (!fs::is_directory(assets_ / file_or_folder, ignored)) return {file_or_folder};
    return pictures_in(assets_, file_or_folder);
}

void Pictures::ask(const Key& key) {
    asked_.push_back(key);
    if (!loading_.valid()) load_next();
}

void Pictures::load_next() {
    if (asked_.empty()) return;
    loading_ = std::async(std::launch::async, [assets = assets_, key = asked_.front(), done = &loaded_] {
        Loaded loaded{key, load(assets, key.file, key.size, key.fit), written_at(assets / key.file)};
        done->post();
        return loaded;
    });
}

bool Pictures::take_loaded() {
    if (!loading_.valid() || loading_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
    loaded_.clear();
    asked_.pop_front();
    take(loading_.get());
    load_next();
    return true;
}

bool Pictures::wait_for_all() {
    bool any = false;
    while (loading_.valid()) {
        loading_.wait();
        any = take_loaded() || any;
    }
    return any;
}

void Pictures::take(Loaded loaded) {
    const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& k) { return k.key == loaded.key; });
    if (kept == kept_.end()) return;
    kept->written = loaded.written;
    kept->broken = !loaded.picture;
    if (!loaded.picture) {
        if (said_.insert(loaded.key.file).second) log::warn("{}", without_severity(loaded.picture.error()));
        return;
    }
    said_.erase(loaded.key.file);
    bytes_ -= bytes_of(kept->picture);
    kept->picture = std::make_shared<const Picture>(*std::move(loaded.picture));
    bytes_ += bytes_of(kept->picture);
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
    for (const Kept& kept : kept_) {
        const bool on_its_way = std::find(asked_.begin(), asked_.end(), kept.key) != asked_.end();
        if (!on_its_way && written_at(assets_ / kept.key.file) != kept.written) ask(kept.key);
    }
}

std::optional<std::string> wrong_with_picture(const fs::path& assets, const std::string& file_or_folder) {
    constexpr Size kAnySize{64, 64};
    std::error_code ignored;
    if (fs::is_directory(assets / file_or_folder, ignored)) {
        if (pictures_in(assets, file_or_folder).empty()) return "there is no picture in this folder";
        return std::nullopt;
    }
    const auto loaded = load(assets, file_or_folder, kAnySize, PictureFit::contain);
    return loaded ? std::nullopt : std::optional(loaded.error().message);
}

}  // namespace panggil::scene
