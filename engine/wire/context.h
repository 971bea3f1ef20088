#pragma once

#include <memory>

namespace zmq {
class context_t;
}

namespace panggil::wire {

/// ZeroMQ's own thread behind the sockets. One a program; those that use it keep it alive.
class Context {
public:
    Context();
    zmq::context_t& native() const { return *native_; }

private:
    std::shared_ptr<zmq::context_t> native_;
};

}  // namespace panggil::wire
