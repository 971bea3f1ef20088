#pragma once

#include <string>
#include <vector>

#include "base/uuid.h"
#include "wire/intake.h"
#include "wire/socket.h"
#include "wire/source_link.h"

namespace panggil::wire {

/// An agency's own publisher that is followed: its events, and whether a connection stands.
class SourceFeed {
public:
    /// `number` tells the feeds of one context apart.
    static Result<SourceFeed> open(const Context& context, const std::string& endpoint, std::size_t number,
                                   Instant now);

    void add_pollitems(std::vector<zmq_pollitem_t>& items);
    Instant deadline() const { return link_.deadline(); }

    /// Appends what has come to `out`, in order.
    void take(Intake& intake, Instant now, std::vector<Incoming>& out);

private:
    SourceFeed(const Context& context, const std::string& endpoint, Instant now);

    void take_event(const std::vector<std::string>& frames, Intake& intake, Instant now, std::vector<Incoming>& out);
    void take_monitor(Instant now, std::vector<Incoming>& out);

    zmq::socket_t events_;
    zmq::socket_t monitor_;
    SourceLink link_;
    Uuids uuids_;
};

}  // namespace panggil::wire
