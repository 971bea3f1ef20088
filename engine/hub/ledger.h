#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "hall/event.h"
#include "hall/hall.h"

namespace panggil::hub {

/// What was called or requested owes an announcement.ended to each of its zones, exactly one. The displays report it;
/// where none does, the hub says so itself, so that no call is without an end. Pure: time is told.
class Ledger {
public:
    /// How much longer than its expiry an end is waited for where a display may still be about to report it: an anthem
    /// that calls wait for is up to 5 min long, and they are said one after another behind it.
    static constexpr std::chrono::minutes kWaits{10};
    /// After a hub's start the displays come first, with what they couldn't report meanwhile.
    static constexpr std::chrono::seconds kGrace{10};

    /// Until when a display may speak in the zone, by its lease; not later than now: none may.
    using HeldUntil = std::function<Instant(const hall::ZoneId&)>;

    Ledger(std::shared_ptr<const hall::Hall> hall, Instant opened) : hall_(std::move(hall)), opened_(opened) {}

    /// Takes in what is on disk, in order.
    void take(const hall::Event& event);

    /// Leaves out the ends of what has ended in that zone already: a display that was cut off reports late what the hub
    /// has written off meanwhile. Alerts are said again and again, each time with an end of its own.
    void leave_out_repeated(std::vector<hall::Event>& events) const;

    /// The ends that nobody has given, and that nobody is waited for any more. They are still owed until they are taken
    /// in.
    std::vector<hall::AnnouncementEnded> overdue(Instant now, const HeldUntil& held_until) const;

    /// When `overdue` may have something to say next; Instant::max(): never.
    Instant next(Instant now, const HeldUntil& held_until) const;

    /// Has this announcement been requested, today or in the days that are still known?
    bool knows(const hall::AnnouncementId& announcement) const { return requested_.count(announcement) > 0; }

private:
    using Key = std::pair<hall::EventId, hall::ZoneId>;

    struct Owed {
        hall::EventId of;
        hall::ZoneId zone;
        Instant expires{};
        hall::AnnouncementId announcement{};  // of a request
        hall::AgencyId agency{};              // of a call
        hall::Ticket ticket{};
        bool started{false};
        std::string why_over{};  // why it needn't be said any more; empty: it should be
    };

    void note(const hall::Event& event, const hall::TicketCalled& what);
    void note(const hall::Event& event, const hall::TicketEnded& what);
    void note(const hall::Event& event, const hall::AnnouncementRequested& what);
    void note(const hall::Event& event, const hall::AnnouncementCancelled& what);
    void note(const hall::Event& event, const hall::AnnouncementStarted& what);
    void note(const hall::Event& event, const hall::AnnouncementEnded& what);
    void note(const hall::Event& event, const hall::DayClosed& what);
    void note(const hall::Event& event, const hall::DayOpened& what);
    template <class Other>
    void note(const hall::Event&, const Other&) {}

    template <class Which>
    void is_over(const char* why, Which which);
    Instant due(const Owed& owed, Instant now, const HeldUntil& held_until) const;

    std::shared_ptr<const hall::Hall> hall_;
    Instant opened_;
    std::vector<Owed> owed_;
    std::set<Key> ended_;
    std::deque<Key> ended_in_order_;
    std::set<hall::AnnouncementId> requested_;
    std::deque<hall::AnnouncementId> requested_in_order_;
};

}  // namespace panggil::hub
