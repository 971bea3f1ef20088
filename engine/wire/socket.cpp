#include "wire/socket.h"

#include <fmt/format.h>

#include "wire/answer.h"

namespace panggil::wire {

namespace {

constexpr int kMost = 100'000;  // messages queued a peer: a storm of calls while a display loads its layout

bool is_ipv6(const std::string& endpoint) { return endpoint.find('[') != std::string::npos; }

}  // namespace

Context::Context() : native_(std::make_shared<zmq::context_t>(1)) {}

zmq::socket_t make_socket(const Context& context, zmq::socket_type type) {
    using namespace zmq::sockopt;
    zmq::socket_t socket(context.native(), type);
    socket.set(linger, 0);
    socket.set(sndhwm, kMost);
    socket.set(rcvhwm, kMost);
    socket.set(heartbeat_ivl, 2000);
    socket.set(heartbeat_timeout, 4000);
    socket.set(heartbeat_ttl, 4000);
    socket.set(handshake_ivl, 2000);
    socket.set(connect_timeout, 1000);
    socket.set(reconnect_ivl, 100);
    socket.set(reconnect_ivl_max, 1000);
    socket.set(maxmsgsize, static_cast<std::int64_t>(kLargestAnswer));
    return socket;
}

// Who connects asks whether the other one is there, and says how soon it is to be asked again: both know then, at half
// the wake-ups. Of a peer that never asks the kernel finds out.
Result<void> bind(zmq::socket_t& socket, const std::string& endpoint) try {
    using namespace zmq::sockopt;
    socket.set(heartbeat_ivl, 0);
    socket.set(tcp_keepalive, 1);
    socket.set(tcp_keepalive_idle, 10);
    socket.set(tcp_keepalive_intvl, 5);
    socket.set(tcp_keepalive_cnt, 3);
    socket.set(tcp_maxrt, 15000);
    socket.set(ipv6, is_ipv6(endpoint));
    socket.bind(endpoint);
    return {};
} catch (const zmq::error_t& error) {
    return fail(fmt::format("can't listen on {}: {}", endpoint, error.what()));
}

Result<void> connect(zmq::socket_t& socket, const std::string& endpoint) try {
    socket.set(zmq::sockopt::ipv6, is_ipv6(endpoint));
    socket.connect(endpoint);
    return {};
} catch (const zmq::error_t& error) {
    return fail(fmt::format("can't use {}: {}", endpoint, error.what()));
}

std::optional<std::vector<std::string>> receive(zmq::socket_t& socket, std::size_t most_frames) {
    std::vector<std::string> frames;
    for (;;) {
        zmq::message_t frame;
        if (!socket.recv(frame, zmq::recv_flags::dontwait)) return std::nullopt;
        if (frames.size() < most_frames) frames.push_back(frame.to_string());
        if (!frame.more()) return frames;
    }
}

bool send(zmq::socket_t& socket, const std::vector<std::string>& frames) try {
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const auto more = i + 1 < frames.size() ? zmq::send_flags::sndmore : zmq::send_flags::none;
        if (!socket.send(zmq::buffer(frames[i]), more | zmq::send_flags::dontwait)) return false;
    }
    return true;
} catch (const zmq::error_t&) {  // a client of the hub that has gone
    return false;
}

}  // namespace panggil::wire
