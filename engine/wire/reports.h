#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include "base/clock.h"

namespace panggil::wire {

/// What is to be told to the hub, kept until it has answered. One is under way at a time, so that they arrive in order.
/// Sent again with the same id, which the hub answers without doing it twice. Pure: no socket, and time is told.
class Reports {
public:
    static constexpr Seconds kSendAgain{2.0};
    static constexpr std::size_t kMost = 1000;  ///< Beyond it the oldest is given up and counted.

    void add(std::string id, std::string text);

    /// The text to be sent now, or null. Counts as sent: comes again only after kSendAgain.
    const std::string* due(Instant now);

    void answered(const std::string& id);  ///< One that isn't under way is no error: its answer came twice.

    Instant deadline() const;  ///< Instant::max(): nothing to send.
    std::size_t waiting() const { return waiting_.size(); }
    std::uint64_t given_up() const { return given_up_; }

private:
    struct Report {
        std::string id;
        std::string text;
        Instant send_at{};
    };

    std::deque<Report> waiting_;
    std::uint64_t given_up_{0};
};

}  // namespace panggil::wire
