#pragma once

#include <string>

namespace panggil::wire {

/// Where a hub's events are published when only the address of its commands is known: the next port, or `.events`
/// behind the path of an ipc:// address. `tcp://10.0.0.2:5570` -> `tcp://10.0.0.2:5571`
std::string events_endpoint(const std::string& commands);

/// An address to connect to for one that is listened on: `tcp://*:5570` -> `tcp://127.0.0.1:5570`.
std::string connectable(const std::string& listening);

/// Whether only this machine can reach it.
bool is_loopback(const std::string& listening);

}  // namespace panggil::wire
