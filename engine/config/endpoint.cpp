#include "config/endpoint.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace panggil::config {

namespace {

constexpr std::string_view kTcp = "tcp://";
constexpr std::string_view kIpc = "ipc://";

bool begins_with(std::string_view text, std::string_view head) { return text.substr(0, head.size()) == head; }

struct HostPort {
    std::string_view host;
    std::string_view port;
};

std::optional<HostPort> tcp_parts(std::string_view endpoint) {
    if (!begins_with(endpoint, kTcp)) return {};
    endpoint.remove_prefix(kTcp.size());
    const std::size_t colon = endpoint.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    return HostPort{endpoint.substr(0, colon), endpoint.substr(colon + 1)};
}

bool is_port(std::string_view text) {
    int port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc() && end == text.data() + text.size() && port >= 1 && port <= 65535;
}

}  // namespace

std::optional<Said> why_no_endpoint(const std::string& text) {
    const bool blank = text.find_first_of(" \t") != std::string::npos;
    const auto parts = tcp_parts(text);
    if (!blank && begins_with(text, kIpc) && text.size() > kIpc.size()) return std::nullopt;
    if (!blank && parts && is_port(parts->port)) return std::nullopt;
    return say("this must be an address such as tcp://127.0.0.1:5570, not {}",
               "Di sini harus ditulis alamat (misalnya tcp://127.0.0.1:5570), bukan {}.", in_quotes(text));
}

bool is_loopback(const std::string& endpoint) {
    const auto parts = tcp_parts(endpoint);
    if (!parts) return begins_with(endpoint, kIpc);
    return begins_with(parts->host, "127.") || parts->host == "localhost" || parts->host == "[::1]";
}

bool is_everywhere(const std::string& endpoint) {
    const auto parts = tcp_parts(endpoint);
    return parts && (parts->host == "*" || parts->host == "0.0.0.0" || parts->host == "[::]");
}

std::string on_loopback(const std::string& endpoint) {
    const auto parts = tcp_parts(endpoint);
    return parts ? fmt::format("tcp://127.0.0.1:{}", parts->port) : endpoint;
}

}  // namespace panggil::config
