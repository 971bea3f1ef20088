#pragma once

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

/// What a command made happen, in order; of `get events` the events themselves.
struct Happened {
    std::string epoch{};  ///< Of `get events` only.
    std::vector<hall::Event> events;

    friend bool operator==(const Happened&, const Happened&) = default;
};

struct Answer {
    std::variant<Happened, Snapshot, Refusal> what;
    std::string request{};  ///< The `request` of the question, if it had one.
};

std::string encode(const Happened& happened, const std::string& request);
std::string encode(const Refusal& refusal, const std::string& request);

/// The error says in plain words what is wrong with the text. Events in it are as of `arrived`.
Result<Answer> decode_answer(std::string_view text, Instant arrived);

}  // namespace panggil::wire
