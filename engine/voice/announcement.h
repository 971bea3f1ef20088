#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "base/clock.h"
#include "hall/board_state.h"
#include "voice/form.h"

namespace panggil::voice {

/// Who goes first, from the head of the line. An alert takes the voice; the others wait for the end of what is being
/// said.
enum class Priority {
    alert,
    urgent,      ///< An operator's announcement, marked so.
    calls_wait,  ///< A scheduled one that calls wait for.
    operators,
    call,
    scheduled,  ///< It waits until no call does, or is skipped.
};

/// Something that is to be said, or is being said.
struct Announcement {
    hall::AnnouncementId id;
    hall::EventId of;  ///< The event of the call, the request or the alert.
    std::variant<hall::Call, hall::StandingRequest, hall::StandingAlert> what;
    Priority priority{Priority::call};
    Instant since{};            ///< Its place among its equals: when it was first called or asked for.
    std::uint64_t order{0};     ///< And among those of the same instant.
    Instant expires{};          ///< Not begun from then on.
    int interruptions{0};       ///< How often it was begun and cut,
    std::string interrupted{};  ///< and why, the last time.

    // Decided when its turn comes.
    Form form{Form::full};
    int repeats{0};           ///< How often it is to be said again.
    std::string shortened{};  ///< Why it is shorter than it could be; empty where it isn't.

    const hall::Call* call() const { return std::get_if<hall::Call>(&what); }
    const hall::StandingRequest* request() const { return std::get_if<hall::StandingRequest>(&what); }
    const hall::StandingAlert* alert() const { return std::get_if<hall::StandingAlert>(&what); }
    bool is_of_ticket(const hall::Call& other) const {
        return call() && call()->agency == other.agency && call()->ticket == other.ticket;
    }
};

/// What became of an announcement, to be reported as announcement.ended.
struct Decision {
    hall::AnnouncementId announcement;
    hall::EventId of;
    hall::AnnouncementOutcome outcome{hall::AnnouncementOutcome::spoken};
    std::string reason{};  ///< In plain words; empty where all went well.

    friend bool operator==(const Decision&, const Decision&) = default;
};

/// True where a ticket of another agency that waits in the hall sounds or reads like this call's.
using SoundsAlike = std::function<bool(const hall::Call&)>;

}  // namespace panggil::voice
