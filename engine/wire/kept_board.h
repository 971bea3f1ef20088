#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "hall/board_state.h"

namespace panggil::wire {

/// A board as a file keeps it.
struct KeptBoard {
    WallTime
        at{};  ///< When it was the truth: another process, or the same machine after a restart, has no other clock.
    hall::BoardState board;
};

/// The file's text: `{"v":1,"kept_at":…,"board":{…}}`, the board as in a snapshot, its ages counted back from `now`.
/// Without the sequence: whoever reads it has heard nothing of the hub yet.
std::string encode(const KeptBoard& kept, Instant now);

/// Reads it at another time: what the board holds has grown older since, by the wall clock, by a week at most. Where
/// that clock stands before `at`, it has not.
Result<KeptBoard> decode_kept_board(std::string_view text, Instant now, WallTime wall);

}  // namespace panggil::wire
