#include "wire/answerer.h"

#include "wire/request.h"
#include "wire/socket.h"

namespace panggil::wire {

namespace {

constexpr int kMostUnread = 1000;  // a client: one that asks and never reads loses answers, and fills no memory

}  // namespace

struct Answerer::Inside {
    Context context;
    zmq::socket_t socket;
    std::string endpoint;
};

Result<Answerer> Answerer::bind(const Context& context, const std::string& endpoint) {
    auto socket = make_socket(context, zmq::socket_type::router);
    // Somewhat more than is taken, so that a request that is too long gets an answer instead of a cut line.
    socket.set(zmq::sockopt::maxmsgsize, std::int64_t{4 * kLargestRequest});
    socket.set(zmq::sockopt::sndhwm, kMostUnread);
    socket.set(zmq::sockopt::rcvhwm, kMostUnread);
    if (auto bound = wire::bind(socket, endpoint); !bound) return tl::unexpected(bound.error());
    auto resolved = socket.get(zmq::sockopt::last_endpoint);
    return Answerer(std::make_unique<Inside>(Inside{context, std::move(socket), std::move(resolved)}));
}

Answerer::Answerer(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Answerer::Answerer(Answerer&&) noexcept = default;
Answerer& Answerer::operator=(Answerer&&) noexcept = default;
Answerer::~Answerer() = default;

// DEALER: who, text. REQ: who, nothing, text.
std::optional<Answerer::Question> Answerer::take() {
    auto frames = receive(inside_->socket);
    if (!frames) return std::nullopt;
    const bool from_req = frames->size() == 3 && (*frames)[1].empty();
    if (frames->size() != 2 && !from_req) return Question{{frames->front()}, ""};
    std::string text = std::move(frames->back());
    frames->pop_back();
    return Question{std::move(*frames), std::move(text)};
}

void Answerer::answer(const Question& question, const std::string& text) {
    auto frames = question.client;
    frames.push_back(text);
    send(inside_->socket, frames);
}

zmq_pollitem_t Answerer::pollitem() const { return {inside_->socket.handle(), 0, ZMQ_POLLIN, 0}; }

const std::string& Answerer::endpoint() const { return inside_->endpoint; }

}  // namespace panggil::wire
