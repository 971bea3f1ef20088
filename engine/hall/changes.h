#pragma once

#include <string>
#include <vector>

#include "hall/board_state.h"

namespace panggil::hall {

/// What one event changed, for the eye and for the voice. Empty where it changed nothing.
struct Changes {
    std::vector<AgencyId> panels{};            ///< Whose panel looks different now.
    std::vector<AgencyId> highlighted{};       ///< Whose panel begins to stand out: its call is being spoken.
    std::vector<ZoneId> heroes{};              ///< Whose hero shows another call, or came to rest.
    std::vector<Call> called{};                ///< New calls and recalls, to be announced in this order.
    std::vector<Call> withdrawn{};             ///< Calls that moved on before their announcement: not to be announced.
    std::vector<StandingRequest> requested{};  ///< To be announced, beside the calls.
    std::vector<AnnouncementId> cancelled{};   ///< Requests that shall not be announced any more.
    bool alerts{false};                        ///< An alert was raised or cleared.
    bool recent{false};                        ///< The recent calls.
    bool messages{false};
    bool everything{false};  ///< Another day.
    std::string refused{};   ///< Why nothing was taken in, in plain words; for the log.

    bool empty() const;
    friend bool operator==(const Changes&, const Changes&) = default;
};

/// Nothing changed, and why.
Changes refused(std::string why);
Changes refused_unknown(const AgencyId& agency);  ///< The hall has no such agency.
Changes refused_more_counters();                  ///< Board::kMostCounters were named already.

}  // namespace panggil::hall
