#include "hub/unspoken.h"

#include <algorithm>

namespace panggil::hub {

using namespace hall;

namespace {

bool was_not_heard(const Call& call, Instant now, Seconds expiry) {
    if (!call.announced) return now - call.arrived >= ticks(expiry);
    constexpr AnnouncementOutcome kUnheard[] = {AnnouncementOutcome::expired, AnnouncementOutcome::cancelled,
                                                AnnouncementOutcome::interrupted, AnnouncementOutcome::unspoken};
    return std::find(std::begin(kUnheard), std::end(kUnheard), call.outcome) != std::end(kUnheard);
}

}  // namespace

std::vector<wire::Unspoken> unspoken_during(const Board& board, const std::vector<Event>& cleared, Instant now) {
    const auto is_cleared = [&](const StandingAlert& alert) {
        return std::any_of(cleared.begin(), cleared.end(), [&](const Event& event) {
            const auto* what = std::get_if<AlertCleared>(&event.what);
            return what && what->alert == alert.what.alert;
        });
    };
    const Seconds expiry = board.hall().calls.expiry;
    const auto because_of_them = [&](const Call& call) {
        const ZoneId zone = board.hall().zone_of(call.agency, call.counter);
        bool one_is_cleared = false;
        for (const StandingAlert& alert : board.state().alerts) {
            if (!alert.what.zone.empty() && alert.what.zone != zone) continue;
            if (!is_cleared(alert)) return false;
            one_is_cleared = one_is_cleared || call.arrived >= alert.arrived - ticks(expiry);
        }
        return one_is_cleared;
    };
    std::vector<wire::Unspoken> unspoken;
    for (const Call& call : board.state().calls) {
        if (call.ended || !because_of_them(call) || !was_not_heard(call, now, expiry)) continue;
        unspoken.push_back({call.agency, call.ticket, call.counter});
    }
    return unspoken;
}

}  // namespace panggil::hub
