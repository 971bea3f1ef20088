#pragma once

#include <chrono>
#include <ctime>

#include "display/restart.h"

namespace panggil::display {

/// Puts the program anew in its place where its loop hangs: SDL waits without end for a page flip, and Xlib for an
/// answer. A timer of the kernel and a signal, no thread: one of its own would run on while no picture comes. One at a
/// time.
class Watchdog {
public:
    static constexpr std::chrono::seconds kPatience{12};

    /// Begins to wait: so long without being fed, and then a quarter of it more, since a process that was stopped
    /// meanwhile finds its time over when it goes on. Longer where the last process hung too, so that a screen that
    /// always does leaves the voice some time: twice, four times ... `restart` outlives it.
    Watchdog(const Restart& restart, std::chrono::milliseconds patience);
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    void feed();
    void stop();  ///< For good, as feed() isn't called any more.

private:
    static void bark(int signal);
    static void wait_for(std::chrono::milliseconds time);

    std::chrono::milliseconds patience_;
};

}  // namespace panggil::display
