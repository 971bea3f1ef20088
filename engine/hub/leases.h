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
/// ends later, and nobody is given what another may still be using.
class Leases {
public:
    static constexpr Seconds kLasts{2.5};
    static constexpr Seconds kAskAgain{1.0};

    /// `order`: the displays as displays.yaml has them; others come after these, in the order of asking. A lease that
    /// an earlier hub gave may live until kLasts after `opened`: only who says that he holds it gets it before.
    Leases(std::shared_ptr<const hall::Hall> hall, std::vector<hall::DisplayId> order, Instant opened)
        : hall_(std::move(hall)), order_(std::move(order)), opened_(opened) {}

    /// The zone's lease goes to the first in order that can speak, else to the first that can't, among those that
    /// asked within kLasts. Who has it keeps it to the end of what it is saying.
    wire::Lease ask(const wire::GetLease& question, Instant now);

    /// Somebody may speak, or show, in this zone.
    bool held(const hall::ZoneId& zone, Instant now) const;

private:
    struct Asker {
        hall::DisplayId display;
        bool can_speak{false};
        Instant asked{};
    };
    struct Zone {
        std::vector<Asker> askers;
        hall::DisplayId holder{};
        Instant until{};
        bool has_turn{false};
        std::optional<Instant> wants_turn_since{};
    };

    void note(Zone& zone, const wire::GetLease& question, Instant now);
    const Asker& best_of(const Zone& zone) const;
    std::size_t place_of(const hall::DisplayId& display) const;
    bool gives_turn(const hall::ZoneId& id, Zone& zone, const wire::GetLease& question, Instant now);
    wire::Lease refused(const Zone& zone, Instant now) const;

    std::shared_ptr<const hall::Hall> hall_;
    std::vector<hall::DisplayId> order_;
    Instant opened_;
    std::map<hall::ZoneId, Zone> zones_;
};

}  // namespace panggil::hub
