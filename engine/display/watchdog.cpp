#include "display/watchdog.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <string_view>

namespace panggil::display {

namespace {

// A signal handler is given nothing else.
const Restart* restart_with{nullptr};
timer_t timer{};
volatile std::sig_atomic_t is_last_chance{0};
std::chrono::milliseconds last_chance{0};

constexpr int kMostDoublings = 5;

}  // namespace

Watchdog::Watchdog(const Restart& restart, std::chrono::milliseconds patience)
    : patience_(patience * (1 << std::min(restart.before().times, kMostDoublings))) {
    restart_with = &restart;
    last_chance = patience_ / 4;
    struct sigaction action {};
    action.sa_handler = bark;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGALRM, &action, nullptr);
    sigevent event{};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGALRM;
    ::timer_create(CLOCK_MONOTONIC, &event, &timer);
    feed();
}

Watchdog::~Watchdog() {
    ::timer_delete(timer);
    ::signal(SIGALRM, SIG_DFL);
    restart_with = nullptr;
}

void Watchdog::feed() {
    is_last_chance = 0;
    wait_for(patience_);
}

void Watchdog::stop() { wait_for(std::chrono::milliseconds(0)); }  // which disarms a timer

void Watchdog::wait_for(std::chrono::milliseconds time) {
    itimerspec once{};
    once.it_value.tv_sec = time.count() / 1000;
    once.it_value.tv_nsec = time.count() % 1000 * 1'000'000;
    ::timer_settime(timer, 0, &once, nullptr);
}

// In a signal handler: no log, no memory.
void Watchdog::bark(int) {
    if (is_last_chance == 0) {
        is_last_chance = 1;
        return wait_for(last_chance);
    }
    constexpr std::string_view kWhy = "error: no picture arrives any more, the program is started anew\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kWhy.data(), kWhy.size());
    restart_with->now(Restart::Why::hang);
}

}  // namespace panggil::display
