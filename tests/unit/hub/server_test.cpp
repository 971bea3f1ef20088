#include "hub/server.h"

#include <thread>

#include "base/fds.h"
#include "catch.h"
#include "story.h"
#include "wire/client.h"
#include "wire/follower.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;

namespace {

// A hub on sockets of its own, in a thread of its own, as it runs in the hall.
struct RunningHub {
    MemoryStore store;
    SystemClock clock;
    Uuids uuids{7};
    Desk desk = Desk::open(small_hall(), store, clock, uuids).value();
    Server server = Server::open(desk, "tcp://127.0.0.1:*", "tcp://127.0.0.1:*").value();
    EventFd ended;
    std::thread thread{[this] { server.run(ended.fd(), clock); }};

    ~RunningHub() {
        ended.post();
        thread.join();
    }
};

}  // namespace

TEST_CASE("a call goes all the way: command, commit, publication, board", "[server]") {
    RunningHub hub;
    const SystemClock clock;
    auto client = wire::Client::to(hub.server.commands()).value();
    auto follower = wire::Follower::of_hub(hub.server.commands(), hub.server.events(), clock.now()).value();
    bool connected = false;
    std::vector<std::string> seen;
    const auto follow_until = [&](const auto& enough) {
        const Instant until = clock.now() + std::chrono::seconds(5);
        while (!enough() && clock.now() < until) {
            auto items = follower.pollitems();
            zmq_poll(items.data(), static_cast<int>(items.size()), 20);
            for (const auto& incoming : follower.take(clock.now())) {
                connected = connected || std::holds_alternative<wire::LinkChanged>(incoming);
                if (const auto* event = std::get_if<Event>(&incoming)) seen.emplace_back(type_of(event->what));
            }
        }
    };
    follow_until([&] { return connected; });
    CHECK(connected);

    CHECK(client.ask({wire::Command{wire::IssueTicket{AgencyId("samsat")}}, "r1"}));
    const auto answer = client.ask({wire::Command{wire::CallTicket{AgencyId("samsat")}}, "r2"});
    REQUIRE(answer);
    CHECK(std::get<wire::Happened>(answer->what).events.size() == 1);
    CHECK(hub.store.batches.size() == 2);
    follow_until([&] { return seen.size() >= 3; });
    CHECK(seen == std::vector<std::string>{"day.opened", "ticket.issued", "ticket.called"});
}
