#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "base/clock.h"
#include "hall/alert_kind.h"
#include "hall/ids.h"
#include "hall/ticket.h"

/// The events about what is spoken: announcements and alerts. Names are those of the wire.
namespace panggil::hall {

/// What a scheduled announcement does when its time has come and calls wait.
enum class WhenBusy {
    skip,        ///< It is left out.
    wait,        ///< It waits until no call does.
    calls_wait,  ///< The calls do: they are shown, and spoken afterwards; their expiry stands still.
};

/// Somebody wants something said that is no call: a phrase of the voice pack, or a free text.
struct AnnouncementRequested {
    AnnouncementId announcement;
    std::string phrase{};                       ///< Of the voice pack; empty: `text` instead.
    std::string text{};                         ///< Shown with the chime; spoken where every word has a clip.
    std::map<std::string, std::string> with{};  ///< What the phrase's <bindings> stand for.
    ZoneId zone{};                              ///< Empty: every zone.
    bool urgent{false};                         ///< Before other operators' announcements.
    bool scheduled{false};                      ///< By announcements.yaml, not by an operator.
    WhenBusy busy{WhenBusy::wait};              ///< Of a scheduled one.
    std::optional<WallTime> expires{};          ///< Not said later than this.

    friend bool operator==(const AnnouncementRequested&, const AnnouncementRequested&) = default;
};

struct AnnouncementCancelled {
    AnnouncementId announcement;

    friend bool operator==(const AnnouncementCancelled&, const AnnouncementCancelled&) = default;
};

/// A display began to speak (or, where nobody can, to show) what `of` names.
struct AnnouncementStarted {
    AnnouncementId announcement;
    ZoneId zone;
    DisplayId display;
    EventId of;         ///< The id of the call, the request or the alert.
    std::string words;  ///< The caption: ticket and counter as printed.
    std::chrono::milliseconds duration{0};
    AgencyId agency{};  ///< Agency, ticket and counter of the call as it is spoken; empty where it is no call.
    Ticket ticket{};
    CounterId counter{};
    std::string priority{};

    friend bool operator==(const AnnouncementStarted&, const AnnouncementStarted&) = default;
};

enum class AnnouncementOutcome {
    spoken,
    shortened,
    shown,
    merged,
    expired,
    superseded,
    cancelled,
    interrupted,
    unspoken
};

/// What became of an announcement, one a zone.
struct AnnouncementEnded {
    AnnouncementId announcement;
    ZoneId zone;
    DisplayId display{};
    EventId of{};
    AnnouncementOutcome outcome{AnnouncementOutcome::spoken};
    std::string reason{};
    std::optional<WallTime> shown_at{};
    std::optional<WallTime> spoken_from{};
    std::optional<WallTime> spoken_to{};

    friend bool operator==(const AnnouncementEnded&, const AnnouncementEnded&) = default;
};

/// A danger takes over every screen and voice of its zone until it is cleared.
struct AlertRaised {
    AlertId alert;
    AlertKind kind{AlertKind::other};
    std::string text{};  ///< Shown beside the kind's own words.
    ZoneId zone{};       ///< Empty: every zone.
    bool drill{false};   ///< Says and shows that it is an exercise.

    friend bool operator==(const AlertRaised&, const AlertRaised&) = default;
};

struct AlertCleared {
    AlertId alert;

    friend bool operator==(const AlertCleared&, const AlertCleared&) = default;
};

}  // namespace panggil::hall
