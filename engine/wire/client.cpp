#include "wire/client.h"

#include <fmt/format.h>

#include "wire/socket.h"

namespace panggil::wire {

struct Client::Inside {
    Context context;
    zmq::socket_t socket;
    std::string endpoint;
};

Result<Client> Client::to(const std::string& endpoint) {
    Context context;
    auto socket = make_socket(context, zmq::socket_type::dealer);
    if (auto connected = connect(socket, endpoint); !connected) return tl::unexpected(connected.error());
    return Client(std::make_unique<Inside>(Inside{std::move(context), std::move(socket), endpoint}));
}

Client::Client(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;
Client::~Client() = default;

Result<Answer> Client::ask(const Request& request, Seconds patience) {
    send(inside_->socket, {encode(request)});
    const SystemClock clock;
    const Instant until = clock.now() + ticks(patience);
    for (Instant now = clock.now(); now < until; now = clock.now()) {
        zmq::pollitem_t item{inside_->socket.handle(), 0, ZMQ_POLLIN, 0};
        zmq::poll(&item, 1, std::chrono::ceil<std::chrono::milliseconds>(until - now));
        const auto frames = receive(inside_->socket);
        if (!frames) continue;
        auto answer = decode_answer(frames->back(), clock.now());
        if (!answer) {
            return fail(fmt::format("the hub at {} answers what is not understood here: {}", inside_->endpoint,
                                    answer.error().message));
        }
        if (answer->request == request.id) return answer;  // else of an earlier question that was given up
    }
    return fail(fmt::format("the hub at {} does not answer - is `panggil hub` running?", inside_->endpoint));
}

}  // namespace panggil::wire
