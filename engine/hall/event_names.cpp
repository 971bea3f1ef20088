#include "hall/event_names.h"

namespace panggil::hall {

template <>
const std::vector<std::string>& names<TicketOutcome>() {
    static const std::vector<std::string> kNames = {"served", "no_show", "transferred"};
    return kNames;
}

template <>
const std::vector<std::string>& names<CounterState>() {
    static const std::vector<std::string> kNames = {"open", "break", "closed"};
    return kNames;
}

template <>
const std::vector<std::string>& names<AnnouncementOutcome>() {
    static const std::vector<std::string> kNames = {"spoken",     "shortened", "shown",       "merged",  "expired",
                                                    "superseded", "cancelled", "interrupted", "unspoken"};
    return kNames;
}

template <>
const std::vector<std::string>& names<WhenBusy>() {
    static const std::vector<std::string> kNames = {"skip", "wait", "calls_wait"};
    return kNames;
}

template <>
const std::vector<std::string>& names<AlertKind>() {
    static const std::vector<std::string> kNames = {"fire", "earthquake", "medical", "security", "other"};
    return kNames;
}

}  // namespace panggil::hall
