#pragma once

#include <map>
#include <memory>
#include <vector>

#include "hall/hall.h"
#include "wire/answer.h"
#include "wire/request.h"

namespace panggil::hub {

/// Who may speak: at most one display in a zone, and of zones that hear each other at most one at a time. Pure: time is
/// told, nothing is stored. A display counts its time from when it asked, the hub from when it was asked, so the hub's
/// ends later, and nobody is given what another may still be using. That holds for displays which
/// - go by the answer to the question they sent last and by no earlier one,
/// - say `holds` as long as they have not stopped, and ask anew when they can speak again, and
/// - begin one announcement a turn, and none while a question is under way.
class Leases {
public:
    static constexpr Seconds kLasts{2.5};
    /// How soon a display asks again. Each time wakes it four times; one more question fits in before its lease ends.
    static constexpr Seconds kAskAgain{1.5};
    static constexpr Seconds kBusyAsksAgain{1.0};      ///< One that speaks, or has something to say.
    static constexpr std::size_t kMostStrangers = 16;  ///< In a zone, beside the displays of displays.yaml.

    /// `order`: the displays as displays.yaml has them; others come after these, in the order of asking. A lease that
    /// an earlier hub gave may live until kLasts after `opened`: only who says that he holds it gets it before.
    Leases(std::shared_ptr<const hall::Hall> hall, std::vector<hall::DisplayId> order, Instant opened)
        : hall_(std::move(hall)), order_(std::move(order)), opened_(opened) {}

    /// The zone's lease goes to the first in order that can speak, else to the first that can't, among those that
    /// asked within kLasts. Who has it keeps it to the end of what it is saying. A zone that the hall doesn't have has
    /// none, and of too many strangers the last ones are given none either.
    wire::Lease ask(const wire::GetLease& question, Instant now);

    /// Until when somebody may speak, or show, in this zone; `now` or earlier: nobody may.
    Instant held_until(const hall::ZoneId& zone) const;
    bool held(const hall::ZoneId& zone, Instant now) const { return now < held_until(zone); }

private:
    struct Asker {
        hall::DisplayId display;
        std::string run;  // of a process: a second one of the same name is another asker
        bool can_speak{false};
        Instant asked{};

        bool is(const wire::GetLease& question) const { return display == question.display && run == question.run; }
    };
    struct Turn {
        Instant given{};
        bool begun{false};
    };
    struct Zone {
        std::vector<Asker> askers;
        std::optional<Asker> holder{};
        Instant until{};
        bool speaking{false};
        std::optional<Turn> turn{};
        std::optional<Instant> wants_turn_since{};
        bool alert{false};  // is what it says, or wants to
    };

    bool note(Zone& zone, const wire::GetLease& question, Instant now);
    const Asker& best_of(const Zone& zone) const;
    std::size_t place_of(const hall::DisplayId& display) const;
    bool is_opening(Instant now) const { return now < opened_ + ticks(kLasts); }
    bool gives_turn(const hall::ZoneId& id, Zone& zone, const wire::GetLease& question, Instant now);
    bool has_neighbours(const hall::ZoneId& id) const;
    bool alert_waits_beside(const hall::ZoneId& id, Instant now) const;
    static std::chrono::milliseconds asks_again(const wire::GetLease& question);
    wire::Lease refused(const Zone& zone, const wire::GetLease& question, Instant now) const;

    std::shared_ptr<const hall::Hall> hall_;
    std::vector<hall::DisplayId> order_;
    Instant opened_;
    std::map<hall::ZoneId, Zone> zones_;
};

}  // namespace panggil::hub
