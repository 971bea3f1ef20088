#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/error.h"
#include "hall/board_state.h"

namespace panggil::wire {

/// All that the hub knew at one moment. `board.seq` is the last event in it.
struct Snapshot {
    std::string epoch;
    hall::BoardState board;

    friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

/// The answer's text: `{"ok":true,"epoch":…,"seq":…,"board":{…}}`. Instants travel as `age_ms`, counted back from
/// `now`, since two machines share no monotonic clock.
std::string encode(const Snapshot& snapshot, Instant now);

/// The board inside such an answer, its ages counted back from `now`.
Result<hall::BoardState> board_from_json(const nlohmann::json& board, std::uint64_t seq, Instant now);

/// For `panggil board --json` and the like: the board alone, one line.
std::string board_text(const hall::BoardState& board, Instant now);

}  // namespace panggil::wire
