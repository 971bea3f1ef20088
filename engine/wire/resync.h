#pragma once

#include <deque>
#include <vector>

#include "wire/codec.h"
#include "wire/incoming.h"

namespace panggil::wire {

/// Keeps a replica in step with its hub: subscribe, snapshot, live; a gap, another epoch or silence leads to another
/// snapshot. Pure: no socket, and time is told. What each call returns is to be handed on in that order.
class Resync {
public:
    static constexpr Seconds kSilence{5.0};    ///< A hub that says nothing for so long is gone: it beats every 2 s.
    static constexpr Seconds kAskAgain{1.0};   ///< An unanswered question is asked again.
    static constexpr Seconds kTryAgain{0.05};  ///< One that couldn't even be sent.

    explicit Resync(Instant now) : heard_(now), in_step_(now) {}

    std::vector<Incoming> take(const Heartbeat& heartbeat, Instant now);
    std::vector<Incoming> take(const hall::Event& event, Instant now);  ///< Of a hub: it has an epoch and a sequence.
    std::vector<Incoming> take(Snapshot snapshot, Instant now);         ///< One that wasn't asked for is left alone.

    /// Time has passed: says when the hub has been silent, or hasn't answered, for too long.
    std::vector<Incoming> tick(Instant now);

    /// True when the snapshot is to be asked for now. Counts as asked: true again only after kAskAgain.
    bool ask(Instant now);

    /// The question couldn't be sent, since the hub's other socket is not connected yet: it is asked again shortly.
    void not_asked(Instant now);

    /// When `tick` or `ask` has something to say next; Instant::max() for never.
    Instant deadline() const;

private:
    enum class State { silent, asking, live };
    enum class Told { nothing, connected, stale };

    void hear(Instant now);
    std::vector<Incoming> out_of_step(Instant now);
    std::vector<Incoming> tell_stale(Instant since);
    void keep(const hall::Event& event);
    bool catch_up(std::vector<Incoming>& out);

    State state_{State::silent};
    Told told_{Told::nothing};
    Instant heard_;    // anything of the hub
    Instant in_step_;  // when the replica was last known to be the truth
    Instant ask_at_{};
    std::string epoch_;
    std::uint64_t seq_{0};
    std::deque<hall::Event> kept_;  // came while the snapshot was on its way
};

}  // namespace panggil::wire
