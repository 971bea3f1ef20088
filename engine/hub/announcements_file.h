#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/stamp.h"
#include "config/announcements_config.h"

namespace panggil::hub {

/// Reads announcements.yaml. A phrase that the voice has lost is a warning here: it doesn't keep a hub from serving.
Checked<config::AnnouncementsConfig> load_announcements(const std::filesystem::path& path, const hall::Hall& hall,
                                                        const config::KnownPhrases& phrases, Errors& warnings);

/// announcements.yaml while the hub runs: what is saved there is taken within some seconds, so that nobody starts a
/// hub again for a notice. One thread.
class AnnouncementsFile {
public:
    /// What stood there when `read` was its stamp has been read already: take that before you read.
    AnnouncementsFile(std::filesystem::path path, Stamp read, std::shared_ptr<const hall::Hall> hall,
                      config::KnownPhrases phrases);

    /// What was saved since the last time; none: nothing, or it is wrong (which the log says once), or the file is
    /// gone, or perhaps only half written: what stood there before goes on. Looks at the file every two seconds at
    /// most.
    std::optional<config::AnnouncementsConfig> look(Instant now);

private:
    std::optional<config::AnnouncementsConfig> read() const;

    std::filesystem::path path_;
    std::shared_ptr<const hall::Hall> hall_;
    config::KnownPhrases phrases_;
    Stamp taken_;
    Stamp seen_;  // at the last look: what is the same twice is whole
    Instant due_{};
};

}  // namespace panggil::hub
