#include "hall/started.h"

#include <utility>

namespace panggil::hall {

AnnouncementStarted started_of(const Call& call, AnnouncementId announcement, ZoneId zone) {
    AnnouncementStarted started;
    started.announcement = std::move(announcement);
    started.zone = std::move(zone);
    started.of = call.id;
    started.agency = call.agency;
    started.ticket = call.ticket;
    started.counter = call.counter;
    started.priority = call.priority;
    return started;
}

}  // namespace panggil::hall
