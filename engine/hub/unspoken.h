#pragma once

#include <vector>

#include "hall/board.h"
#include "wire/answer.h"

namespace panggil::hub {

/// The calls that nobody heard because of the alerts which these events clear, and that won't be spoken by themselves:
/// to be called again by hand. `board` still holds the alerts. Younger calls than the hall's expiry are spoken now;
/// where another alert stands on, the time has not come.
std::vector<wire::Unspoken> unspoken_during(const hall::Board& board, const std::vector<hall::Event>& cleared,
                                            Instant now);

}  // namespace panggil::hub
