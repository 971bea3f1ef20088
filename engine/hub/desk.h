#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/uuid.h"
#include "hall/board.h"
#include "hub/leases.h"
#include "hub/ledger.h"
#include "hub/schedule.h"
#include "hub/store.h"
#include "wire/answer.h"
#include "wire/codec.h"
#include "wire/request.h"

namespace panggil::hub {

/// The hub without its sockets: a request comes in; it decides, commits, and says what to answer and what to publish.
/// Used by one thread. Hall, store, clock and uuids outlive it.
class Desk {
public:
    /// What the hall's people have written, besides the hall itself.
    struct Setup {
        std::vector<hall::DisplayId> displays{};      ///< In the order in which they may speak.
        config::AnnouncementsConfig announcements{};  ///< What is said when.
        config::KnownPhrases phrases{};               ///< What the voice packs can say.
        std::function<bool()> believes_clock{};       ///< Whether the wall clock may be gone by; none: it may.
    };

    /// Brings the board back from the store. Its epoch is new.
    static Result<Desk> open(std::shared_ptr<const hall::Hall> hall, Store& store, const Clock& clock, Uuids& uuids,
                             Setup setup);
    static Result<Desk> open(std::shared_ptr<const hall::Hall> hall, Store& store, const Clock& clock, Uuids& uuids) {
        return open(std::move(hall), store, clock, uuids, {});
    }

    struct Outcome {
        std::string answer;
        std::vector<hall::Event> published;          ///< On disk already.
        std::optional<wire::LayoutNotice> notice{};  ///< To be published besides; it stands nowhere.
    };

    /// Whatever the bytes are, there is an answer. One that says `ok` is given only after the events are on disk.
    Outcome take(std::string_view request);

    /// Does what is due without anybody asking: announces what is scheduled, ends what no display has ended. What comes
    /// back is on disk, and to be published.
    std::vector<hall::Event> tick();

    /// What is scheduled from now on. What was announced already isn't announced again.
    void set_announcements(config::AnnouncementsConfig announcements);

    /// When `tick` may have something to do; Instant::max(): never.
    Instant next_tick() const;

    const hall::Board& board() const { return board_; }
    wire::Heartbeat heartbeat() const { return {epoch_, board_.state().seq}; }

private:
    Desk(std::shared_ptr<const hall::Hall> hall, Store& store, const Clock& clock, Uuids& uuids, Setup setup);

    Result<void> recover();
    void know(const hall::Event& event);
    std::string answer(const wire::Query& query, const std::string& request);
    std::string events_after(std::uint64_t after) const;
    Outcome carry_out(const wire::Command& command, const std::string& request);
    Outcome commit(wire::Happened happened, const std::string& request);
    Ledger::HeldUntil held_until() const;
    std::vector<hall::Event> scheduled();
    bool believes_clock();
    std::string day_after(const std::vector<hall::Event>& events) const;
    std::optional<std::string> first_answer(const std::string& request);
    Outcome refuse(const wire::Refusal& refusal, const std::string& request);

    Store& store_;
    const Clock& clock_;
    Uuids& uuids_;
    std::string epoch_;
    hall::Board board_;
    Leases leases_;
    Ledger ledger_;
    Schedule schedule_;
    config::KnownPhrases phrases_;
    std::function<bool()> asks_clock_;
    WallTime last_at_{};         // of the last event by this hub's clock
    WallTime schedule_seen_{};   // the schedule was looked at then,
    WallTime next_scheduled_{};  // and is to be looked at again
    bool clock_was_wrong_{false};
    Instant try_again_{};  // after the store failed
    // Refusals did nothing, so they are remembered for a while only, and not on disk.
    std::deque<std::pair<std::string, std::string>> refused_;
};

}  // namespace panggil::hub
