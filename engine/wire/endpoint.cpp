#include "wire/endpoint.h"

#include <charconv>
#include <string_view>

namespace panggil::wire {

namespace {

constexpr std::string_view kTcp = "tcp://";

}  // namespace

std::string events_endpoint(const std::string& commands) {
    const auto colon = commands.rfind(':');
    int port = 0;
    if (commands.compare(0, kTcp.size(), kTcp) == 0 && colon != std::string::npos) {
        const char* end = commands.data() + commands.size();
        const auto [read_to, error] = std::from_chars(commands.data() + colon + 1, end, port);
        if (error == std::errc{} && read_to == end) return commands.substr(0, colon + 1) + std::to_string(port + 1);
    }
    return commands + ".events";
}

}  // namespace panggil::wire
