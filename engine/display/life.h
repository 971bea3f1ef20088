#pragma once

#include <chrono>

#include "base/clock.h"
#include "display/restart.h"
#include "display/service_manager.h"
#include "display/watchdog.h"

namespace panggil::display {

/// What a screen tells of itself, so that somebody ends it when it says nothing any more. A test has its own.
class Life {
public:
    virtual ~Life() = default;

    /// A picture has arrived; or there is no TV, and one was looked for. Nothing else counts as living.
    virtual void lives(Instant now) = 0;

    /// How long lives() may stay away, at a wide margin.
    virtual Seconds beat() const = 0;

    /// The program was told to end: that no picture comes any more is right now.
    virtual void ends() {}

    /// The picture is wrong and nothing helps: the program is to begin anew.
    virtual void begin_anew() = 0;

    /// It was, just now, for that reason.
    virtual bool was_begun_anew() const = 0;
};

/// The process': its own watchdog and systemd's. Make it before there are other threads.
class ProcessLife final : public Life {
public:
    static constexpr std::chrono::minutes kAllIsWell{10};

    ProcessLife() : watchdog_(restart_, patience()) {}

    void lives(Instant now) override;
    Seconds beat() const override;
    void ends() override;
    void begin_anew() override { restart_.now(Restart::Why::picture); }
    bool was_begun_anew() const override { return restart_.before().why == Restart::Why::picture; }

    const Restart::Before& before() const { return restart_.before(); }

private:
    std::chrono::milliseconds patience() const;

    ServiceManager manager_;
    Restart restart_;
    Watchdog watchdog_;
    bool ready_{false};
    Instant since_{};
    Instant next_{};
};

}  // namespace panggil::display
