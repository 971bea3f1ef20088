#pragma once

#include <poll.h>
#include <zmq.h>

#include <chrono>
#include <vector>

namespace panggil::wire {

/// What a program sleeps on: sockets and descriptors, for reading. As zmq_poll, but not in whole milliseconds (what is
/// late is the kernel's timer slack, 50 us), and with one system call for who sleeps sixty times a second without
/// having touched a socket meanwhile: zmq_poll asks each socket twice, with three. One thread.
class Poll {
public:
    /// Forgets all; the memory is kept.
    void clear();

    /// A socket tells its descriptor of news once, so that one which was sent or received with since must be watched
    /// anew before the next sleep (ZMQ_FD in zmq_getsockopt(3)): it is asked here what it holds already.
    void watch(const std::vector<zmq_pollitem_t>& sockets);

    void watch(int fd);  ///< Negative: nothing.

    /// Until something has come or `time` is over; negative: until something has come. A signal may end it, too.
    void sleep(std::chrono::nanoseconds time);

    bool has_come() const;        ///< Whether anything came in the last sleep, or was there before.
    bool has_come(int fd) const;  ///< Whether something came there.

private:
    std::vector<pollfd> fds_;
    bool holds_{false};  // a socket something, before the sleep
    int came_{0};
};

}  // namespace panggil::wire
