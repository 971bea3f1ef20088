#pragma once

#include <string>
#include <variant>

#include "hall/event.h"
#include "wire/answer.h"
#include "wire/layout_notice.h"
#include "wire/snapshot.h"

namespace panggil::wire {

/// Whether what the screen shows is the truth of now.
struct LinkChanged {
    enum class State { connected, stale };

    State state{State::connected};
    Instant since{};         ///< stale: when the truth was last known. connected: when it was known again.
    std::string endpoint{};  ///< Of the source; empty for the hub.

    friend bool operator==(const LinkChanged&, const LinkChanged&) = default;
};

/// The hub's answer to `Follower::ask_lease`.
struct LeaseAnswer {
    std::uint64_t question{0};  ///< As `ask_lease` returned it.
    Lease lease;

    friend bool operator==(const LeaseAnswer&, const LeaseAnswer&) = default;
};

/// What a follower hands on, in order. A Snapshot replaces the whole board; the events after it continue it.
using Incoming = std::variant<hall::Event, Snapshot, LinkChanged, LeaseAnswer, LayoutNotice>;

/// For those who hand on: a storm is taken in pieces, so that drawing has its turn.
constexpr int kMostAtOnce = 500;

}  // namespace panggil::wire
