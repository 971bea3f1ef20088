#pragma once

#include <optional>

#include "hall/board.h"

namespace panggil::hall {

/// In whole minutes, multiples of 5; `from` is less than `to`.
struct WaitRange {
    int from{0};
    int to{0};

    friend bool operator==(const WaitRange&, const WaitRange&) = default;
};

/// How long somebody who takes a ticket of this agency now is likely to wait: four in five do, where services go on
/// as in the last hour. None while that can't be said: fewer than 5 services whose length is known, no open counter
/// that called anybody in that hour, or the agency issues its tickets elsewhere.
///
/// Each counter that works takes one visitor after another, so (waiting + 1/2) services have to be got through by all
/// of them together; the half is what is left of those that are going on. The range is the mean of that, and the
/// spread of it: services differ, and the mean of few is not the mean of all.
std::optional<WaitRange> expected_wait(const Board& board, const AgencyId& agency, Instant now);

/// The same for somebody who may go to any agency: from the shortest of their ranges to the longest, so that it holds
/// wherever that is. None where it isn't known of one at which somebody waits, or of none at all: nothing that is left
/// out would be the longest.
std::optional<WaitRange> expected_wait_anywhere(const Board& board, Instant now);

}  // namespace panggil::hall
