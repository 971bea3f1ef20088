#include "hub/server.h"

#include <zmq.h>
#include <algorithm>

namespace panggil::hub {

namespace {

constexpr int kMostAtOnce = 50;  // then the heartbeat has its turn

long milliseconds_until(Instant then, Instant now) {
    return std::max(0L, static_cast<long>(std::chrono::ceil<std::chrono::milliseconds>(then - now).count()));
}

}  // namespace

Server::Server(Desk& desk, wire::Answerer answerer, wire::Publisher publisher)
    : desk_(desk), answerer_(std::move(answerer)), publisher_(std::move(publisher)) {}

Result<Server> Server::open(Desk& desk, const std::string& commands, const std::string& events) {
    const wire::Context context;
    auto answerer = wire::Answerer::bind(context, commands);
    if (!answerer) return tl::unexpected(answerer.error());
    auto publisher = wire::Publisher::bind(context, events);
    if (!publisher) return tl::unexpected(publisher.error());
    return Server(desk, std::move(*answerer), std::move(*publisher));
}

void Server::run(int ended_fd, const Clock& clock, const std::function<void()>& each_turn) {
    zmq_pollitem_t items[] = {answerer_.pollitem(), publisher_.pollitem(), {nullptr, ended_fd, ZMQ_POLLIN, 0}};
    while ((items[2].revents & ZMQ_POLLIN) == 0) {
        publisher_.tick(desk_.heartbeat(), clock.now());
        answer_what_came();
        if (each_turn) each_turn();
        for (const hall::Event& event : desk_.tick()) publisher_.publish(event);
        const Instant next = std::min(publisher_.next_beat(), desk_.next_tick());
        zmq_poll(items, static_cast<int>(std::size(items)), milliseconds_until(next, clock.now()));
    }
}

void Server::answer_what_came() {
    for (int i = 0; i < kMostAtOnce; ++i) {
        const auto question = answerer_.take();
        if (!question) return;
        const Desk::Outcome outcome = desk_.take(question->text);
        for (const hall::Event& event : outcome.published) publisher_.publish(event);
        if (outcome.notice) publisher_.publish(*outcome.notice);
        answerer_.answer(*question, outcome.answer);
    }
}

}  // namespace panggil::hub
