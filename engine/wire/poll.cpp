#include "wire/poll.h"

#include <algorithm>
#include <ctime>

namespace panggil::wire {

void Poll::clear() {
    fds_.clear();
    holds_ = false;
}

void Poll::watch(const std::vector<zmq_pollitem_t>& sockets) {
    for (const zmq_pollitem_t& item : sockets) {
        int fd = item.fd;
        int events = 0;
        std::size_t size = sizeof(int);
        if (item.socket != nullptr) zmq_getsockopt(item.socket, ZMQ_FD, &fd, &size);
        if (item.socket != nullptr) zmq_getsockopt(item.socket, ZMQ_EVENTS, &events, &size);
        holds_ = holds_ || (events & ZMQ_POLLIN) != 0;
        watch(fd);
    }
}

void Poll::watch(int fd) {
    if (fd >= 0) fds_.push_back({fd, POLLIN, 0});
}

void Poll::sleep(std::chrono::nanoseconds time) {
    if (holds_) time = std::chrono::nanoseconds{0};
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const timespec most{seconds.count(), (time - seconds).count()};
    came_ = ::ppoll(fds_.data(), fds_.size(), time.count() < 0 ? nullptr : &most, nullptr);
    if (came_ < 0) std::for_each(fds_.begin(), fds_.end(), [](pollfd& fd) { fd.revents = 0; });
}

bool Poll::has_come() const { return holds_ || came_ > 0; }

bool Poll::has_come(int fd) const {
    return std::any_of(fds_.begin(), fds_.end(), [&](const pollfd& one) { return one.fd == fd && one.revents != 0; });
}

}  // namespace panggil::wire
