#pragma once

#include <string>
#include <vector>

#include "base/uuid.h"
#include "wire/intake.h"
#include "wire/reports.h"
#include "wire/request.h"
#include "wire/resync.h"
#include "wire/socket.h"

namespace panggil::wire {

/// A hub that is followed: its events, its snapshots, and the reports that it is owed. Resync and Reports on sockets.
class HubFeed {
public:
    static Result<HubFeed> open(const Context& context, const std::string& commands, const std::string& events,
                                Instant now);

    void add_pollitems(std::vector<zmq_pollitem_t>& items);
    Instant deadline() const;

    /// Appends what has come to `out`, in order.
    void take(Intake& intake, Instant now, std::vector<Incoming>& out);

    void report(const hall::DisplayId& display, std::vector<hall::Event> announcements, Instant now);
    void report(const LayoutNotice& notice, Instant now);
    std::uint64_t ask_lease(GetLease question);
    std::uint64_t reports_given_up() const { return reports_.given_up(); }

private:
    HubFeed(const Context& context, std::string commands, Instant now);

    void take_event(const std::vector<std::string>& frames, Intake& intake, Instant now, std::vector<Incoming>& out);
    void take_answer(const std::string& text, Intake& intake, Instant now, std::vector<Incoming>& out);
    void send_what_is_due(Instant now);

    zmq::socket_t events_;
    zmq::socket_t commands_;
    std::string commands_endpoint_;
    Resync resync_;
    Reports reports_;
    Uuids uuids_;
    std::string run_{uuids_.next()};
    std::uint64_t lease_question_{0};
};

}  // namespace panggil::wire
