#include "wire/publisher.h"

#include "wire/socket.h"

namespace panggil::wire {

struct Publisher::Inside {
    Context context;
    zmq::socket_t socket;
    std::string endpoint;
    Instant next_beat{};
    bool subscribed{false};
};

Result<Publisher> Publisher::bind(const Context& context, const std::string& endpoint) {
    auto socket = make_socket(context, zmq::socket_type::xpub);
    socket.set(zmq::sockopt::xpub_verbose, true);  // each subscriber's subscription, not only the first of a topic
    if (auto bound = wire::bind(socket, endpoint); !bound) return tl::unexpected(bound.error());
    auto resolved = socket.get(zmq::sockopt::last_endpoint);
    return Publisher(std::make_unique<Inside>(Inside{context, std::move(socket), std::move(resolved)}));
}

Publisher::Publisher(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Publisher::Publisher(Publisher&&) noexcept = default;
Publisher& Publisher::operator=(Publisher&&) noexcept = default;
Publisher::~Publisher() = default;

void Publisher::publish(const hall::Event& event) {
    send(inside_->socket, {std::string(hall::type_of(event.what)), encode(event)});
}

void Publisher::publish(const LayoutNotice& notice) {
    send(inside_->socket, {std::string(notice.type()), encode(notice)});
}

void Publisher::tick(const Heartbeat& last, Instant now) {
    bool due = now >= inside_->next_beat;
    while (const auto frames = receive(inside_->socket)) {
        const bool subscribes = !frames->front().empty() && frames->front().front() == 1;
        due = due || subscribes;
        inside_->subscribed = inside_->subscribed || subscribes;
    }
    if (!due) return;
    inside_->next_beat = now + ticks(kBeat);
    send(inside_->socket, {"heartbeat", encode(last)});
}

Instant Publisher::next_beat() const { return inside_->next_beat; }
bool Publisher::subscribed() const { return inside_->subscribed; }

zmq_pollitem_t Publisher::pollitem() const { return {inside_->socket.handle(), 0, ZMQ_POLLIN, 0}; }

const std::string& Publisher::endpoint() const { return inside_->endpoint; }

}  // namespace panggil::wire
