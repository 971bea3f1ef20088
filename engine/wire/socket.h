#pragma once

#include <optional>
#include <string>
#include <vector>
#include <zmq.hpp>

#include "base/error.h"
#include "wire/context.h"

/// For the .cpp files that own sockets.
namespace panggil::wire {

/// A socket that notices a dead peer within seconds and never holds up the end of the program.
zmq::socket_t make_socket(const Context& context, zmq::socket_type type);

Result<void> bind(zmq::socket_t& socket, const std::string& endpoint);
Result<void> connect(zmq::socket_t& socket, const std::string& endpoint);

/// The next message's frames, or none. A message of more than `most_frames` is taken whole and comes back cut.
std::optional<std::vector<std::string>> receive(zmq::socket_t& socket, std::size_t most_frames = 8);

/// False where the peer isn't there or its queue is full: nothing was sent.
bool send(zmq::socket_t& socket, const std::vector<std::string>& frames);

}  // namespace panggil::wire
