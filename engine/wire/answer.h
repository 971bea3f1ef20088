#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.h"
#include "hall/event.h"
#include "wire/snapshot.h"

namespace panggil::wire {

constexpr std::size_t kLargestAnswer = 32 * 1024 * 1024;  ///< A board of 23 agencies on a full day is below 2 MiB.

/// Why the hub did nothing. `code` is for programs (`nobody_waiting`), `message` for the person at the counter.
struct Refusal {
    std::string code;
    std::string message;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// A call that nobody heard.
struct Unspoken {
    hall::AgencyId agency;
    hall::Ticket ticket;
    hall::CounterId counter;

    friend bool operator==(const Unspoken&, const Unspoken&) = default;
};

/// What a command made happen, in order; of `get events` the events themselves.
struct Happened {
    std::string epoch{};  ///< Of `get events` only.
    std::vector<hall::Event> events;
    std::optional<std::vector<Unspoken>> unspoken{};  ///< Of `clear` only: whom to call again by hand.

    friend bool operator==(const Happened&, const Happened&) = default;
};

/// Who may speak in a zone, for how long, counted from when the question was sent.
struct Lease {
    hall::DisplayId display{};              ///< Empty: nobody for now.
    std::chrono::milliseconds for_{0};      ///< 0 for everybody else.
    std::chrono::milliseconds again{1000};  ///< Ask again after so long.
    bool turn{false};                       ///< It may begin to speak now: no zone that hears it does.
    std::uint64_t seq{0};                   ///< The hub's last event: it is to be known before anything is said.
    bool yield{false};                      ///< It may finish what it says, but begin nothing: a better one is there.
    bool cut{false};                        ///< It ends what it says at the next clip: an alert waits in another zone.

    friend bool operator==(const Lease&, const Lease&) = default;
};

struct Answer {
    std::variant<Happened, Snapshot, Refusal, Lease> what;
    std::string request{};  ///< The `request` of the question, if it had one.
};

std::string encode(const Happened& happened, const std::string& request);
std::string encode(const Refusal& refusal, const std::string& request);
std::string encode(const Lease& lease, const std::string& request);

/// The error says in plain words what is wrong with the text. Events in it are as of `arrived`.
Result<Answer> decode_answer(std::string_view text, Instant arrived);

}  // namespace panggil::wire
