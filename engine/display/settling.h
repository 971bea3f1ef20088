#pragma once

#include <chrono>
#include <optional>

#include "base/clock.h"

namespace panggil::display {

/// When files that somebody is saving are to be read: at once for the eye, but not in the middle of it. Editors write
/// in parts, through a second file and a rename, or several files one after another. Pure: time is told.
class Settling {
public:
    static constexpr std::chrono::milliseconds kQuiet{30};       ///< Nothing more has come for so long: it is saved.
    static constexpr std::chrono::milliseconds kLongest{120};    ///< Saved again and again: then it is read meanwhile.
    static constexpr std::chrono::milliseconds kLeftOpen{1000};  ///< Who writes has nothing more to write.
    static constexpr std::chrono::milliseconds kDoubt{600};      ///< What is wrong may be half of a file still.

    void saved(Instant now);

    /// Somebody has it open and writes.
    void being_written(Instant now) { written_ = now; }

    /// When to read; none: nothing has changed since the last reading.
    std::optional<Instant> due() const;

    /// Now it is read, as it stands at this moment.
    void reading();

    /// It was wrong. Whether that is to be said: the first time it is read once more, after a while, if nobody saves
    /// it again before.
    bool is_believed(Instant now);

    /// It was good.
    void good() { doubted_ = false; }

private:
    std::optional<Instant> first_{};
    std::optional<Instant> last_{};
    std::optional<Instant> written_{};  // and not saved since
    std::optional<Instant> again_{};
    bool doubted_{false};
};

}  // namespace panggil::display
