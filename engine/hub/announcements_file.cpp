#include "hub/announcements_file.h"

#include <utility>

#include "base/log.h"

namespace panggil::hub {

namespace {

constexpr std::chrono::seconds kLookEvery{2};

}  // namespace

Checked<config::AnnouncementsConfig> load_announcements(const std::filesystem::path& path, const hall::Hall& hall,
                                                        const config::KnownPhrases& phrases, Errors& warnings) {
    auto whole = config::load_announcements(path, hall, phrases, &warnings);
    if (whole) return whole;
    auto without_voice = config::load_announcements(path, hall);
    if (without_voice) warnings.insert(warnings.end(), whole.error().begin(), whole.error().end());
    return without_voice;
}

AnnouncementsFile::AnnouncementsFile(std::filesystem::path path, Stamp read, std::shared_ptr<const hall::Hall> hall,
                                     config::KnownPhrases phrases)
    : path_(std::move(path)), hall_(std::move(hall)), phrases_(std::move(phrases)), taken_(read), seen_(read) {}

std::optional<config::AnnouncementsConfig> AnnouncementsFile::look(Instant now) {
    if (now < due_) return std::nullopt;
    due_ = now + kLookEvery;
    const Stamp stamp = stamp_of(path_);
    const bool settled = std::exchange(seen_, stamp) == stamp;
    if (!settled || stamp == taken_) return std::nullopt;
    taken_ = stamp;
    if (stamp.there) return read();
    log::warn(
        "announcements.yaml is gone, its announcements go on - to end them, save it with 'announcements: []'; file={}",
        path_.string());
    return std::nullopt;
}

std::optional<config::AnnouncementsConfig> AnnouncementsFile::read() const {
    Errors warnings;
    auto saved = load_announcements(path_, *hall_, phrases_, warnings);
    for (const Error& warning : warnings) log::warn("{}", without_severity(warning));
    if (!saved) {
        log::error("what was saved is not announced, the announcements before go on:\n{}", to_string(saved.error()));
        return std::nullopt;
    }
    log::info("announced is what was saved; file={} announcements={}", path_.string(), saved->announcements.size());
    return std::move(*saved);
}

}  // namespace panggil::hub
