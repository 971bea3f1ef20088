#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "hall/event.h"

namespace panggil::hub {

/// What one request made happen, to be kept as a whole or not at all.
struct Batch {
    std::uint64_t after{0};           ///< The last sequence that the writer knows of.
    std::string day{};                ///< YYYY-MM-DD, or empty before the first day.
    std::vector<hall::Event> events;  ///< Numbered from `after` + 1.
    std::string request{};            ///< The request's id, or empty.
    std::string answer{};             ///< What was answered to it.
};

/// The hub's memory: a log of events. One writer. In essence two calls, so that a replicated log can stand in its
/// place.
class Store {
public:
    virtual ~Store() = default;

    /// Once this returns without an error, the batch survives a power cut. An error: nothing of it was kept. Also an
    /// error: the store's last sequence isn't `after`, so somebody else writes.
    virtual Result<void> append(const Batch& batch) = 0;

    /// Events with a sequence above `after`, in order, at most `most`. Where some were forgotten, a sequence is
    /// missing.
    virtual Result<std::vector<hall::Event>> read(std::uint64_t after, std::size_t most) const = 0;

    /// What the board of the last day is made of, in order: that day's events, and the messages and alerts of the days
    /// before.
    virtual Result<std::vector<hall::Event>> read_last_day() const = 0;

    /// What was answered to this request the first time, or none.
    virtual Result<std::optional<std::string>> answer_to(const std::string& request) const = 0;

    /// The last event's sequence; 0 while there is none.
    virtual Result<std::uint64_t> last() const = 0;

    /// Forgets all days before this one, but for messages and for alerts that still stand.
    virtual Result<void> forget_before(const std::string& day) = 0;
};

}  // namespace panggil::hub
