#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/fds.h"

namespace panggil::display {

/// Tells systemd, or whoever started us and gave us its socket, how we are (sd_notify(3)). Without one it does nothing.
class ServiceManager {
public:
    ServiceManager();  ///< Asks $NOTIFY_SOCKET and $WATCHDOG_USEC.

    /// "READY=1", "WATCHDOG=1", "STATUS=...". Never waits; what can't be told is lost.
    void tell(std::string_view words) const;

    /// Within this it ends us where nobody said WATCHDOG=1; none: never.
    std::optional<Seconds> patience() const { return patience_; }

private:
    std::string address_;
    std::optional<Seconds> patience_;
    Fd socket_;
};

}  // namespace panggil::display
