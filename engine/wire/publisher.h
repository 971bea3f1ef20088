#pragma once

#include <zmq.h>

#include <memory>
#include <string>

#include "wire/codec.h"
#include "wire/context.h"

namespace panggil::wire {

/// Publishes events to whoever subscribes (XPUB). Used by the thread that made it.
/// A new subscription is answered with a heartbeat to all: its coming through is the only sure sign that the
/// subscription lives. (XPUB's welcome message goes out before the subscription has been read.)
class Publisher {
public:
    static constexpr Seconds kBeat{2.0};

    /// Listens on `endpoint`; `tcp://127.0.0.1:*` takes any free port.
    static Result<Publisher> bind(const Context& context, const std::string& endpoint);
    Publisher(Publisher&&) noexcept;
    Publisher& operator=(Publisher&&) noexcept;
    ~Publisher();

    void publish(const hall::Event& event);
    void publish(const LayoutNotice& notice);

    /// Sends a heartbeat where one is due: every 2 s, and after a new subscription. `last` is what was published last.
    void tick(const Heartbeat& last, Instant now);

    Instant next_beat() const;
    bool subscribed() const;  ///< Somebody has subscribed since it began; `tick` takes notice.

    /// Wakes zmq::poll when a subscription has come: then call `tick`.
    zmq_pollitem_t pollitem() const;

    const std::string& endpoint() const;  ///< Where it listens, the port resolved.

private:
    struct Inside;
    explicit Publisher(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> inside_;
};

}  // namespace panggil::wire
