#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/clock.h"
#include "hall/ids.h"
#include "wire/incoming.h"
#include "wire/request.h"

namespace panggil::display {

/// Whether this display may announce in its zone just now: by the hub's lease, which is asked for again and again.
/// Where no hub is followed it always may. Pure: it says what to ask, and is told the answers. Owner's thread.
class SpeakingRight {
public:
    /// What the display would do if it might.
    struct Wish {
        bool can_speak{false};               ///< It has a device and clips; else it would only pace what is shown.
        bool speaking{false};                ///< It is in the middle of an announcement.
        std::optional<Instant> due_since{};  ///< Since when it has something to say.
        bool alert{false};                   ///< That, or what it is saying, is an alert.
        std::uint64_t seq{0};                ///< The last event of the hub that its board holds.
    };

    /// By the hub's lease. `shared`: other zones hear this one, so each announcement needs its own turn.
    SpeakingRight(hall::ZoneId zone, hall::DisplayId display, bool shared)
        : zone_(std::move(zone)), display_(std::move(display)), shared_(shared), by_hub_(true) {}

    /// Without a hub: each display announces, but only the zone's first one aloud.
    static SpeakingRight without_hub() { return SpeakingRight(); }

    /// The question to ask the hub now, or none. Asked again and again, at once when the wish has changed, and soon
    /// when no answer came.
    std::optional<wire::GetLease> question(const Wish& wish, Instant now, BootInstant boot);
    void asked(std::uint64_t question) { question_ = question; }

    void take(const wire::LeaseAnswer& answer, Instant now);

    /// An announcement may begin.
    bool may_begin(BootInstant boot) const;
    bool shall_cut() const { return cut_; }  ///< An alert waits in a zone that hears this one.
    void begins();                           ///< It does. Where zones share the voice, the next one needs its own turn.

    /// It is this display's business to say what becomes of announcements.
    bool holds(BootInstant boot) const { return !by_hub_ || boot < until_; }

    /// When the right ends, if it isn't given again.
    BootInstant until() const { return by_hub_ ? until_ : BootInstant::max(); }

    Instant next_due() const { return by_hub_ ? ask_at_ : Instant::max(); }

private:
    SpeakingRight() = default;
    bool has_changed(const Wish& wish) const;

    hall::ZoneId zone_{};
    hall::DisplayId display_{};
    bool shared_{false};
    bool by_hub_{false};
    Wish told_{};  // to the hub, with the last question
    std::uint64_t question_{0};
    BootInstant asked_at_{};
    bool answered_{true};
    Instant ask_at_{};
    BootInstant until_{};
    std::uint64_t seq_{0};     // of the last answer
    bool wanted_turn_{false};  // with the last question
    bool turn_{false};
    bool yield_{false};
    bool cut_{false};
};

}  // namespace panggil::display
