#pragma once

#include <csignal>
#include <initializer_list>
#include <optional>
#include <utility>

#include "base/error.h"

/// File descriptors that a poll loop sleeps on. Each closes itself.
namespace panggil {

class Fd {
public:
    Fd() = default;
    explicit Fd(int fd) : fd_(fd) {}
    Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Fd& operator=(Fd&& other) noexcept;
    ~Fd();

    int get() const { return fd_; }
    bool open() const { return fd_ >= 0; }

private:
    int fd_{-1};
};

/// Wakes a poll from another thread. `post` may be called anywhere, the audio callback included (one write(2)).
class EventFd {
public:
    EventFd();
    int fd() const { return fd_.get(); }
    void post() const;
    void clear() const;  ///< Takes all posts at once; none is no error.

private:
    Fd fd_;
};

/// Turns signals into something to poll: blocks them for the process, so make it before the first thread.
class SignalFd {
public:
    explicit SignalFd(std::initializer_list<int> signals);
    int fd() const { return fd_.get(); }
    std::optional<int> take() const;  ///< The next signal that came, if any.

private:
    Fd fd_;
};

}  // namespace panggil
