#include "wire/endpoint.h"

#include <charconv>
#include <string_view>

namespace panggil::wire {

namespace {

constexpr std::string_view kTcp = "tcp://";

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

std::string_view host_of(std::string_view tcp) {
    tcp.remove_prefix(kTcp.size());
    return tcp.substr(0, tcp.rfind(':'));
}

}  // namespace

std::string events_endpoint(const std::string& commands) {
    const auto colon = commands.rfind(':');
    int port = 0;
    if (starts_with(commands, kTcp) && colon != std::string::npos) {
        const char* end = commands.data() + commands.size();
        const auto [read_to, error] = std::from_chars(commands.data() + colon + 1, end, port);
        if (error == std::errc{} && read_to == end) return commands.substr(0, colon + 1) + std::to_string(port + 1);
    }
    return commands + ".events";
}

std::string connectable(const std::string& listening) {
    if (!starts_with(listening, kTcp)) return listening;
    const std::string_view host = host_of(listening);
    if (host != "*" && host != "0.0.0.0" && host != "[::]") return listening;
    return std::string(kTcp) + "127.0.0.1" + listening.substr(listening.rfind(':'));
}

bool is_loopback(const std::string& listening) {
    if (!starts_with(listening, kTcp)) return starts_with(listening, "ipc://") || starts_with(listening, "inproc://");
    const std::string_view host = host_of(listening);
    return starts_with(host, "127.") || host == "localhost" || host == "[::1]" || host == "lo";
}

}  // namespace panggil::wire
