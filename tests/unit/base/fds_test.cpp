#include "base/fds.h"

#include <fcntl.h>
#include <poll.h>

#include <thread>

#include "catch.h"

using namespace panggil;

namespace {

constexpr int kAtMost = 5000;  // ms, before a test says that nothing came

bool readable(int fd, int timeout_ms = 0) {
    pollfd item{fd, POLLIN, 0};
    return ::poll(&item, 1, timeout_ms) == 1;
}

bool is_open(int fd) { return ::fcntl(fd, F_GETFD) != -1; }

}  // namespace

TEST_CASE("a descriptor is closed once, by the last who holds it", "[fds]") {
    const int number = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    {
        Fd first(number);
        Fd second(std::move(first));
        CHECK(second.get() == number);
        CHECK(second.open());
        CHECK(is_open(number));
    }
    CHECK_FALSE(is_open(number));
    CHECK_FALSE(Fd().open());
}

TEST_CASE("another thread wakes the poll, and all its posts are taken at once", "[fds]") {
    const EventFd event;
    CHECK_FALSE(readable(event.fd()));

    std::thread poster([&] {
        event.post();
        event.post();
    });
    CHECK(readable(event.fd(), kAtMost));
    poster.join();

    event.clear();
    CHECK_FALSE(readable(event.fd()));
    event.clear();  // none is no error
}

TEST_CASE("a signal is something to poll and no longer ends the program", "[fds]") {
    const SignalFd signals({SIGUSR1});
    CHECK_FALSE(signals.take());

    std::raise(SIGUSR1);
    CHECK(readable(signals.fd(), kAtMost));
    CHECK(signals.take() == SIGUSR1);
    CHECK_FALSE(signals.take());
}
