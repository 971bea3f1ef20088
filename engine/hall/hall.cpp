#include "hall/hall.h"

#include <algorithm>

#include "hall/date.h"

namespace panggil::hall {

bool Agency::has(const CounterId& counter) const {
    return std::find(counters.begin(), counters.end(), counter) != counters.end();
}

const Agency* Hall::agency(const AgencyId& id) const {
    const auto found = std::find_if(agencies.begin(), agencies.end(), [&](const Agency& a) { return a.id == id; });
    return found == agencies.end() ? nullptr : &*found;
}

std::vector<std::string> Hall::agency_ids() const {
    std::vector<std::string> ids;
    for (const Agency& a : agencies) ids.push_back(a.id.text);
    return ids;
}

std::size_t Hall::service_count() const {
    std::size_t count = 0;
    for (const Agency& a : agencies) count += a.services.size();
    return count;
}

const Holiday* Hall::holiday(std::string_view date) const {
    const auto found = std::find_if(holidays.begin(), holidays.end(), [&](const Holiday& h) { return h.date == date; });
    return found == holidays.end() ? nullptr : &*found;
}

DayHours Hall::hours_on(std::string_view date) const {
    const auto weekday = weekday_of(date);
    return weekday && !holiday(date) ? week[*weekday] : DayHours{};
}

ZoneId Hall::zone_of(const AgencyId& id, const CounterId& counter) const {
    const Agency* known = agency(id);
    if (!known) return ZoneId{"hall"};
    const auto apart = known->counter_zones.find(counter);
    return apart == known->counter_zones.end() ? known->zone : apart->second;
}

bool Hall::hear_each_other(const ZoneId& a, const ZoneId& b) const {
    const auto is_apart = [&](const ZoneId& zone) {
        return std::find(zones_apart.begin(), zones_apart.end(), zone) != zones_apart.end();
    };
    return a == b || (!is_apart(a) && !is_apart(b));
}

bool AlertRules::evacuates(AlertKind kind) const {
    return std::find(evacuate.begin(), evacuate.end(), kind) != evacuate.end();
}

}  // namespace panggil::hall
