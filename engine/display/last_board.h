#pragma once

#include <filesystem>
#include <future>
#include <optional>
#include <string_view>

#include "base/clock.h"
#include "base/error.h"
#include "base/log.h"
#include "hall/board_state.h"
#include "wire/kept_board.h"

namespace panggil::display {

/// Where the last board of this display is kept. What a path could take amiss in its name becomes '_'.
std::filesystem::path last_board_file(const std::filesystem::path& state, std::string_view display);

/// The last board, on this machine's disk: a display that starts while its hub is away shows it, with its age. Owner's
/// thread; what is due is written by a thread of its own, since a memory card may take its time while a text runs.
///
/// No trouble with the file or the disk is more than a warning, once a minute.
class LastBoard {
public:
    /// As written after a change, so that a busy hall wears no memory card out; an alert is written sooner.
    static constexpr std::chrono::seconds kAfterChange{3};
    /// Where nothing changes, so that it is known until when it was the truth.
    static constexpr std::chrono::seconds kAtLeastEvery{60};

    /// An empty path: nothing is kept, nor loaded.
    explicit LastBoard(std::filesystem::path file) : file_(std::move(file)) {}

    /// What was kept, or none. To be shown only: in it nothing is being said, and nothing waits to be.
    std::optional<wire::KeptBoard> load(Instant now, WallTime wall);

    void changed(Instant now, bool at_once = false);
    void connected(Instant now);   ///< From now on the board is the truth.
    void cut_off(WallTime since);  ///< It is no longer.

    Instant next_due() const { return due_; }

    /// Begins to write what is due, and goes on.
    void keep(const hall::BoardState& board, Instant now, WallTime wall);

    /// Waits until what was begun is written.
    void settle(Instant now);

    /// At the end: writes what has changed, whether due or not.
    void close(const hall::BoardState& board, Instant now, WallTime wall);

private:
    void begin_to_write(const hall::BoardState& board, Instant now, WallTime wall);

    std::filesystem::path file_;
    std::future<Result<void>> writing_;
    Instant due_{Instant::max()};
    Instant not_before_{Instant::min()};
    std::optional<WallTime> cut_off_since_{};
    log::OncePerMinute trouble_;
};

}  // namespace panggil::display
