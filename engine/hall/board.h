#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hall/board_state.h"
#include "hall/changes.h"
#include "hall/event.h"
#include "hall/hall.h"
#include "hall/panel_view.h"

namespace panggil::hall {

/// What every screen of one hall shows: who is called where, who waits. A value: copy it, compare it, keep it.
/// Its owner's thread alone touches it.
class Board {
public:
    static constexpr std::size_t kMostWaiting = 5000;  ///< In one agency; more are not taken in.
    static constexpr std::size_t kMostMessages = 50;
    static constexpr std::size_t kMostRequests = 100;
    static constexpr std::size_t kMostAlerts = 20;
    static constexpr std::size_t kMostCounters = 1000;  ///< Called to or changed in a day; strangers may name any.

    static constexpr std::size_t kMostCalls = 2000;  ///< A busy day of a whole hall.

    /// Of more calls than `most_calls` the oldest are forgotten, but none that a counter shows: a ticket that comes
    /// back after that is a new one.
    explicit Board(std::shared_ptr<const Hall> hall, std::size_t most_calls = kMostCalls);
    Board(std::shared_ptr<const Hall> hall, BoardState state, std::size_t most_calls = kMostCalls);

    /// Takes in one event and says what it changed for the eye, in the order to be shown.
    /// An event that the board already holds (by its sequence or its id) changes nothing and is no error: it comes
    /// again after a resync, and an announcer's own events come back to it from the hub.
    /// An agency that the hall doesn't know changes nothing but `changes.refused`.
    Changes apply(const Event& event);

    const Hall& hall() const { return *hall_; }
    const BoardState& state() const { return state_; }

    /// The ticket now called to this counter, or none while it is free or closed.
    std::optional<Ticket> at(const AgencyId& agency, const CounterId& counter) const;

    CounterStatus counter(const AgencyId& agency, const CounterId& counter) const;

    /// What the agency's panel shows. An unknown agency is not_called.
    PanelView panel(const AgencyId& agency) const;

    /// What the zone's hero shows; none before the first call of the day.
    std::optional<Hero> hero(const ZoneId& zone) const;

    /// Earlier heroes of the zone, without the present one: those not yet served first, then the newest first.
    std::vector<Call> recent(const ZoneId& zone, std::size_t count) const;

    /// The newest call to this counter that was not missed, or none: `at` says whether it is still served there.
    const Call* last_at(const AgencyId& agency, const CounterId& counter) const;

    /// Tickets that nobody came for and that were not called again since, the newest first. Empty `agency`: of all.
    std::vector<Call> missed(const AgencyId& agency, std::size_t count) const;

    std::size_t waiting(const AgencyId& agency) const;  ///< How many wait there. Empty `agency`: in all.

    /// Calls of the zone that have no announcement.ended yet and are younger than `expiry`: what is still to be spoken,
    /// the oldest first.
    std::vector<Call> unannounced(const ZoneId& zone, Instant now, Seconds expiry) const;

    /// Announcements of the zone that were requested, have not ended there and have not expired; the oldest first.
    std::vector<StandingRequest> requested(const ZoneId& zone, Instant now) const;

    /// What is said or shown in the zone's hero just now instead of a call.
    std::optional<Notice> notice(const ZoneId& zone) const;

    std::vector<StandingAlert> alerts(const ZoneId& zone) const;  ///< All that have taken over the zone.

    /// The one that is shown there, none in good times: of several the newest that is no drill.
    std::optional<StandingAlert> alert(const ZoneId& zone) const;

    /// The ticket that would be called next: priority first, then by order of issue. Null: nobody waits.
    const Waiting* next_waiting(const AgencyId& agency) const;

    const Call* find_call(const AgencyId& agency, const Ticket& ticket) const;  ///< Null: not called today.

private:
    // One an event: board_tickets.cpp, board_announcements.cpp, board_hall.cpp. Each returns what it changed.
    Changes take(const Event& event, const TicketIssued& what);
    Changes take(const Event& event, const TicketCalled& what);
    Changes take(const Event& event, const TicketEnded& what);
    Changes take(const Event& event, const CounterChanged& what);
    Changes take(const Event& event, const AnnouncementRequested& what);
    Changes take(const Event& event, const AnnouncementCancelled& what);
    Changes take(const Event& event, const AnnouncementStarted& what);
    Changes take(const Event& event, const AnnouncementEnded& what);
    Changes take(const Event& event, const MessagePosted& what);
    Changes take(const Event& event, const MessageRemoved& what);
    Changes take(const Event& event, const AlertRaised& what);
    Changes take(const Event& event, const AlertCleared& what);
    Changes take(const Event& event, const DayOpened& what);
    Changes take(const Event& event, const DayClosed& what);

    bool has_zone(const ZoneId& zone) const;
    bool has_room_for(const AgencyId& agency, const CounterId& counter) const;
    bool is_over(const StandingRequest& request) const;
    Changes show_notice(const AnnouncementStarted& what);
    void show_newest_call(const AgencyId& agency, PanelView& view) const;
    void show_status(const Agency& agency, PanelView& view) const;

    bool holds(const Event& event) const;
    void mark_held(const Event& event);
    Call* call_of(const AgencyId& agency, const Ticket& ticket);
    Call* call_of(const EventId& id);
    std::optional<Waiting> leave_queue(const AgencyId& agency, const Ticket& ticket);
    void continue_earlier_call(Call& call, Changes& changes);
    void free_counter(const Event& event, const TicketCalled& by, Changes& changes);
    std::optional<std::chrono::milliseconds> time_at_counter(const Call& call, Instant now) const;
    void forget_oldest_calls();

    std::shared_ptr<const Hall> hall_;
    std::size_t most_calls_;
    BoardState state_;
    std::vector<std::size_t> held_;  // hashes of ids of events without a sequence: the display's own, an agency's
    std::size_t next_held_{0};       // the place of the oldest, once all are taken
    std::uint64_t order_{0};
    std::uint64_t shown_{0};
};

}  // namespace panggil::hall
