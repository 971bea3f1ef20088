#pragma once

#include <zmq.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "wire/incoming.h"
#include "wire/request.h"

namespace panggil::wire {

/// What a display follows: a hub (events and snapshots) or agencies' own publishers, never both.
/// Made, used and ended by one thread, which sleeps in one poll over `pollitems` and its own descriptors until
/// `next_deadline`, and then calls `take`, whatever woke it.
///
/// The trap: give the items to wire::Poll or zmq::poll, never a socket's own descriptor (ZMQ_FD) to poll(2): that one
/// is edge-triggered and says nothing about messages that came before.
class Follower {
public:
    struct Counts {
        std::uint64_t refused{0};  ///< Messages that were wrong. Logged once a minute.
        std::uint64_t unknown{0};  ///< Of types that this program doesn't know.
        std::uint64_t reports_given_up{0};
    };

    /// `commands` answers snapshots and takes reports, `events` publishes. Nobody listening there is no error: it is
    /// tried again for ever. An endpoint that isn't one is.
    static Result<Follower> of_hub(const std::string& commands, const std::string& events, Instant now);

    /// No snapshots, and what `report` is given goes nowhere. Events without an id are given one on arrival.
    static Result<Follower> of_sources(const std::vector<std::string>& endpoints, Instant now);

    Follower(Follower&&) noexcept;
    Follower& operator=(Follower&&) noexcept;
    ~Follower();

    const std::vector<zmq_pollitem_t>& pollitems() const;  ///< The same ones all its life.
    Instant next_deadline() const;                         ///< Instant::max(): none.

    /// All that has come, in order, at most some hundred messages of each publisher at once: poll wakes again for the
    /// rest.
    std::vector<Incoming> take(Instant now);

    /// Tells the hub what was shown and spoken by `display`. Kept until the hub has it, sent again with the same id.
    void report(const hall::DisplayId& display, std::vector<hall::Event> announcements, Instant now);

    /// Tells the hub what became of a layout that was saved; kept and sent again in the same way.
    void report(const LayoutNotice& notice, Instant now);

    /// Asks the hub who may speak; a LeaseAnswer with the returned number follows, or nothing where no hub answers.
    std::uint64_t ask_lease(GetLease question);

    Counts counts() const;

private:
    struct Inside;
    explicit Follower(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> inside_;
};

}  // namespace panggil::wire
