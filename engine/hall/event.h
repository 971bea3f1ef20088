#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "hall/announcement.h"
#include "hall/hall.h"
#include "hall/ids.h"
#include "hall/ticket.h"

namespace panggil::hall {

// What can happen in a hall. One struct an event type; the names are those of the wire.

struct TicketIssued {
    AgencyId agency;
    Ticket ticket;
    ServiceId service{};
    std::string priority{};  ///< "lansia", "disabilitas", "ibu_hamil", ...; empty: none.
    std::string language{};

    friend bool operator==(const TicketIssued&, const TicketIssued&) = default;
};

struct TicketCalled {
    AgencyId agency;
    Ticket ticket;
    CounterId counter;
    ServiceId service{};
    std::string priority{};
    std::string language{};
    std::optional<int> recall{};  ///< 0 at first. None: the sender doesn't count; the same ticket again is a recall.

    friend bool operator==(const TicketCalled&, const TicketCalled&) = default;
};

enum class TicketOutcome { served, no_show, transferred };

struct TicketEnded {
    AgencyId agency;
    Ticket ticket;
    CounterId counter{};  ///< Empty where it ended at none.
    TicketOutcome outcome{TicketOutcome::served};
    AgencyId to{};  ///< Of a transfer.

    friend bool operator==(const TicketEnded&, const TicketEnded&) = default;
};

enum class CounterState { open, break_, closed };

struct CounterChanged {
    AgencyId agency;
    CounterId counter;
    CounterState state{CounterState::open};
    std::optional<TimeOfDay> until{};

    friend bool operator==(const CounterChanged&, const CounterChanged&) = default;
};

struct MessagePosted {
    MessageId message;
    std::string text;
    ZoneId zone{};  ///< Empty: everywhere.
    std::optional<TimeOfDay> until{};

    friend bool operator==(const MessagePosted&, const MessagePosted&) = default;
};

struct MessageRemoved {
    MessageId message;

    friend bool operator==(const MessageRemoved&, const MessageRemoved&) = default;
};

/// `date` is YYYY-MM-DD in the hall's time zone.
struct DayOpened {
    std::string date;

    friend bool operator==(const DayOpened&, const DayOpened&) = default;
};

struct DayClosed {
    std::string date;

    friend bool operator==(const DayClosed&, const DayClosed&) = default;
};

using What = std::variant<TicketIssued, TicketCalled, TicketEnded, CounterChanged, AnnouncementRequested,
                          AnnouncementCancelled, AnnouncementStarted, AnnouncementEnded, MessagePosted, MessageRemoved,
                          AlertRaised, AlertCleared, DayOpened, DayClosed>;

struct Event {
    What what;
    EventId id{};                  ///< Empty where a publisher gave none.
    std::string epoch{};           ///< Of the hub's start; empty where no hub wrote it.
    std::uint64_t seq{0};          ///< 1, 2, 3, ... for all events of a hub; 0: from no hub.
    std::optional<WallTime> at{};  ///< As the sender's clock had it; only shown and stored.
    Instant arrived{};             ///< When this process took it in: age is counted from here.

    friend bool operator==(const Event&, const Event&) = default;
};

/// The type's name on the wire: "ticket.called".
std::string_view type_of(const What& what);

/// Until when a requested announcement may be said: as long after its arrival as its `expires` is after its `at`, both
/// by its sender's clock; 5 minutes where it names none.
Instant expiry_of(const Event& event, const AnnouncementRequested& what);

std::ostream& operator<<(std::ostream& out, const Event& event);  ///< `ticket.called disdukcapil A001 at counter 3`

}  // namespace panggil::hall
