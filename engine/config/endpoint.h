#pragma once

#include <optional>
#include <string>

#include "config/constraints.h"

/// Addresses of ZeroMQ, as hub.yaml and displays.yaml write them: `tcp://HOST:PORT` or `ipc://PATH`.
namespace panggil::config {

std::optional<Said> why_no_endpoint(const std::string& text);

/// True for 127.x.x.x, localhost, [::1] and ipc: nobody else's machine can come in.
bool is_loopback(const std::string& endpoint);

/// The same port on 127.0.0.1: what to write, or where to connect where somebody listens everywhere.
std::string on_loopback(const std::string& endpoint);

/// True for `tcp://*:5570`, `tcp://0.0.0.0:5570` and `tcp://[::]:5570`.
bool is_everywhere(const std::string& endpoint);

inline auto is_endpoint() {
    return check({"tcp://HOST:PORT or ipc://PATH", "tcp://HOST:PORT atau ipc://PATH"}, why_no_endpoint);
}

}  // namespace panggil::config
