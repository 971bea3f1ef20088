#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.h"
#include "hall/event.h"
#include "wire/layout_notice.h"

/// What clients ask of the hub: one JSON frame each way.
namespace panggil::wire {

constexpr std::size_t kLargestRequest = 64 * 1024;

struct GetSnapshot {
    friend bool operator==(const GetSnapshot&, const GetSnapshot&) = default;
};

struct GetEvents {
    std::uint64_t after{0};

    friend bool operator==(const GetEvents&, const GetEvents&) = default;
};

/// A display asks whether it may speak in its zone. Not stored, not published: it is a matter of seconds.
struct GetLease {
    hall::ZoneId zone;
    hall::DisplayId display;
    bool can_speak{false};                 ///< It has a device and clips; else it would only pace what is shown.
    bool holds{false};                     ///< It may speak at this moment, by what it was told before.
    bool speaking{false};                  ///< It is in the middle of an announcement.
    bool wants_turn{false};                ///< It has something to say now.
    std::chrono::milliseconds waiting{0};  ///< How long that has been waiting.
    std::string run{};                     ///< Tells two programs of one name apart; a UUID for each start.
    bool alert{false};                     ///< What it says, or has to say, is an alert.

    friend bool operator==(const GetLease&, const GetLease&) = default;
};

struct IssueTicket {
    hall::AgencyId agency;
    hall::ServiceId service{};
    std::string priority{};
    std::string language{};  ///< In which the visitor is called, where a voice speaks it: "en".

    friend bool operator==(const IssueTicket&, const IssueTicket&) = default;
};

struct CallTicket {
    hall::AgencyId agency;
    hall::CounterId counter{};             ///< Empty: the agency's only one.
    std::optional<hall::Ticket> ticket{};  ///< None: the next one that waits.

    friend bool operator==(const CallTicket&, const CallTicket&) = default;
};

/// What is done with the ticket that a counter serves.
struct AtCounter {
    enum class Act { recall, done, skip };

    Act act{Act::recall};
    hall::AgencyId agency;
    hall::CounterId counter{};

    friend bool operator==(const AtCounter&, const AtCounter&) = default;
};

struct SetCounter {
    hall::AgencyId agency;    ///< "all": every agency.
    hall::CounterId counter;  ///< "all": every counter.
    hall::CounterState state{hall::CounterState::open};
    std::optional<hall::TimeOfDay> until{};

    friend bool operator==(const SetCounter&, const SetCounter&) = default;
};

struct PostMessage {
    std::string text;
    hall::ZoneId zone{};
    std::optional<hall::TimeOfDay> until{};

    friend bool operator==(const PostMessage&, const PostMessage&) = default;
};

struct RemoveMessage {
    hall::MessageId message;

    friend bool operator==(const RemoveMessage&, const RemoveMessage&) = default;
};

/// A phrase of the voice pack, or a free text.
struct Announce {
    std::string phrase{};
    std::string text{};
    std::map<std::string, std::string> with{};
    hall::ZoneId zone{};  ///< Empty: everywhere.
    bool urgent{false};

    friend bool operator==(const Announce&, const Announce&) = default;
};

struct CancelAnnouncement {
    hall::AnnouncementId announcement;

    friend bool operator==(const CancelAnnouncement&, const CancelAnnouncement&) = default;
};

struct RaiseAlert {
    hall::AlertKind kind{hall::AlertKind::other};
    std::string text{};
    hall::ZoneId zone{};
    bool drill{false};

    friend bool operator==(const RaiseAlert&, const RaiseAlert&) = default;
};

/// Empty: all that stand, or those of the zone.
struct ClearAlert {
    hall::AlertId alert{};
    hall::ZoneId zone{};

    friend bool operator==(const ClearAlert&, const ClearAlert&) = default;
};

struct SetDay {
    bool open{true};

    friend bool operator==(const SetDay&, const SetDay&) = default;
};

constexpr std::size_t kMostReported = 100;  ///< Events of one report; more are refused.

/// What a display showed and spoke: announcement.started and .ended.
struct Report {
    hall::DisplayId display;
    std::vector<hall::Event> events;

    friend bool operator==(const Report&, const Report&) = default;
};

/// What changes nothing that the hub keeps.
using Query = std::variant<GetSnapshot, GetEvents, GetLease, LayoutNotice>;
using Command = std::variant<IssueTicket, CallTicket, AtCounter, SetCounter, PostMessage, RemoveMessage, Announce,
                             CancelAnnouncement, RaiseAlert, ClearAlert, SetDay, Report>;

struct Request {
    std::variant<Query, Command> what;
    std::string id{};  ///< A UUID, or empty. The same one again gets the first answer and does nothing twice.

    friend bool operator==(const Request&, const Request&) = default;
};

/// Why a request can't be read. `code` is "malformed", or "unknown_command" for a `do` or `get` that isn't known here.
struct Unreadable {
    std::string code;
    std::string message;
    std::string id{};  ///< The request's, where that much could be read.
};

std::string encode(const Request& request);

/// Takes the bytes of strangers. Whether the hall has what they name is not asked here.
tl::expected<Request, Unreadable> decode_request(std::string_view text, Instant arrived);

}  // namespace panggil::wire
