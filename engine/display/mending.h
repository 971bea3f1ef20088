#pragma once

#include "base/clock.h"

namespace panggil::display {

enum class Mend { nothing, draw_again, new_presenter, new_process };

/// What is done about a screen that shows something else than it was given: less first. Pure: time is told.
class Mending {
public:
    static constexpr std::chrono::seconds kLookAgain{1};  ///< At the same place.
    static constexpr std::chrono::minutes kNewProcessAfter{1};
    static constexpr std::chrono::hours kNextProcessAfter{1};

    /// `new_for_this`: this process took the place of another one for the same reason, just now.
    Mending(bool new_for_this, Instant now) : may_end_from_(new_for_this ? now + kNextProcessAfter : now) {}

    /// A look has found this. A new process would show it no better than the last one, so there is one an hour at most:
    /// the voice is cut by it.
    Mend looked(bool right, Instant now);

    bool at_work() const { return step_ != Mend::nothing; }      ///< Look at the same place again.
    bool is_quick() const { return step_ == Mend::draw_again; }  ///< Soon: that needs no time to help.

private:
    Mend step_{Mend::nothing};  // taken last
    Instant may_end_from_;
    Instant end_at_{};
};

}  // namespace panggil::display
