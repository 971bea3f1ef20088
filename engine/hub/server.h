#pragma once

#include <functional>
#include <string>

#include "base/clock.h"
#include "hub/desk.h"
#include "wire/answerer.h"
#include "wire/publisher.h"

namespace panggil::hub {

/// The hub's sockets around its desk: one thread, asleep in one poll.
class Server {
public:
    /// Listens on both addresses.
    static Result<Server> open(Desk& desk, const std::string& commands, const std::string& events);

    /// Serves until `ended_fd` can be read. What was answered by then is on disk. `each_turn` is called whenever it was
    /// awake, every two seconds at least.
    void run(int ended_fd, const Clock& clock, const std::function<void()>& each_turn = {});

    const std::string& commands() const { return answerer_.endpoint(); }
    const std::string& events() const { return publisher_.endpoint(); }

private:
    Server(Desk& desk, wire::Answerer answerer, wire::Publisher publisher);

    void answer_what_came();

    Desk& desk_;
    wire::Answerer answerer_;
    wire::Publisher publisher_;
};

}  // namespace panggil::hub
