#include "display/design_loader.h"

#include <poll.h>

#include <algorithm>

#include "base/log.h"
#include "display/last_design.h"

namespace panggil::display {

namespace fs = std::filesystem;

namespace {

// Nothing differs but the time of a file.
bool same_bytes(const FileBytes& a, const FileBytes& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        if (x.first != y.first || !x.second != !y.second) return false;
        return !x.second || *x.second == *y.second;
    });
}

std::set<fs::path> names_of(const FileBytes& files) {
    std::set<fs::path> names;
    for (const auto& [path, bytes] : files) names.insert(path);
    return names;
}

bool is_below(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

}  // namespace

DesignKeeper::Loader::Loader(DesignSource source, std::shared_ptr<const hall::Hall> hall, const FirstDesign& shown,
                             const Clock& clock, Read read)
    : source_(std::move(source)),
      hall_(std::move(hall)),
      clock_(clock),
      read_(std::move(read)),
      fonts_folder_(fs::absolute(source_.fonts()).lexically_normal()),
      shown_(shown.files),
      fonts_(fonts_of(*shown.design.theme)),
      said_(shown.wrong) {
    // Before anybody loads a picture or opens a font: none that is saved from now on is missed.
    watcher_.watch(names_of(shown_), {source_.assets()});
}

std::optional<DesignNews> DesignKeeper::Loader::take() {
    handed_over_.clear();
    const std::lock_guard lock(mutex_);
    return std::exchange(news_, std::nullopt);
}

bool DesignKeeper::Loader::has_ended() const {
    pollfd ended{ended_.fd(), POLLIN, 0};
    return ::poll(&ended, 1, 0) != 0;
}

void DesignKeeper::Loader::work() {
    if (said_.empty()) keep(shown_);
    settling_.saved(clock_.now());  // between the first reading and the first look
    while (!has_ended()) {
        notice(clock_.now());
        if (const auto due = settling_.due(); due && *due <= clock_.now()) read();
        if (!has_ended()) sleep();  // else it was left behind in reading, and the clock may be gone
    }
}

void DesignKeeper::Loader::notice(Instant now) {
    const Watcher::Told told = watcher_.take();
    if (told == Watcher::Told::being_written) settling_.being_written(now);
    if (told == Watcher::Told::saved) settling_.saved(now);
    if (told != Watcher::Told::saved && now < look_at_) return;
    look_at_ = now + (watcher_.is_told_everything() ? kLookToBeSure : kLook);
    const std::set<fs::path> changed = watcher_.look();
    if (changed.empty()) return;
    if (saved_.empty()) noticed_ = now;
    saved_.insert(changed.begin(), changed.end());
    if (told != Watcher::Told::being_written) settling_.saved(now);
}

void DesignKeeper::Loader::sleep() const {
    const Instant until = std::min(look_at_, settling_.due().value_or(Instant::max()));
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(until - clock_.now()).count();
    pollfd woken_by[] = {{ended_.fd(), POLLIN, 0}, {watcher_.fd(), POLLIN, 0}};
    ::poll(woken_by, std::size(woken_by), static_cast<int>(std::max(0L, long{wait})));
}

void DesignKeeper::Loader::read() {
    settling_.reading();
    DesignRead read = read_(source_, *hall_);
    std::set<fs::path> names = names_of(read.files);
    names.merge(names_of(shown_));  // where it is wrong not all of them were come to
    const bool once_more = watcher_.watch(std::move(names), {source_.assets()});
    if (has_ended()) return;  // it was left behind, and the clock may be gone
    if (once_more) settling_.saved(clock_.now());
    Errors errors = read.design ? wrong_fonts() : read.design.error();
    if (errors.empty()) return show(std::move(read));
    if (!once_more && settling_.is_believed(clock_.now()) && errors != said_) refuse(std::move(errors));
}

void DesignKeeper::Loader::refuse(Errors errors) {
    said_ = std::move(errors);
    DesignNews news;
    news.errors = said_;
    news.files = std::exchange(saved_, {});
    news.saved_at = noticed_;
    hand_over(std::move(news));
}

void DesignKeeper::Loader::show(DesignRead read) {
    settling_.good();
    const bool fonts_changed = any_saved_font();
    DesignNews news;
    news.files = std::exchange(saved_, {});
    news.saved_at = noticed_;
    const bool assets_changed = std::any_of(news.files.begin(), news.files.end(),
                                            [](const fs::path& path) { return path.extension() != ".yaml"; });
    const bool was_wrong = !said_.empty();
    if (same_bytes(read.files, shown_) && !assets_changed && !was_wrong) return;
    FontNames fonts = fonts_of(*read.design->theme);
    const bool has_all = std::includes(fonts_.begin(), fonts_.end(), fonts.begin(), fonts.end());
    if (fonts_changed || !has_all) {
        fonts_ = std::move(fonts);
        news.fonts = new_fonts();
    }
    news.errors = Errors{};
    news.design = *std::move(read.design);
    shown_ = std::move(read.files);
    said_.clear();
    hand_over(std::move(news));
    keep(shown_);
}

// Of what nobody has taken yet the newest of each kind stays.
void DesignKeeper::Loader::hand_over(DesignNews news) {
    const std::lock_guard lock(mutex_);
    if (news_) {
        if (!news.design) news.design = std::move(news_->design);
        if (!news.fonts) news.fonts = std::move(news_->fonts);
        news.saved_at = std::min(news.saved_at, news_->saved_at);
    }
    news_ = std::move(news);
    handed_over_.post();
}

void DesignKeeper::Loader::keep(const FileBytes& files) const {
    if (source_.kept.empty()) return;
    const auto kept = LastDesigns(source_.kept, source_.root).keep(source_.layout, files, clock_.wall());
    if (!kept) log::warn("the layout isn't kept for the next start: {}", without_severity(kept.error()));
}

DesignKeeper::Loader::FontNames DesignKeeper::Loader::fonts_of(const layout::Theme& theme) {
    FontNames fonts;
    for (const auto& [name, style] : theme.styles) {
        fonts.emplace(style.family.empty() ? theme.family : style.family, style.weight);
    }
    return fonts;
}

bool DesignKeeper::Loader::any_saved_font() const {
    return std::any_of(saved_.begin(), saved_.end(),
                       [this](const fs::path& path) { return is_below(path, fonts_folder_); });
}

// Of those that were just saved: an older one is left alone, as nothing is drawn with it.
Errors DesignKeeper::Loader::wrong_fonts() const {
    Errors errors;
    std::error_code error;
    for (const fs::path& file : saved_) {
        if (!is_below(file, fonts_folder_) || !render::ends_like_font(file) || !fs::exists(file, error)) continue;
        if (const auto wrong = render::wrong_with_font(file)) errors.push_back(error_of(*wrong, {file.string()}));
    }
    return errors;
}

// Their bytes are read here, so that the drawing needn't wait for the disk; they are opened by who draws.
std::unique_ptr<render::Fonts> DesignKeeper::Loader::new_fonts() const {
    auto fonts = std::make_unique<render::Fonts>(source_.fonts());
    for (const auto& [family, weight] : fonts_) {
        const auto read = fonts->find(family, weight);
        if (!read) log::warn("a font can't be read: {}", without_severity(read.error()));
    }
    return fonts;
}

}  // namespace panggil::display
