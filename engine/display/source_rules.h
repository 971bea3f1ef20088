#pragma once

#include <string>
#include <string_view>

#include "hall/board.h"

namespace panggil::display {

/// Why a screen that follows agencies' own publishers doesn't take this event from one of them, in plain words; empty
/// where it does. A publisher speaks for its agency alone: it neither begins nor ends another day than the hall's,
/// since that would clear everybody's numbers, and what is being spoken the screen itself knows, so that eye and ear
/// agree. `today` is the hall's date as YYYY-MM-DD; `announcing`: the screen is speaking or showing a call at this
/// moment.
std::string why_not_from_a_source(const hall::Event& event, const hall::Board& board, std::string_view today,
                                  bool announcing);

}  // namespace panggil::display
