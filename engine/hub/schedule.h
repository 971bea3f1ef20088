#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "config/announcements_config.h"
#include "hall/announcement.h"

namespace panggil::hub {

/// What announcements.yaml has to say, by the hall's clock. Pure: it is told the time, and knows nothing of what has
/// been said already.
class Schedule {
public:
    struct Due {
        WallTime at;                               ///< When it was due.
        hall::AnnouncementRequested announcement;  ///< With an id of its own: the same name and time, the same id.
    };

    Schedule() = default;  ///< Nothing, ever.
    Schedule(config::AnnouncementsConfig config, std::shared_ptr<const hall::Hall> hall);

    /// From now on. What is asked for afterwards is as if it had always been so.
    void set(config::AnnouncementsConfig config) { config_ = std::move(config); }

    bool empty() const { return config_.announcements.empty(); }

    /// What is due by `now` and has not expired by then, in the order of its time.
    std::vector<Due> due(WallTime now) const;

    /// The first time after `now` at which something is due, within a week or so; none: not until then.
    std::optional<WallTime> next(WallTime now) const;

private:
    std::vector<Due> of_day(const std::string& date) const;

    config::AnnouncementsConfig config_;
    std::shared_ptr<const hall::Hall> hall_;
};

}  // namespace panggil::hub
