#pragma once

#include <string>

namespace panggil::wire {

/// Where a hub's events are published when only the address of its commands is known: the next port, or `.events`
/// behind the path of an ipc:// address. `tcp://10.0.0.2:5570` -> `tcp://10.0.0.2:5571`
std::string events_endpoint(const std::string& commands);

}  // namespace panggil::wire
