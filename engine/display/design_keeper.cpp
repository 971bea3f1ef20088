#include "display/design_keeper.h"

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

Checked<FirstDesign> first_design(const DesignSource& source, const hall::Hall& hall) {
    DesignRead read = read_design(source, hall);
    if (read.design) return FirstDesign{*std::move(read.design), std::move(read.files)};
    if (source.kept.empty()) return tl::unexpected(read.design.error());
    const LastDesigns last(source.kept, source.root);
    const auto shown = last.current();
    std::vector<Version> versions = last.all();
    std::reverse(versions.begin(), versions.end());
    if (shown) versions.insert(versions.begin(), *shown);
    for (const Version& version : versions) {
        if (version.layout != last.place_of(source.layout) || !last.is_whole(version)) continue;
        DesignRead kept = read_design(last.source_of(version, source), hall);
        if (!kept.design) continue;
        return FirstDesign{*std::move(kept.design), std::move(read.files), read.design.error(), version.at};
    }
    return tl::unexpected(read.design.error());
}

DesignKeeper::DesignKeeper(DesignSource source, std::shared_ptr<const hall::Hall> hall, const FirstDesign& shown,
                           const Clock& clock)
    : source_(std::move(source)), hall_(std::move(hall)), clock_(clock), shown_(shown.files), said_(shown.wrong) {
    thread_ = std::thread([this] { work(); });
}

DesignKeeper::~DesignKeeper() {
    ended_.post();
    thread_.join();
}

std::optional<DesignNews> DesignKeeper::take() {
    handed_over_.clear();
    const std::lock_guard lock(mutex_);
    return std::exchange(news_, std::nullopt);
}

void DesignKeeper::work() {
    if (said_.empty()) keep(shown_);
    watcher_.watch(names_of(shown_), {source_.assets()});
    settling_.saved(clock_.now());  // between the first reading and this moment
    pollfd ended{ended_.fd(), POLLIN, 0};
    while (::poll(&ended, 1, 0) == 0) {
        notice(clock_.now());
        if (const auto due = settling_.due(); due && *due <= clock_.now()) read();
        sleep();
    }
}

void DesignKeeper::notice(Instant now) {
    const Watcher::Told told = watcher_.take();
    if (told == Watcher::Told::being_written) settling_.being_written(now);
    if (told == Watcher::Told::saved) settling_.saved(now);
    if (told != Watcher::Told::saved && now < look_at_) return;
    look_at_ = now + kLook;
    const std::set<fs::path> changed = watcher_.look();
    if (changed.empty()) return;
    if (saved_.empty()) noticed_ = now;
    saved_.insert(changed.begin(), changed.end());
    if (told != Watcher::Told::being_written) settling_.saved(now);
}

void DesignKeeper::sleep() const {
    const Instant until = std::min(look_at_, settling_.due().value_or(Instant::max()));
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(until - clock_.now()).count();
    pollfd woken_by[] = {{ended_.fd(), POLLIN, 0}, {watcher_.fd(), POLLIN, 0}};
    ::poll(woken_by, std::size(woken_by), static_cast<int>(std::max(0L, long{wait})));
}

void DesignKeeper::read() {
    settling_.reading();
    DesignRead read = read_design(source_, *hall_);
    std::set<fs::path> names = names_of(read.files);
    names.merge(names_of(shown_));  // where it is wrong not all of them were come to
    const bool once_more = watcher_.watch(std::move(names), {source_.assets()});
    if (once_more) settling_.saved(clock_.now());
    DesignNews news;
    news.files = saved_;
    news.saved_at = noticed_;
    if (!read.design) {
        if (once_more || !settling_.is_believed(clock_.now()) || read.design.error() == said_) return;
        said_ = read.design.error();
        news.errors = said_;
        saved_.clear();
        return hand_over(std::move(news));
    }
    settling_.good();
    const auto is_asset = [](const fs::path& path) { return path.extension() != ".yaml"; };
    const bool assets_changed = std::any_of(saved_.begin(), saved_.end(), is_asset);
    const bool fonts_changed = std::any_of(saved_.begin(), saved_.end(),
                                           [&](const fs::path& path) { return is_below(path, source_.fonts()); });
    saved_.clear();
    const bool was_wrong = !said_.empty();
    if (same_bytes(read.files, shown_) && !assets_changed && !fonts_changed && !was_wrong) return;
    if (fonts_changed) news.fonts = new_fonts(*read.design->theme);
    news.errors = Errors{};
    news.design = *std::move(read.design);
    shown_ = std::move(read.files);
    said_.clear();
    hand_over(std::move(news));
    keep(shown_);
}

void DesignKeeper::keep(const FileBytes& files) const {
    if (source_.kept.empty()) return;
    const auto kept = LastDesigns(source_.kept, source_.root).keep(source_.layout, files, clock_.wall());
    if (!kept) log::warn("the layout isn't kept for the next start: {}", without_severity(kept.error()));
}

// Of what nobody has taken yet the newest of each kind stays.
void DesignKeeper::hand_over(DesignNews news) {
    const std::lock_guard lock(mutex_);
    if (news_) {
        if (!news.design) news.design = std::move(news_->design);
        if (!news.fonts) news.fonts = std::move(news_->fonts);
        news.saved_at = std::min(news.saved_at, news_->saved_at);
    }
    news_ = std::move(news);
    handed_over_.post();
}

// Their bytes are read here, so that the drawing needn't wait for the disk; they are opened by who draws.
std::unique_ptr<render::Fonts> DesignKeeper::new_fonts(const layout::Theme& theme) const {
    auto fonts = std::make_unique<render::Fonts>(source_.fonts());
    for (const auto& [name, style] : theme.styles) {
        const auto read = fonts->find(style.family.empty() ? theme.family : style.family, style.weight);
        if (!read) log::warn("a font can't be read: {}", without_severity(read.error()));
    }
    return fonts;
}

}  // namespace panggil::display
