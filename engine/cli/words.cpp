#include "cli/words.h"

#include <sstream>

#include "hall/event_names.h"
#include "wire/timestamp.h"

namespace panggil::cli {

namespace {

using namespace hall;

std::string until(const std::optional<TimeOfDay>& time) { return time ? " until " + wire::to_hh_mm(*time) : ""; }
std::string in(const std::string& thing) { return thing.empty() ? "" : " (" + thing + ")"; }
std::string only_in(const ZoneId& zone) { return zone.empty() ? "" : " in " + zone.text; }

// What the event's own line leaves out.
struct More {
    std::string operator()(const TicketIssued& e) const { return in(e.priority); }
    std::string operator()(const TicketCalled& e) const { return in(e.priority); }
    std::string operator()(const TicketEnded& e) const {
        const std::string counter = e.counter.empty() ? "" : " at counter " + e.counter.text;
        return counter + ": " + name_of(e.outcome) + (e.to.empty() ? "" : " to " + e.to.text);
    }
    std::string operator()(const CounterChanged& e) const { return ": " + name_of(e.state) + until(e.until); }
    std::string operator()(const AnnouncementRequested& e) const {
        return only_in(e.zone) + (e.urgent ? ", urgent" : "") + (e.scheduled ? ", scheduled" : "");
    }
    std::string operator()(const AnnouncementCancelled&) const { return ""; }
    std::string operator()(const AnnouncementStarted& e) const { return in(e.display.text); }
    std::string operator()(const AnnouncementEnded& e) const { return ": " + name_of(e.outcome) + in(e.reason); }
    std::string operator()(const MessagePosted& e) const { return only_in(e.zone) + until(e.until); }
    std::string operator()(const MessageRemoved&) const { return ""; }
    std::string operator()(const AlertRaised& e) const { return only_in(e.zone) + in(e.text); }
    std::string operator()(const AlertCleared&) const { return ""; }
    std::string operator()(const DayOpened&) const { return ""; }
    std::string operator()(const DayClosed&) const { return ""; }
};

}  // namespace

std::string in_words(const Event& event) {
    std::ostringstream words;
    words << event << std::visit(More{}, event.what);
    return words.str();
}

}  // namespace panggil::cli
