#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hall/event.h"

namespace panggil::hall {

/// A ticket that was called today, with its newest call. A ticket has one of these, however often it is called.
struct Call {
    EventId id;  ///< Of the event that called it last.
    AgencyId agency;
    Ticket ticket;
    CounterId counter;
    ServiceId service{};
    std::string priority{};
    std::string language{};
    int recall{0};
    Instant arrived{};             ///< Of its newest call: an expiry counts from here.
    std::optional<WallTime> at{};  ///< Of its newest call.
    std::uint64_t order{0};        ///< Calls and recalls counted through the day: the larger, the newer.
    std::uint64_t shown{0};        ///< Heroes counted through the day: the larger, the newer; 0: not in a hero yet.
    bool announced{false};         ///< Its newest call has its announcement.ended,
    AnnouncementOutcome outcome{AnnouncementOutcome::unspoken};  ///< and this became of it.
    bool ended{false};                                           ///< Served, gone or moved: it is no longer called.
    bool missed{false};                                          ///< Ended, since nobody came.
    std::optional<std::chrono::milliseconds> took{};  ///< How long it was served; none where that isn't known.

    friend bool operator==(const Call&, const Call&) = default;
};

/// A ticket that was issued and not called yet.
struct Waiting {
    Ticket ticket;
    ServiceId service{};
    std::string priority{};
    std::string language{};
    Instant since{};

    friend bool operator==(const Waiting&, const Waiting&) = default;
};

struct CounterStatus {
    CounterState state{CounterState::open};
    std::optional<TimeOfDay> until{};
    std::optional<Ticket> serving{};

    friend bool operator==(const CounterStatus&, const CounterStatus&) = default;
};

struct Message {
    MessageId id;
    std::string text;
    ZoneId zone{};
    std::optional<TimeOfDay> until{};

    friend bool operator==(const Message&, const Message&) = default;
};

/// What a zone's hero shows: the call that is spoken, or the last one that was.
struct Hero {
    AnnouncementId announcement;
    EventId of;
    AgencyId agency;
    Ticket ticket;
    CounterId counter;
    std::string priority{};
    std::string words{};
    std::optional<WallTime> at{};  ///< When it was called.
    bool speaking{false};          ///< Between announcement.started and .ended.

    friend bool operator==(const Hero&, const Hero&) = default;
};

/// What is said or shown just now in a zone and is no call: an operator's or a scheduled announcement.
struct Notice {
    AnnouncementId announcement;
    EventId of;
    std::string words;

    friend bool operator==(const Notice&, const Notice&) = default;
};

/// An announcement that was requested and has not ended in every zone.
struct StandingRequest {
    AnnouncementRequested what;
    EventId of;
    Instant arrived{};
    Instant expires{};
    std::vector<ZoneId> ended{};  ///< Where it is over.

    friend bool operator==(const StandingRequest&, const StandingRequest&) = default;
};

/// An alert that was raised and not cleared.
struct StandingAlert {
    AlertRaised what;
    EventId of;
    Instant arrived{};
    std::optional<WallTime> at{};

    friend bool operator==(const StandingAlert&, const StandingAlert&) = default;
};

/// All that a Board knows, as plain data: what a snapshot carries.
struct BoardState {
    std::uint64_t seq{0};  ///< The last event of the hub that is in here.
    std::string day;       ///< YYYY-MM-DD, or empty before the first.
    bool day_open{false};
    std::vector<Call> calls;                                           ///< The newest last.
    std::map<AgencyId, std::vector<Waiting>> waiting;                  ///< In the order of issue.
    std::map<std::pair<AgencyId, CounterId>, CounterStatus> counters;  ///< Only those that an event named today.
    std::map<std::pair<AgencyId, std::string>, int> issued;  ///< By agency and prefix: the last number issued.
    std::map<ZoneId, Hero> heroes;
    std::map<ZoneId, Notice> notices;
    std::vector<Message> messages;
    std::vector<StandingRequest> requests;
    std::vector<StandingAlert> alerts;

    friend bool operator==(const BoardState&, const BoardState&) = default;
};

/// The letters before a ticket's last run of digits: "AA" of "AA-007".
std::string prefix_of(const Ticket& ticket);

/// The value of a ticket's last run of digits, or none: 7 of "AA-007".
std::optional<int> number_of(const Ticket& ticket);

}  // namespace panggil::hall
