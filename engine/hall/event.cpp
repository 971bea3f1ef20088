#include "hall/event.h"

#include <algorithm>
#include <array>

#include "hall/event_names.h"

namespace panggil::hall {

std::string_view type_of(const What& what) {
    constexpr std::array<std::string_view, std::variant_size_v<What>> kNames = {"ticket.issued",
                                                                                "ticket.called",
                                                                                "ticket.ended",
                                                                                "counter.changed",
                                                                                "announcement.requested",
                                                                                "announcement.cancelled",
                                                                                "announcement.started",
                                                                                "announcement.ended",
                                                                                "message.posted",
                                                                                "message.removed",
                                                                                "alert.raised",
                                                                                "alert.cleared",
                                                                                "day.opened",
                                                                                "day.closed"};
    return kNames[what.index()];
}

namespace {

struct Printer {
    std::ostream& out;

    void operator()(const TicketIssued& e) const { out << e.agency << ' ' << e.ticket; }
    void operator()(const TicketCalled& e) const {
        out << e.agency << ' ' << e.ticket << " at counter " << e.counter;
        if (e.recall.value_or(0) > 0) out << ", recall " << *e.recall;
    }
    void operator()(const TicketEnded& e) const { out << e.agency << ' ' << e.ticket; }
    void operator()(const CounterChanged& e) const { out << e.agency << " counter " << e.counter; }
    void operator()(const AnnouncementRequested& e) const {
        out << e.announcement << ": " << (e.phrase.empty() ? e.text : e.phrase);
    }
    void operator()(const AnnouncementCancelled& e) const { out << e.announcement; }
    void operator()(const AnnouncementStarted& e) const { out << e.announcement << " of " << e.of << ": " << e.words; }
    void operator()(const AnnouncementEnded& e) const { out << e.announcement << " of " << e.of; }
    void operator()(const MessagePosted& e) const { out << e.message << ": " << e.text; }
    void operator()(const MessageRemoved& e) const { out << e.message; }
    void operator()(const AlertRaised& e) const { out << name_of(e.kind) << (e.drill ? " (drill)" : ""); }
    void operator()(const AlertCleared& e) const { out << e.alert; }
    void operator()(const DayOpened& e) const { out << e.date; }
    void operator()(const DayClosed& e) const { out << e.date; }
};

}  // namespace

Instant expiry_of(const Event& event, const AnnouncementRequested& what) {
    constexpr std::chrono::minutes kUsual{5};
    if (!what.expires || !event.at) return event.arrived + kUsual;
    return event.arrived + std::max<Instant::duration>(*what.expires - *event.at, Instant::duration{});
}

std::ostream& operator<<(std::ostream& out, const Event& event) {
    out << type_of(event.what) << ' ';
    std::visit(Printer{out}, event.what);
    return out;
}

}  // namespace panggil::hall
